import { Refusal } from '@zehuan/contracts';
import { dayAt, ordinalOf } from './day-scale.js';

/** A calendar year as the State Council publishes it. */
export interface CalendarYear {
  readonly year: number;
  /** The title or number of the notice. */
  readonly notice: string;
  /** `YYYY-MM-DD`; null where the date of the notice is not known. */
  readonly publishedOn: string | null;
  /** Days off that are not on a weekend anyway; the first may lie in the last days of the December before. */
  readonly daysOff: readonly string[];
  /** Days of a weekend on which work is made up; these too may begin in the December before. */
  readonly makeUpDays: readonly string[];
}

/** A day together with whether it rests on a year that is not published yet (暂定). */
export interface WorkingDay {
  readonly on: string;
  readonly isProvisional: boolean;
}

/**
 * Working days. In a year that is not published weekends are off and all other days are worked, and whatever touches
 * such a year is provisional, since publication may move it.
 */
export interface WorkingCalendar {
  isWorkingDay(on: string): boolean;
  /**
   * The n-th working day after (or before, n < 0) a day. From a day off, counting starts at the nearest working day
   * on the other side: one working day after a Saturday is Monday. n = 0 answers the day itself, or the next working
   * day. The answer is provisional when any day that was looked at is.
   */
  addWorkingDays(on: string, days: number): WorkingDay;
  /** How many working days lie after `from` up to and including `to`; negative when `to` lies before. */
  workingDaysBetween(from: string, to: string): number;
  /** Whether publication may still change the day: of its own year, or of the next one for the last days of December. */
  isProvisional(on: string): boolean;
  /** The published facts of a year; refuses `calendar-year-unknown` where there are none, never guesses. */
  published(year: number): CalendarYear;
}

/**
 * From this day of December on the notice of the *next* year has a say: the New Year holiday of 2019 took 31 December
 * 2018 and had 29 December worked, that of 2012 had 31 December 2011 worked.
 */
export const newYearNoticeFrom = '12-25';

/** The earliest day of which the notice of a year may speak. */
export const firstDayOfNotice = (year: number): string => `${year - 1}-${newYearNoticeFrom}`;

const yearOf = (ordinal: number): number => new Date(ordinal * 86_400_000).getUTCFullYear();

/** 0 is Sunday; 1970-01-01 was a Thursday. */
const weekdayOf = (ordinal: number): number => (((ordinal + 4) % 7) + 7) % 7;

const ordinals = (days: readonly (readonly string[])[]): ReadonlySet<number> => new Set(days.flat().map(ordinalOf));

/** Whether a span of days reaches into one of which a notice that is not published will still speak. */
const provisionalIn = (known: ReadonlyMap<number, CalendarYear>) => (first: number, last: number) => {
  for (let year = yearOf(first); year <= yearOf(last); year += 1) {
    if (!known.has(year)) return true;
    if (!known.has(year + 1) && last >= ordinalOf(firstDayOfNotice(year + 1))) return true;
  }
  return false;
};

/** Counts on sets of day numbers, so that a year's deadlines cost microseconds. */
export const workingCalendar = (years: readonly CalendarYear[]): WorkingCalendar => {
  const known = new Map(years.map((year) => [year.year, year]));
  const off = ordinals(years.map((year) => year.daysOff));
  const madeUp = ordinals(years.map((year) => year.makeUpDays));
  const works = (ordinal: number): boolean => {
    if (madeUp.has(ordinal)) return true;
    const weekday = weekdayOf(ordinal);
    return weekday !== 0 && weekday !== 6 && !off.has(ordinal);
  };
  const isProvisionalIn = provisionalIn(known);
  return {
    isWorkingDay: (on) => works(ordinalOf(on)),
    isProvisional: (on) => isProvisionalIn(ordinalOf(on), ordinalOf(on)),
    addWorkingDays(on, days) {
      const start = ordinalOf(on);
      const step = days < 0 ? -1 : 1;
      let ordinal = start;
      let left = Math.abs(days);
      while (left > 0 || !works(ordinal)) {
        ordinal += step;
        if (left > 0 && works(ordinal)) left -= 1;
      }
      return {
        on: dayAt(ordinal),
        isProvisional: isProvisionalIn(Math.min(start, ordinal), Math.max(start, ordinal)),
      };
    },
    workingDaysBetween(from, to) {
      const [first, last] = from <= to ? [ordinalOf(from), ordinalOf(to)] : [ordinalOf(to), ordinalOf(from)];
      let count = 0;
      for (let ordinal = first + 1; ordinal <= last; ordinal += 1) if (works(ordinal)) count += 1;
      return from <= to || count === 0 ? count : -count;
    },
    published(year) {
      const facts = known.get(year);
      if (!facts) throw new Refusal('calendar-year-unknown', `The working days of ${year} are not published`);
      return facts;
    },
  };
};
