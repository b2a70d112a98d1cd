import { everything, type Phase, phases, Refusal } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { TaskFilters } from '../task.types.js';

/**
 * Which tasks a list is about by their unit: one unit's, those of the few units of a small branch (each by its own
 * index), or those of a large branch (in the order of the due time, most of what is found belongs to it).
 */
export type Scope =
  /** Limited where the actor does not see everything. */
  | { readonly kind: 'all'; readonly isLimited: boolean }
  | { readonly kind: 'unit'; readonly unitId: string }
  /** Without a path: whatever the actor sees of them. */
  | { readonly kind: 'few'; readonly unitIds: readonly string[]; readonly path: string | null }
  | { readonly kind: 'many'; readonly path: string };

/** Up to so many units are read one by one. */
const few = 150;

interface UnitRow {
  readonly id: string;
  readonly path: string;
  readonly unitIds: readonly string[];
}

/** The unit that bears a code now, or was the last to bear it, and the units that ever stood below it. */
const unitByCode = (isEnded: boolean): string =>
  prepared(`
select u.id, u.path::text as path, case when $2 then app_units_below(u.id, ${few}) else '{}' end as "unitIds"
from unit u where u.code = $1 and u.ended_on is ${isEnded ? 'not' : ''} null
order by u.ended_on desc limit 1`);

async function unitOf(tx: Transaction, code: string, under: boolean): Promise<UnitRow> {
  const unit =
    (await rowOf<UnitRow>(tx, unitByCode(false), [code, under])) ??
    (await rowOf<UnitRow>(tx, unitByCode(true), [code, under]));
  if (!unit) throw new Refusal('unknown-unit');
  return unit;
}

/** The units of all tasks that a unit sees: those that ever stood below it, and those whose work it reviews. */
const concerned = prepared(`
select array(select unnest(app_units_below($1, ${few}))
  union select unit_id from (select distinct unit_id from task where supervising_unit_id = $1 limit ${few + 1}) reviewed) as "unitIds"`);

/**
 * Without a filter somebody means all that they see. Row policies would find it among everybody's; of a small branch it
 * is found unit by unit.
 */
async function seenBy(tx: Transaction): Promise<Scope> {
  const { scope, unitId } = tx.actor;
  if (scope === everything || unitId === null) return { kind: 'all', isLimited: false };
  const row = await rowOf<Pick<UnitRow, 'unitIds'>>(tx, concerned, [unitId]);
  const unitIds = row?.unitIds ?? [];
  return unitIds.length > few ? { kind: 'all', isLimited: true } : { kind: 'few', unitIds, path: null };
}

/** Resolves the filter by unit; refuses `unknown-unit`. */
export async function scopeOf(tx: Transaction, filters: TaskFilters): Promise<Scope> {
  if (filters.unitCode === undefined) return seenBy(tx);
  const under = filters.under ?? false;
  const unit = await unitOf(tx, filters.unitCode, under);
  if (!under) return { kind: 'unit', unitId: unit.id };
  if (unit.unitIds.length > few) return { kind: 'many', path: unit.path };
  return { kind: 'few', unitIds: unit.unitIds, path: unit.path };
}

/** The phases in which the filters can find something: kinds keep to their phases, and a walk through the others is long. */
export async function phasesOf(tx: Transaction, { phase, kind }: TaskFilters): Promise<readonly Phase[]> {
  if (phase !== undefined) return [phase];
  if (kind === undefined) return phases;
  const sql = 'select distinct phase from item where kind = $1 and cycle_id = any (array(select id from cycle))';
  const found = await rowsOf<{ phase: Phase }>(tx, sql, [kind]);
  return found.map((row) => row.phase);
}

/** The id of the supervising committee of the filter, if there is one. */
export const supervisorOf = async (tx: Transaction, filters: TaskFilters): Promise<string | null> =>
  filters.supervisedBy === undefined ? null : (await unitOf(tx, filters.supervisedBy, false)).id;
