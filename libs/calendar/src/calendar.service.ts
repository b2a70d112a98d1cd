import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type CalendarFile, shippedCalendar } from './calendar-file.js';
import { type CalendarYear, workingCalendar, type WorkingCalendar } from './rules/working-days.js';

/**
 * Keeps published years. A year whose days differ from what was loaded replaces it: a notice may be amended.
 * Answers the years that changed; the same file again changes nothing.
 */
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

/** Loads the years that come with the system where the record has none of them yet: a year that an operator amended stays. */
export const seedCalendar = async (tx: Transaction): Promise<readonly number[]> => {
  const shipped = await shippedCalendar();
  const known = new Set((await listCalendarYears(tx, shipped.calendar)).map((year) => year.year));
  const missing = shipped.years.filter((year) => !known.has(year.year));
  return missing.length === 0 ? [] : loadCalendarYears(tx, { calendar: shipped.calendar, years: missing });
};

/** A published year as the record has it. */
export interface LoadedYear extends CalendarYear {
  readonly loadedAt: Date;
}

/** The published years of a calendar, oldest first. */
export const listCalendarYears = (tx: Transaction, calendar = 'cn'): Promise<LoadedYear[]> =>
  rowsOf(
    tx,
    `select year, notice, published_on::text as "publishedOn", days_off::text[] as "daysOff",
            make_up_days::text[] as "makeUpDays", loaded_at as "loadedAt"
       from calendar_year where calendar = $1 order by year`,
    [calendar],
  );

/** Calendars as they were read, by name, with what tells whether the record says something else now. */
const remembered = new Map<string, { readonly stamp: string; readonly calendar: WorkingCalendar }>();

/**
 * The working days of a calendar as the record has them now: one small query, and the days themselves are read only
 * when they are not those that were read last. The stamp is made of the days, since times of loading may repeat or
 * run backwards where a process brings its own time.
 */
export const workingCalendarOf = async (tx: Transaction, calendar = 'cn'): Promise<WorkingCalendar> => {
  const row = await rowOf<{ stamp: string | null }>(
    tx,
    prepared(`select md5(string_agg(concat_ws(' ', year, days_off::text, make_up_days::text, notice), ';' order by year)) as stamp
       from calendar_year where calendar = $1`),
    [calendar],
  );
  const stamp = row?.stamp ?? '';
  const known = remembered.get(calendar);
  if (known?.stamp === stamp) return known.calendar;
  const fresh = workingCalendar(await listCalendarYears(tx, calendar));
  remembered.set(calendar, { stamp, calendar: fresh });
  return fresh;
};
