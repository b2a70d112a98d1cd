import { ordinalOf } from '@zehuan/calendar';
import { type Phase, phases } from '@zehuan/contracts';
import type { Item, Pack } from '../pack.schema.js';
import { asksFor } from '../rules/items.js';
import type { PhaseCalendar } from '../rules/phase-calendar.js';
import type { OrgFacts, UnitGroup, UnitRef } from './org-facts.js';
import type { PlannedDeadline } from './preview.js';

/** A deadline or the edge of a phase, as a conflict names it. */
export interface PlannedDay {
  readonly what: 'deadline' | 'phase';
  /** The key of the item, or the name of the phase. */
  readonly key: string;
  readonly occurrence: string;
  readonly on: string;
}

/** Something to look at before the arrangement is sent. */
export type Conflict =
  | { readonly kind: 'noTopLeader' | 'noReporter'; readonly units: readonly UnitRef[] }
  | { readonly kind: 'nothingAsked'; readonly group: UnitGroup }
  | { readonly kind: 'movedOffHoliday'; readonly day: PlannedDay; readonly from: string }
  | { readonly kind: 'onHoliday'; readonly day: PlannedDay }
  | { readonly kind: 'provisional'; readonly days: readonly PlannedDay[] }
  | { readonly kind: 'outsidePhase'; readonly day: PlannedDay; readonly phase: Phase }
  | {
      readonly kind: 'sameEvidence';
      readonly evidence: Item['title'];
      readonly days: readonly [PlannedDay, PlannedDay];
      readonly groups: readonly UnitGroup[];
    };

/** The same evidence asked for twice within so many days could be asked for once. */
export const sameEvidenceWithinDays = 60;

export const conflictsOf = (
  pack: Pack,
  facts: OrgFacts,
  planned: PhaseCalendar,
  deadlines: readonly PlannedDeadline[],
): readonly Conflict[] => [
  ...vacancies(facts),
  ...facts.groups
    .filter((group) => !pack.items.some((item) => asksFor(item, group.level, group.kind)))
    .map((group) => ({ kind: 'nothingAsked' as const, group })),
  ...holidays(planned, deadlines),
  ...outside(planned, deadlines),
  ...provisional(planned, deadlines),
  ...doubleRequests(pack, facts, deadlines),
];

const vacancies = (facts: OrgFacts): readonly Conflict[] => [
  ...(facts.withoutTopLeader.length > 0 ? [{ kind: 'noTopLeader' as const, units: facts.withoutTopLeader }] : []),
  ...(facts.withoutReporter.length > 0 ? [{ kind: 'noReporter' as const, units: facts.withoutReporter }] : []),
];

const dayOfDeadline = ({ item, occurrence, on }: PlannedDeadline): PlannedDay => ({
  what: 'deadline',
  key: item,
  occurrence,
  on,
});
const dayOfPhase = (phase: Phase, on: string): PlannedDay => ({ what: 'phase', key: phase, occurrence: '', on });

const holidays = (planned: PhaseCalendar, deadlines: readonly PlannedDeadline[]): readonly Conflict[] => [
  ...phases.flatMap((phase) =>
    planned[phase].moved.map(({ from, to }) => ({
      kind: 'movedOffHoliday' as const,
      day: dayOfPhase(phase, to),
      from,
    })),
  ),
  ...deadlines.flatMap((deadline): Conflict[] => [
    ...(deadline.movedFrom === null
      ? []
      : [{ kind: 'movedOffHoliday' as const, day: dayOfDeadline(deadline), from: deadline.movedFrom }]),
    ...(deadline.isOnHoliday ? [{ kind: 'onHoliday' as const, day: dayOfDeadline(deadline) }] : []),
  ]),
];

/** Working days counted from the edge of a phase, or a move off a holiday, may leave the phase. */
const outside = (planned: PhaseCalendar, deadlines: readonly PlannedDeadline[]): readonly Conflict[] =>
  deadlines
    .filter(({ at, phase }) => at > planned[phase].closesAt || at < planned[phase].opensAt)
    .map((deadline) => ({ kind: 'outsidePhase' as const, day: dayOfDeadline(deadline), phase: deadline.phase }));

const provisional = (planned: PhaseCalendar, deadlines: readonly PlannedDeadline[]): readonly Conflict[] => {
  const days = [
    ...phases
      .filter((phase) => planned[phase].isProvisional)
      .map((phase) => dayOfPhase(phase, planned[phase].closesOn)),
    ...deadlines.filter((deadline) => deadline.isProvisional).map(dayOfDeadline),
  ];
  return days.length > 0 ? [{ kind: 'provisional', days }] : [];
};

/** Two items that ask the same unit for the same evidence at nearly the same time. Periodic items repeat themselves on purpose. */
const doubleRequests = (pack: Pack, facts: OrgFacts, deadlines: readonly PlannedDeadline[]): readonly Conflict[] => {
  const asked = pack.items.flatMap((item) => item.evidence.map((evidence) => ({ item, evidence })));
  return asked.flatMap((one, index) =>
    asked.slice(index + 1).flatMap((other) => {
      const isSame = one.evidence.key === other.evidence.key || one.evidence.title.zh === other.evidence.title.zh;
      const groups = facts.groups.filter(
        ({ level, kind }) => asksFor(one.item, level, kind) && asksFor(other.item, level, kind),
      );
      const days = one.item !== other.item && isSame ? nearest(deadlines, one.item, other.item) : undefined;
      if (!days || groups.length === 0) return [];
      return [{ kind: 'sameEvidence' as const, evidence: one.evidence.title, days, groups }];
    }),
  );
};

const nearest = (
  deadlines: readonly PlannedDeadline[],
  one: Item,
  other: Item,
): readonly [PlannedDay, PlannedDay] | undefined => {
  const apart = (a: PlannedDeadline, b: PlannedDeadline): number => Math.abs(ordinalOf(a.on) - ordinalOf(b.on));
  const [best] = deadlines
    .filter(({ item }) => item === one.key)
    .flatMap((a) => deadlines.filter(({ item }) => item === other.key).map((b) => [a, b] as const))
    .filter(([a, b]) => apart(a, b) <= sameEvidenceWithinDays)
    .sort((a, b) => apart(...a) - apart(...b));
  return best && [dayOfDeadline(best[0]), dayOfDeadline(best[1])];
};
