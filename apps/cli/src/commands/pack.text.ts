import type { Conflict, listPacks, Pack, PlannedDay, Preview, UnitRef } from '@zehuan/policy';
import { columns } from './org.text.js';

export const packTable = (packs: Awaited<ReturnType<typeof listPacks>>): readonly string[] =>
  columns([
    ['KEY', 'VERSION', 'DIGEST', 'LOADED', 'TITLE'],
    ...packs.map((pack) => [
      pack.key,
      pack.version,
      pack.digest.slice(0, 12),
      pack.loadedAt.toISOString().slice(0, 10),
      pack.title.zh,
    ]),
  ]);

export const packText = (pack: Pack, digest: string): readonly string[] => [
  `${pack.key} ${pack.version}: ${pack.title.zh} (${pack.title.en})`,
  `${pack.items.length} items, ${Object.keys(pack.forms).length} forms, ${pack.ladders.default.length} rungs, ${pack.assessment.grades.length} grades; digest ${digest.slice(0, 12)}`,
  'no faults',
];

const provisional = (is: boolean): string => (is ? 'provisional' : '');

const calendarText = ({ phases, deadlines }: Preview): readonly string[] => [
  ...columns([
    ['PHASE', 'OPENS', 'CLOSES', ''],
    ...phases.map((phase) => [phase.phase, phase.opensOn, phase.closesOn, provisional(phase.isProvisional)]),
  ]),
  '',
  ...columns([
    ['DUE', 'REMINDED', 'ITEM', 'TITLE', ''],
    ...deadlines.map((deadline) => [
      deadline.on,
      deadline.remindedOn.map((on) => on.slice(5)).join(' '),
      deadline.item + (deadline.occurrence === '' ? '' : `/${deadline.occurrence}`),
      deadline.title.zh,
      provisional(deadline.isProvisional),
    ]),
  ]),
];

const loadText = ({ load }: Preview): readonly string[] =>
  columns([
    ['LEVEL', 'KIND', 'UNITS', 'EACH', 'TASKS', ...(load[0]?.months.map(({ month }) => month) ?? [])],
    ...load.map((level) => [
      level.level,
      level.kind,
      String(level.units),
      String(level.tasksPerUnit),
      String(level.tasks),
      ...level.months.map(({ tasksPerUnit, tasks }) => (tasks === 0 ? '-' : `${tasksPerUnit} (${tasks})`)),
    ]),
  ]);

const dayText = ({ what, key, occurrence }: PlannedDay): string =>
  `${what} ${key}${occurrence === '' ? '' : `/${occurrence}`}`;

const few = 10;
const unitsText = (units: readonly UnitRef[]): string => {
  const named = units.slice(0, few).map(({ code, name }) => `${code} ${name}`);
  return named.join(', ') + (units.length > few ? ` and ${units.length - few} more` : '');
};

const conflictText = (conflict: Conflict): string => {
  switch (conflict.kind) {
    case 'noTopLeader':
      return `no secretary in post in ${conflict.units.length} units: ${unitsText(conflict.units)}`;
    case 'noReporter':
      return `no reporter in ${conflict.units.length} units: ${unitsText(conflict.units)}`;
    case 'nothingAsked':
      return `nothing is asked of ${conflict.group.units} units of level ${conflict.group.level}, kind ${conflict.group.kind}`;
    case 'movedOffHoliday':
      return `${dayText(conflict.day)}: ${conflict.from} is not worked, so it moves to ${conflict.day.on}`;
    case 'onHoliday':
      return `${dayText(conflict.day)}: ${conflict.day.on} is not worked, and the pack keeps it there`;
    case 'outsidePhase':
      return `${dayText(conflict.day)}: ${conflict.day.on} lies outside the phase ${conflict.phase}`;
    case 'provisional':
      return `${conflict.days.length} days are provisional until the calendar of their year is published`;
    case 'sameEvidence':
      return `${conflict.days.map((day) => `${dayText(day)} (${day.on})`).join(' and ')} ask the same units for ${conflict.evidence.zh}`;
  }
};

/** A dry run for a person: the calendar, the load (for each unit, and in brackets for all), the sums, the conflicts. */
export const previewText = (preview: Preview): readonly string[] => {
  const { pack, year, root, counts, conflicts } = preview;
  return [
    `${pack.key} ${pack.version} over ${root.code} ${root.name} in ${year}: ${counts.cycles} cycles, ${counts.units} units, ${counts.tasks} tasks`,
    '',
    ...calendarText(preview),
    '',
    ...loadText(preview),
    '',
    ...(conflicts.length === 0 ? ['no conflicts'] : [`${conflicts.length} conflicts:`]),
    ...conflicts.map((conflict) => `  ${conflictText(conflict)}`),
  ];
};
