import { Refusal } from '@zehuan/contracts';

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Refuses a text that is no day. */
export function requireDay(text: string, pointer: string): void {
  if (!isDay(text)) {
    throw new Refusal('invalid-input', undefined, [{ pointer, message: 'Give a day as YYYY-MM-DD' }]);
  }
}
