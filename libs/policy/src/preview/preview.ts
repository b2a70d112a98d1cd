import { type DayScale, realScale, type WorkingCalendar } from '@zehuan/calendar';
import { type Phase, phases } from '@zehuan/contracts';
import type { Item, Pack } from '../pack.schema.js';
import { type Deadline, resolveDeadline } from '../rules/deadline.js';
import { occurrencesOf } from '../rules/items.js';
import { ladderMoments } from '../rules/ladder.js';
import { phaseCalendar, type PlannedPhase } from '../rules/phase-calendar.js';
import { type Conflict, conflictsOf } from './conflicts.js';
import { type LevelLoad, loadOf } from './load.js';
import type { OrgFacts } from './org-facts.js';

/** When something of an item falls due in the year, and when it is reminded of. */
export interface PlannedDeadline extends Deadline {
  readonly item: string;
  readonly occurrence: string;
  readonly title: Item['title'];
  readonly phase: Phase;
  /** The pack keeps it on a day that is not worked. */
  readonly isOnHoliday: boolean;
  /** The days on which the rungs of the ladder fire, the first rung first. */
  readonly remindedOn: readonly string[];
}

/** A dry run of a year: what a pack would do to an organization, before anything is sent. */
export interface Preview {
  readonly pack: { readonly key: string; readonly version: string; readonly title: Pack['title'] };
  readonly year: number;
  readonly root: OrgFacts['root'];
  readonly phases: readonly ({ readonly phase: Phase } & PlannedPhase)[];
  /** By day. */
  readonly deadlines: readonly PlannedDeadline[];
  readonly counts: { readonly cycles: number; readonly units: number; readonly tasks: number };
  readonly load: readonly LevelLoad[];
  readonly conflicts: readonly Conflict[];
}

/** The year's deadlines by day, with the days of their reminders. */
export const deadlinesOf = (
  pack: Pack,
  year: number,
  calendar: WorkingCalendar,
  scale: DayScale = realScale,
): readonly PlannedDeadline[] => {
  const planned = phaseCalendar(pack, year, calendar, scale);
  return pack.items
    .flatMap((item) =>
      occurrencesOf(item).map(({ occurrence, title, due }) => {
        const deadline = resolveDeadline(pack, { phase: item.phase, due }, year, calendar, scale, planned);
        const moments = ladderMoments(pack.ladders.default, deadline.on, calendar, scale, pack.remindAt);
        const remindedOn = moments.map((moment) => moment.firesOn);
        const isOnHoliday = !calendar.isWorkingDay(deadline.on);
        return { item: item.key, occurrence, title, phase: item.phase, ...deadline, isOnHoliday, remindedOn };
      }),
    )
    .sort((a, b) => a.at - b.at);
};

/** Previews a year in real days, also where the pack squeezes them: the days are the same. */
export const previewPack = (pack: Pack, year: number, facts: OrgFacts, calendar: WorkingCalendar): Preview => {
  const planned = phaseCalendar(pack, year, calendar, realScale);
  const deadlines = deadlinesOf(pack, year, calendar);
  const load = loadOf(pack, facts, deadlines);
  return {
    pack: { key: pack.key, version: pack.version, title: pack.title },
    year,
    root: facts.root,
    phases: phases.map((phase) => ({ phase, ...planned[phase] })),
    deadlines,
    counts: {
      cycles: facts.cycles,
      units: facts.groups.reduce((sum, group) => sum + group.units, 0),
      tasks: load.reduce((sum, level) => sum + level.tasks, 0),
    },
    load,
    conflicts: conflictsOf(pack, facts, planned, deadlines),
  };
};
