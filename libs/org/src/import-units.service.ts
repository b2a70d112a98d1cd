import { type Fault, Refusal } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { applyImport } from './record/apply-import.js';
import { lockTree } from './record/insert-units.js';
import { readPresent, readPresentUnits } from './record/present-units.js';
import { unitByCode } from './record/unit.js';
import { assertDay, dayOf } from './rules/day.js';
import { planImport } from './rules/import-plan.js';
import type { Difference, PresentUnit } from './rules/import-present.js';
import {
  columnsWithoutPersons,
  columnTitles,
  kindTitles,
  levelTitles,
  type UnitColumn,
  unitColumnKeys,
} from './rules/unit-columns.js';
import { readRow, rowPosts, type UnitRow } from './rules/unit-row.js';
import { type SheetFormat, writeTable } from './sheet.js';

export interface ImportOptions {
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** The day from which new holders hold their posts and new units exist; today, in China, unless given. */
  readonly on?: string | undefined;
  readonly reason?: string | undefined;
}

export interface ImportOutcome {
  /** Rows that made a unit, that changed one, and that changed nothing. */
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly differences: readonly Difference[];
}

const byRow = (one: Fault, other: Fault): number =>
  Number(one.pointer.split('/')[2]) - Number(other.pointer.split('/')[2]);

/**
 * Makes the record agree with the rows: makes units that are not there, changes what differs, fills posts. What the
 * rows do not name stays as it is; an empty cell of a person or a day says nothing. One wrong row refuses all with
 * `import-refused` and every fault by row and column; the same rows twice change nothing the second time.
 */
export async function importUnits(
  tx: Transaction,
  rows: readonly UnitRow[],
  options: ImportOptions = {},
): Promise<ImportOutcome> {
  const on = options.on ?? dayOf(tx.at);
  assertDay(on, '/on');
  if (options.dryRun !== true) await lockTree(tx);
  const read = rows.map(readRow);
  const units = read.flatMap(({ unit }) => (unit ? [unit] : []));
  const mentions = read.map(({ mention }) => mention);
  const present = await readPresent(
    tx,
    on,
    mentions.flatMap(({ code, parentCode }) => [code, parentCode]),
  );
  const plan = planImport(units, present, mentions);
  const faults = [...read.flatMap((row) => row.faults), ...plan.faults].sort(byRow);
  if (faults.length > 0)
    throw new Refusal('import-refused', `${faults.length} faults in the file; nothing was imported`, faults);
  if (options.dryRun !== true) {
    await applyImport(tx, plan, { on, reason: options.reason ?? 'import' });
    if (plan.creations.flat().length > 500) await rowsOf(tx, 'analyze unit, unit_version, post, tenure, person');
  }
  const created = plan.creations.flat().length;
  return {
    created,
    changed: units.length - created - plan.unchanged,
    unchanged: plan.unchanged,
    differences: plan.differences,
  };
}

export interface ExportOptions {
  /** Code of the unit that is exported with all below it. */
  readonly under: string;
  readonly format: SheetFormat;
  /** The language of heads, kinds and levels; Chinese unless said otherwise. */
  readonly language?: 'zh' | 'en';
  /** Whether who holds the posts is written with name and mail: what a second person has to agree to. */
  readonly withPersons?: boolean;
  /** Who holds the posts on this day; today, in China, unless given. */
  readonly on?: string | undefined;
}

function cellsOf(unit: PresentUnit, language: 'zh' | 'en'): Record<UnitColumn, string> {
  const [secretary, coordinator, reporter] = rowPosts.map(({ kind }) => unit.holders[kind]);
  return {
    code: unit.code,
    name: unit.name,
    kind: language === 'zh' ? kindTitles[unit.kind] : unit.kind,
    level: language === 'zh' ? levelTitles[unit.level] : unit.level,
    parentCode: unit.parentCode ?? '',
    establishedOn: unit.establishedOn,
    secretaryName: secretary?.name ?? '',
    secretaryEmail: secretary?.email ?? '',
    coordinatorName: coordinator?.name ?? '',
    coordinatorEmail: coordinator?.email ?? '',
    reporterName: reporter?.name ?? '',
    reporterEmail: reporter?.email ?? '',
  };
}

/** The existing units at and below one, as a file that `parseUnits` and `importUnits` read back without a change, with persons or without. */
export async function exportUnits(tx: Transaction, options: ExportOptions): Promise<Buffer> {
  const on = options.on ?? dayOf(tx.at);
  assertDay(on, '/on');
  const language = options.language ?? 'zh';
  const top = await unitByCode(tx, options.under);
  const units = await readPresentUnits(tx, on, top.path);
  const columns = options.withPersons === true ? unitColumnKeys : columnsWithoutPersons;
  const head = columns.map((key) => columnTitles[key][language]);
  const body = units.map((unit) => {
    const cells = cellsOf(unit, language);
    return columns.map((key) => cells[key]);
  });
  return writeTable([head, ...body], options.format, language === 'zh' ? '单位' : 'Units');
}
