import { type DayScale, dayOf, instantOf, plusDays } from '@zehuan/calendar';

/** Times of day (`HH:MM`) between which nobody is disturbed; they may span midnight, and are none when equal. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When something may be told that comes up at an instant (epoch milliseconds): at once, or when the quiet hours end. */
export const afterQuietHours = (scale: DayScale, { from, to }: QuietHours, at: number): number => {
  const today = dayOf(scale, at);
  const endsOn = (begunOn: string): string => (from < to ? begunOn : plusDays(begunOn, 1));
  for (const begunOn of from === to ? [] : [plusDays(today, -1), today]) {
    const ends = instantOf(scale, endsOn(begunOn), to);
    if (instantOf(scale, begunOn, from) <= at && at < ends) return ends;
  }
  return at;
};
