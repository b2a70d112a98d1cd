import { type DayScale, dayAt, dayOf, instantOf, ordinalOf } from '@zehuan/calendar';
import type { Moment } from './act-plan.js';

/** The squeezed year as the simulated committees live it: moments of the year and instants of the machine. */
export class YearClock {
  constructor(readonly scale: DayScale) {}

  now(): Moment {
    return this.momentOf(Date.now());
  }

  momentOf(instant: number): Moment {
    return ordinalOf(this.scale.originOn) + (instant - this.scale.originAt) / this.scale.dayMilliseconds;
  }

  instantOf(moment: Moment): number {
    return this.scale.originAt + (moment - ordinalOf(this.scale.originOn)) * this.scale.dayMilliseconds;
  }

  /** Today, `YYYY-MM-DD`. */
  today(): string {
    return dayOf(this.scale, Date.now());
  }

  startOf(on: string): number {
    return instantOf(this.scale, on);
  }
}

/** The number of a day, for plans. */
export const numberOf = ordinalOf;

/** The day with this number. */
export const dayWith = (moment: Moment): string => dayAt(Math.floor(moment));
