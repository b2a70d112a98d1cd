import type { Holder, ImportOutcome, LoadOutcome, SubordinateCounts, Unit, UnitAsOf, UnitChange } from '@zehuan/org';

/** Chinese letters take two columns of a terminal. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/gu)?.length ?? 0);

/** Rows as columns that stand under each other. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, place) => (widths[place] = Math.max(widths[place] ?? 0, widthOf(cell))));
  const padded = (cell: string, place: number): string => cell + ' '.repeat((widths[place] ?? 0) - widthOf(cell));
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}

export function loadText({
  province,
  divisions,
  groupings,
  committees,
  disciplineCommissions,
  people,
}: LoadOutcome): string {
  const parts = [
    `${province.code} ${province.name}: ${committees.created + committees.existing} committees (${committees.created} new)`,
    `${disciplineCommissions.created + disciplineCommissions.existing} discipline commissions (${disciplineCommissions.created} new)`,
    `from ${divisions} divisions`,
    ...(groupings > 0 ? [`${groupings} of them groupings without a committee`] : []),
    ...(people
      ? [`${people.persons} simulated persons, ${people.terms} terms, ${people.vacancies} posts left vacant`]
      : []),
  ];
  return parts.join(', ');
}

export const unitTable = (units: readonly Unit[]): string[] =>
  columns([['CODE', 'LEVEL', 'KIND', 'NAME'], ...units.map((unit) => [unit.code, unit.level, unit.kind, unit.name])]);

export interface UnitView {
  readonly unit: Unit;
  readonly line: readonly Unit[];
  readonly subordinates: SubordinateCounts;
  readonly holders: readonly Holder[];
  readonly changes: readonly UnitChange[];
}

export function unitText({ unit, line, subordinates, holders, changes }: UnitView): string[] {
  const days = unit.endedOn === null ? `since ${unit.establishedOn}` : `${unit.establishedOn} to ${unit.endedOn}`;
  const held = holders.map((holder) => [
    `  ${holder.title}`,
    holder.name,
    holder.email ?? '',
    `since ${holder.fromOn}`,
  ]);
  const done = changes.map((change) => [`  ${change.effectiveOn}`, change.kind, change.actor, change.reason]);
  return [
    `${unit.code} ${unit.name} (${unit.kind}, ${unit.level}), ${days}, version ${unit.version}`,
    `line: ${line.map(({ name }) => name).join(' > ')}`,
    `subordinates: ${subordinates.direct} directly below, ${subordinates.below} in all`,
    ...(held.length > 0 ? ['holders:', ...columns(held)] : ['holders: none']),
    ...(done.length > 0 ? ['changes:', ...columns(done)] : []),
  ];
}

export function asOfText(unit: UnitAsOf, at: Date): string[] {
  const parent = unit.parentCode === null ? 'stands alone' : `under ${unit.parentCode} ${unit.parentName ?? ''}`;
  const until = unit.validTo === null ? 'until now' : `until ${unit.validTo.toISOString()}`;
  return [
    `${unit.code} ${unit.name} (${unit.kind}, ${unit.level}), ${parent}, as of ${at.toISOString()}`,
    `so from ${unit.validFrom.toISOString()} ${until}`,
  ];
}

export function importText(outcome: ImportOutcome, isDryRun: boolean): string[] {
  const changes = outcome.differences.map(({ row, code, field, from, to }) => [
    `row ${row}`,
    code,
    field,
    field === 'code' && from === null ? 'new unit' : `${JSON.stringify(from ?? '')} -> ${JSON.stringify(to)}`,
  ]);
  const verb = isDryRun ? 'would be' : 'were';
  const sum = `${outcome.created} units ${verb} created, ${outcome.changed} changed, ${outcome.unchanged} stay as they are`;
  return [...columns(changes), sum];
}
