const inChina = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
const timeInChina = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The day in China of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: Date | string): string => inChina.format(new Date(instant));

/** `YYYY-MM-DD HH:mm` in China. */
export const timeOf = (instant: Date | string): string => timeInChina.format(new Date(instant));

/** The last day in China of a period that ends at an instant, which itself belongs to it no more. */
export const lastDayOf = (end: string): string => dayOf(new Date(Date.parse(end) - 1));

export interface CalendarYear {
  readonly year: number;
  readonly daysOff: readonly string[];
  readonly makeUpDays: readonly string[];
}

const dayMilliseconds = 86_400_000;

const isWorked = (day: string, years: ReadonlyMap<number, CalendarYear>): boolean => {
  const known = years.get(Number(day.slice(0, 4)));
  if (known?.makeUpDays.includes(day)) return true;
  if (known?.daysOff.includes(day)) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
};

/** How many working days lie after `from` up to and with `to`; negative where `to` is earlier. A year that is not known counts its weekdays. */
export function workingDaysBetween(from: string, to: string, published: readonly CalendarYear[]): number {
  if (to < from) return -workingDaysBetween(to, from, published);
  const years = new Map(published.map((year) => [year.year, year]));
  let days = 0;
  for (let at = Date.parse(from) + dayMilliseconds; at <= Date.parse(to); at += dayMilliseconds)
    if (isWorked(new Date(at).toISOString().slice(0, 10), years)) days += 1;
  return days;
}
