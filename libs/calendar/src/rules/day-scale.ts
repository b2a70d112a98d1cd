/** How days and instants belong together: a real calendar, or one squeezed so that a year passes in minutes. */
export interface DayScale {
  /** A day, `YYYY-MM-DD`. */
  readonly originOn: string;
  /** When that day begins, epoch milliseconds. */
  readonly originAt: number;
  /** How long a day lasts. */
  readonly dayMilliseconds: number;
}

const realDay = 86_400_000;
const minutesOfDay = 1_440;

/** China's civil time: UTC+8 everywhere, without summer time since 1992. */
export const realScale: DayScale = {
  originOn: '1992-01-01',
  originAt: Date.UTC(1991, 11, 31, 16),
  dayMilliseconds: realDay,
};

/** The number of a day since 1970-01-01. */
export const ordinalOf = (on: string): number => Math.round(Date.parse(`${on}T00:00:00Z`) / realDay);

/** The day with this number. */
export const dayAt = (ordinal: number): string => new Date(ordinal * realDay).toISOString().slice(0, 10);

/** The day some days after another; negative goes back. */
export const plusDays = (on: string, days: number): string => dayAt(ordinalOf(on) + days);

/**
 * When a time of day (`HH:MM`) of a day is, epoch milliseconds; on a squeezed scale the time of day is squeezed too.
 * It is rounded down, so that however short a day is, its last minute still lies in it.
 */
export const instantOf = (scale: DayScale, on: string, timeOfDay = '00:00'): number => {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  const days = ordinalOf(on) - ordinalOf(scale.originOn);
  const sinceMidnight = Math.floor(((hours * 60 + minutes) * scale.dayMilliseconds) / minutesOfDay);
  return scale.originAt + days * scale.dayMilliseconds + sinceMidnight;
};

/** The day on which an instant (epoch milliseconds) falls. */
export const dayOf = (scale: DayScale, instant: number): string =>
  dayAt(ordinalOf(scale.originOn) + Math.floor((instant - scale.originAt) / scale.dayMilliseconds));
