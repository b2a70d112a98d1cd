import { readFile } from 'node:fs/promises';
import { type Fault, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { z } from 'zod';
import { type CalendarYear, workingCalendar, type WorkingCalendar } from './rules/working-days.js';

const day = z.iso.date();
const yearSchema = z
  .strictObject({
    year: z.number().int().min(1949).max(2200),
    notice: z.string().min(1).max(200),
    publishedOn: day.nullable(),
    daysOff: z.array(day).max(200),
    makeUpDays: z.array(day).max(100),
  })
  .superRefine((year, context) => {
    const isWeekend = (on: string): boolean => [0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
    for (const field of ['daysOff', 'makeUpDays'] as const)
      year[field].forEach((on, index) => {
        if (!on.startsWith(String(year.year))) context.addIssue({ code: 'custom', path: [field, index], message: `${on} is not in ${year.year}` });
        else if (field === 'makeUpDays' && !isWeekend(on)) context.addIssue({ code: 'custom', path: [field, index], message: `${on} is not on a weekend, so no work is made up on it` });
      });
  });
const fileSchema = z.strictObject({ calendar: z.string().regex(/^[a-z][a-z0-9-]{0,20}$/), years: z.array(yearSchema).min(1).max(300) });

export interface CalendarFile {
  readonly calendar: string;
  readonly years: readonly CalendarYear[];
}

/** Checks a file of calendar years; refuses `invalid-input` with every fault at once. */
export const parseCalendarFile = (content: unknown): CalendarFile => {
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const faults: Fault[] = parsed.error.issues.map((issue) => ({ pointer: `/${issue.path.join('/')}`, message: issue.message }));
  throw new Refusal('invalid-input', 'The calendar is not accepted', faults);
};

/** Keeps published years. A year whose days differ from what was loaded replaces it: a notice may be amended. Answers the years that changed. */
export const loadCalendarYears = async (tx: Transaction, file: CalendarFile): Promise<readonly number[]> => {
  const rows = await rowsOf<{ year: number }>(
    tx,
    `insert into calendar_year (calendar, year, notice, published_on, days_off, make_up_days, loaded_at)
     select $1, y.year, y.notice, y."publishedOn", y."daysOff", y."makeUpDays", $3
     from jsonb_to_recordset($2) as y (year int, notice text, "publishedOn" date, "daysOff" date[], "makeUpDays" date[])
     on conflict (calendar, year) do update set notice = excluded.notice, published_on = excluded.published_on,
       days_off = excluded.days_off, make_up_days = excluded.make_up_days, loaded_at = excluded.loaded_at
     where (calendar_year.days_off, calendar_year.make_up_days, calendar_year.notice, calendar_year.published_on)
       is distinct from (excluded.days_off, excluded.make_up_days, excluded.notice, excluded.published_on)
     returning year`,
    [file.calendar, JSON.stringify(file.years), tx.at],
  );
  return rows.map((row) => row.year).sort((a, b) => a - b);
};

/** The years that come with the system. */
export const shippedCalendar = async (): Promise<CalendarFile> =>
  parseCalendarFile(JSON.parse(await readFile(new URL('../data/cn.json', import.meta.url), 'utf8')));

/** Loads the years that come with the system where the record has none of them yet: a year that an operator amended stays. */
export const seedCalendar = async (tx: Transaction): Promise<readonly number[]> => {
  const shipped = await shippedCalendar();
  const known = new Set((await listCalendarYears(tx, shipped.calendar)).map((year) => year.year));
  const missing = shipped.years.filter((year) => !known.has(year.year));
  return missing.length === 0 ? [] : loadCalendarYears(tx, { calendar: shipped.calendar, years: missing });
};

/** The published years of a calendar, oldest first. */
export const listCalendarYears = (tx: Transaction, calendar = 'cn'): Promise<(CalendarYear & { readonly loadedAt: Date })[]> =>
  rowsOf(
    tx,
    `select year, notice, published_on::text as "publishedOn", days_off::text[] as "daysOff", make_up_days::text[] as "makeUpDays", loaded_at as "loadedAt"
     from calendar_year where calendar = $1 order by year`,
    [calendar],
  );

/** Calendars as they were read, by name, with what tells whether the record has changed since. */
const remembered = new Map<string, { readonly stamp: string; readonly calendar: WorkingCalendar }>();

/** The working days of a calendar as the record has them now; one small query, the days themselves are read only when a year was loaded since. */
export const workingCalendarOf = async (tx: Transaction, calendar = 'cn'): Promise<WorkingCalendar> => {
  const row = await rowOf<{ stamp: string }>(tx, `select current_database() || count(*) || ' ' || coalesce(max(loaded_at)::text, '') as stamp from calendar_year where calendar = $1`, [calendar]);
  const stamp = row?.stamp ?? '';
  const known = remembered.get(calendar);
  if (known?.stamp === stamp) return known.calendar;
  const fresh = workingCalendar(await listCalendarYears(tx, calendar));
  remembered.set(calendar, { stamp, calendar: fresh });
  return fresh;
};
