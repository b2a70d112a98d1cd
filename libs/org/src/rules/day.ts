import { type Fault, Refusal } from '@zehuan/contracts';

const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The calendar day in China of an instant. */
export const dayOf = (at: Date): string => formatter.format(at);

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** The day so many days after (or, with a negative number, before) another. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The last day of a period of so many years that begins on a day: 2026-10-01 and 5 give 2031-09-30. */
export function lastDayOfYears(from: string, years: number): string {
  const begin = new Date(`${from}T00:00:00Z`);
  begin.setUTCFullYear(begin.getUTCFullYear() + years);
  return addDays(begin.toISOString().slice(0, 10), -1);
}

/** Refuses with `invalid-input` unless the text is a day. */
export function assertDay(text: string, pointer: string): void {
  const fault: Fault = { pointer, message: 'is no day; write YYYY-MM-DD' };
  if (!isDay(text)) throw new Refusal('invalid-input', fault.message, [fault]);
}
