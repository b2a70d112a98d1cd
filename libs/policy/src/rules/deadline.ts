import { type DayScale, instantOf, type WorkingCalendar } from '@zehuan/calendar';
import { type Phase, phases } from '@zehuan/contracts';
import type { Due, Item, Pack, Rung } from '../pack.schema.js';

/** When a phase is planned to open and close; instants in epoch milliseconds. */
export interface PlannedPhase {
  readonly opensOn: string;
  readonly opensAt: number;
  readonly closesOn: string;
  readonly closesAt: number;
  readonly isProvisional: boolean;
  /** Days of the pack that are not worked and were moved: what it says, and where it went. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

export interface Deadline {
  readonly on: string;
  /** The end of that day, epoch milliseconds. */
  readonly at: number;
  readonly isProvisional: boolean;
  /** The day that the pack names, where it is not worked and the deadline went to the next working day. */
  readonly movedFrom: string | null;
}

/** A month and day of a pack in a cycle's year: `02-28` is that year's, `+1 02-28` the next one's. A 29 February that is not there is the 28th. */
export const dayIn = (year: number, monthDay: string): string => {
  const inYear = monthDay.startsWith('+1 ') ? year + 1 : year;
  const day = monthDay.replace('+1 ', '');
  const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
  return `${inYear}-${day === '02-29' && !isLeap ? '02-28' : day}`;
};

/** The year's phases. An opening or a close on a day off moves to the next working day. */
export const phaseCalendar = (pack: Pack, year: number, calendar: WorkingCalendar, scale: DayScale): Readonly<Record<Phase, PlannedPhase>> =>
  Object.fromEntries(
    phases.map((name) => {
      const saidOpens = dayIn(year, pack.phases[name].opens);
      const saidCloses = dayIn(year, pack.phases[name].closes);
      const opens = calendar.addWorkingDays(saidOpens, 0);
      const closes = calendar.addWorkingDays(saidCloses, 0);
      const moved = [
        { from: saidOpens, to: opens.on },
        { from: saidCloses, to: closes.on },
      ].filter((day) => day.from !== day.to);
      return [
        name,
        {
          opensOn: opens.on,
          opensAt: instantOf(scale, opens.on),
          closesOn: closes.on,
          closesAt: instantOf(scale, closes.on, pack.dayEndsAt),
          isProvisional: opens.isProvisional || closes.isProvisional,
          moved,
        } satisfies PlannedPhase,
      ];
    }),
  ) as unknown as Readonly<Record<Phase, PlannedPhase>>;

/** When something of a pack falls due in a year: always the end of a working day. */
export const resolveDeadline = (
  pack: Pack,
  { phase, due }: { readonly phase: Phase; readonly due: Due },
  year: number,
  calendar: WorkingCalendar,
  scale: DayScale,
  planned: Readonly<Record<Phase, PlannedPhase>> = phaseCalendar(pack, year, calendar, scale),
): Deadline => {
  const said = 'on' in due ? dayIn(year, due.on) : null;
  const day =
    'on' in due
      ? calendar.addWorkingDays(dayIn(year, due.on), 0)
      : 'workingDaysAfter' in due
        ? calendar.addWorkingDays(planned[phase].opensOn, due.days)
        : calendar.addWorkingDays(planned[phase].closesOn, -due.days);
  return { ...day, at: instantOf(scale, day.on, pack.dayEndsAt), movedFrom: said !== null && said !== day.on ? said : null };
};

/** What of an item is asked for when: itself, or each of its occurrences. */
export const occurrencesOf = (item: Item): readonly { readonly occurrence: string; readonly title: Item['title']; readonly due: Due }[] =>
  item.occurrences?.map((each) => ({ occurrence: each.key, title: each.title, due: each.due })) ?? (item.due ? [{ occurrence: '', title: item.title, due: item.due }] : []);

/** The items that a unit of this level and kind is asked for. */
export const itemsFor = (pack: Pack, level: string, kind: string): readonly Item[] =>
  pack.items.filter((item) => (item.levels as readonly string[]).includes(level) && (item.unitKinds === undefined || (item.unitKinds as readonly string[]).includes(kind)));

/** The moment at which one rung of a ladder fires, epoch milliseconds. */
export interface LadderMoment {
  readonly rung: string;
  readonly firesOn: string;
  readonly firesAt: number;
  readonly isProvisional: boolean;
}

/** When each rung fires for something due on a day: in the morning of the working day that lies so many before or after. */
export const ladderMoments = (rungs: readonly Rung[], dueOn: string, calendar: WorkingCalendar, scale: DayScale, remindAt: string): readonly LadderMoment[] =>
  rungs.map((rung) => {
    const day = calendar.addWorkingDays(dueOn, rung.workingDays);
    return { rung: rung.key, firesOn: day.on, firesAt: instantOf(scale, day.on, remindAt), isProvisional: day.isProvisional };
  });
