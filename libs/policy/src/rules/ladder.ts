import { type DayScale, instantOf, type WorkingCalendar } from '@zehuan/calendar';
import type { Rung } from '../pack.schema.js';

/** The moment at which one rung of a ladder fires, epoch milliseconds. */
export interface LadderMoment {
  readonly rung: string;
  readonly firesOn: string;
  readonly firesAt: number;
  readonly isProvisional: boolean;
}

/** When each rung fires for something due on a day: in the morning of the working day that lies so many before or after. */
export const ladderMoments = (
  rungs: readonly Rung[],
  dueOn: string,
  calendar: WorkingCalendar,
  scale: DayScale,
  remindAt: string,
): readonly LadderMoment[] =>
  rungs.map((rung) => {
    // On the day itself means that day, also where a pack keeps deadlines on days off.
    const day =
      rung.workingDays === 0
        ? { on: dueOn, isProvisional: calendar.isProvisional(dueOn) }
        : calendar.addWorkingDays(dueOn, rung.workingDays);
    return {
      rung: rung.key,
      firesOn: day.on,
      firesAt: instantOf(scale, day.on, remindAt),
      isProvisional: day.isProvisional,
    };
  });
