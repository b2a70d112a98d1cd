import type { Pack, Rung } from '@zehuan/policy';

/** What a ladder is climbed for: the responsible unit's duty, or the supervising committee's review. */
export type DutyKind = 'task' | 'review';

/** One rung of a ladder for all that falls due at one moment. */
export interface Moment {
  readonly rung: Rung;
  readonly dueAt: string;
  /** Epoch milliseconds. */
  readonly firesAt: number;
}

/** The rungs of a pack for a kind of duty. */
export const rungsOf = (pack: Pick<Pack, 'ladders'>, duty: DutyKind): readonly Rung[] =>
  duty === 'task' ? pack.ladders.default : pack.ladders.review;

/** Whether a rung, of whichever ladder, is told at once whatever the quiet hours say. */
export const ignoresQuietHours = (pack: Pick<Pack, 'ladders'>, rung: string): boolean =>
  [...pack.ladders.default, ...pack.ladders.review].some((each) => each.key === rung && each.ignoresQuietHours);
