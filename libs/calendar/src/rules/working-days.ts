import { Refusal } from '@zehuan/contracts';
import { dayAt, ordinalOf } from './day-scale.js';

/** A calendar year as the State Council publishes it. */
export interface CalendarYear {
  readonly year: number;
  /** The title or number of the notice. */
  readonly notice: string;
  /** `YYYY-MM-DD`; null where the date of the notice is not known. */
  readonly publishedOn: string | null;
  /** Statutory holidays and the days off around them, weekends included where the notice names them. */
  readonly daysOff: readonly string[];
  /** Days of a weekend on which work is made up. */
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
   * on the other side: one working day after a Saturday is Monday. n = 0 answers the day itself, or the next working day.
   */
  addWorkingDays(on: string, days: number): WorkingDay;
  /** How many working days lie after `from` up to and including `to`; negative when `to` lies before. */
  workingDaysBetween(from: string, to: string): number;
  isProvisional(on: string): boolean;
  /** The published facts of a year; refuses `calendar-year-unknown` where there are none, never guesses. */
  published(year: number): CalendarYear;
}

const yearOf = (ordinal: number): number => Number(dayAt(ordinal).slice(0, 4));

export const workingCalendar = (years: readonly CalendarYear[]): WorkingCalendar => {
  const known = new Map(years.map((year) => [year.year, year]));
  const off = new Set(years.flatMap((year) => year.daysOff));
  const madeUp = new Set(years.flatMap((year) => year.makeUpDays));
  const works = (ordinal: number): boolean => {
    const weekday = (ordinal + 4) % 7; // 1970-01-01 was a Thursday; 0 is Sunday.
    const on = dayAt(ordinal);
    if (madeUp.has(on)) return true;
    return !off.has(on) && weekday !== 0 && weekday !== 6;
  };
  const isProvisional = (on: string): boolean => !known.has(Number(on.slice(0, 4)));
  return {
    isWorkingDay: (on) => works(ordinalOf(on)),
    isProvisional,
    addWorkingDays(on, days) {
      let ordinal = ordinalOf(on);
      let touchesUnknown = isProvisional(on);
      const step = days < 0 ? -1 : 1;
      let left = Math.abs(days);
      while (left > 0 || !works(ordinal)) {
        ordinal += step;
        if (left > 0 && works(ordinal)) left -= 1;
        touchesUnknown ||= !known.has(yearOf(ordinal));
      }
      return { on: dayAt(ordinal), isProvisional: touchesUnknown };
    },
    workingDaysBetween(from, to) {
      const [first, last, sign] = from <= to ? [ordinalOf(from), ordinalOf(to), 1] : [ordinalOf(to), ordinalOf(from), -1];
      let count = 0;
      for (let ordinal = first + 1; ordinal <= last; ordinal += 1) if (works(ordinal)) count += 1;
      return count === 0 ? 0 : sign * count;
    },
    published(year) {
      const facts = known.get(year);
      if (!facts) throw new Refusal('calendar-year-unknown', `The working days of ${year} are not published`);
      return facts;
    },
  };
};
