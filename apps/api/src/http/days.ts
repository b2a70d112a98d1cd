const dayShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantShape = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

const isYear = (year: string | undefined): boolean =>
  year !== undefined && Number(year) >= 1949 && Number(year) <= 2200;

/** Why a value is not a day of the calendar, or undefined. */
export function dayFault(value: unknown): string | undefined {
  const match = typeof value === 'string' ? dayShape.exec(value) : null;
  if (match === null || !isYear(match[1])) return 'not-a-day';
  const midnight = new Date(`${match[0]}T00:00:00Z`);
  return Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== match[0] ? 'not-a-day' : undefined;
}

/** Why a value is not an instant with its offset, or undefined. */
export function instantFault(value: unknown): string | undefined {
  const match = typeof value === 'string' ? instantShape.exec(value) : null;
  if (match === null || !isYear(match[1])) return 'not-an-instant';
  return Number.isNaN(Date.parse(match[0])) || dayFault(match[0].slice(0, 10)) !== undefined
    ? 'not-an-instant'
    : undefined;
}
