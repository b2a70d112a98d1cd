import { type Phase, phases, Refusal } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { TaskFilters } from '../task.types.js';

/**
 * Which tasks a list is about by their unit: one unit's, those of the few units of a small branch (each by its own
 * index), or those of a large branch (in the order of the due time, most of what is found belongs to it).
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unit'; readonly unitId: string }
  | { readonly kind: 'few'; readonly unitIds: readonly string[]; readonly path: string }
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
select u.id, u.path::text as path,
  case when $2 then array(select distinct unit_id from (
    select unit_id from unit_version v where v.path <@ u.path limit ${few * 3}) below limit ${few + 1}) else '{}' end as "unitIds"
from unit u where u.code = $1 and u.ended_on is ${isEnded ? 'not' : ''} null
order by u.ended_on desc limit 1`);

async function unitOf(tx: Transaction, code: string, under: boolean): Promise<UnitRow> {
  const unit =
    (await rowOf<UnitRow>(tx, unitByCode(false), [code, under])) ??
    (await rowOf<UnitRow>(tx, unitByCode(true), [code, under]));
  if (!unit) throw new Refusal('unknown-unit');
  return unit;
}

/** Resolves the filter by unit; refuses `unknown-unit`. */
export async function scopeOf(tx: Transaction, filters: TaskFilters): Promise<Scope> {
  if (filters.unitCode === undefined) return { kind: 'all' };
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
  const found = await rowsOf<{ phase: Phase }>(tx, 'select distinct phase from item where kind = $1', [kind]);
  return found.map((row) => row.phase);
}

/** The id of the supervising committee of the filter, if there is one. */
export const supervisorOf = async (tx: Transaction, filters: TaskFilters): Promise<string | null> =>
  filters.supervisedBy === undefined ? null : (await unitOf(tx, filters.supervisedBy, false)).id;
