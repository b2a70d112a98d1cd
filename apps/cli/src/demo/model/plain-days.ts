import type { DayScale } from '@zehuan/calendar';

/** A year of working days as published, in the words of the notice. */
export interface PublishedYear {
  readonly daysOff: readonly string[];
  readonly makeUpDays: readonly string[];
}

const realDay = 86_400_000;
const noonOf = (on: string): number => Date.parse(`${on}T12:00:00Z`);
const dayAtNoon = (noon: number): string => new Date(noon).toISOString().slice(0, 10);

/**
 * Days and instants worked out by looking at one day after the other, with none of the system's own code: what the
 * check compares the record with must not share its mistakes.
 */
export class PlainDays {
  private readonly off = new Set<string>();
  private readonly madeUp = new Set<string>();
  private readonly shifted = new Map<string, string>();

  constructor(
    years: readonly PublishedYear[],
    private readonly scale: DayScale,
  ) {
    for (const year of years) {
      for (const on of year.daysOff) this.off.add(on);
      for (const on of year.makeUpDays) this.madeUp.add(on);
    }
  }

  isWorked(on: string): boolean {
    if (this.madeUp.has(on)) return true;
    const weekday = new Date(noonOf(on)).getUTCDay();
    return weekday >= 1 && weekday <= 5 && !this.off.has(on);
  }

  /** The n-th working day after a day, or before it; the day itself, or the next one worked, for n = 0. */
  workingDay(on: string, days: number): string {
    const key = `${on} ${days}`;
    const known = this.shifted.get(key);
    if (known !== undefined) return known;
    let noon = noonOf(on);
    while (days === 0 && !this.isWorked(dayAtNoon(noon))) noon += realDay;
    for (let left = Math.abs(days); left > 0;) {
      noon += days < 0 ? -realDay : realDay;
      if (this.isWorked(dayAtNoon(noon))) left -= 1;
    }
    this.shifted.set(key, dayAtNoon(noon));
    return dayAtNoon(noon);
  }

  /** When a time of day (`HH:MM`) of a day is, to the millisecond in which it begins. */
  instant(on: string, timeOfDay: string): number {
    const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
    const whole = (noonOf(on) - noonOf(this.scale.originOn)) / realDay;
    const part = Math.floor(((hours * 60 + minutes) * this.scale.dayMilliseconds) / 1440);
    return this.scale.originAt + whole * this.scale.dayMilliseconds + part;
  }

  /** The day on which an instant lies. */
  dayOf(instant: number): string {
    return dayAtNoon(
      noonOf(this.scale.originOn) + Math.floor((instant - this.scale.originAt) / this.scale.dayMilliseconds) * realDay,
    );
  }
}
