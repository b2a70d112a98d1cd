import { Refusal, requireRight, type UnitKind, type UnitLevel } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { insertUnits, lockTree } from './record/insert-units.js';
import { lockUnit } from './record/lock-unit.js';
import { findUnitByCode, matterOf, type Unit, unitById } from './record/unit.js';
import { writeChanges } from './record/write-changes.js';
import { assertDay } from './rules/day.js';
import { placeFault } from './rules/place.js';
import { assertNone, codeFault, nameFault } from './rules/unit-text.js';

export interface EstablishUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  /** Code of the unit under which it hangs; null for one that stands alone. */
  readonly parentCode: string | null;
  readonly on: string;
  readonly reason: string;
}

/**
 * A new unit. Refuses `code-taken` for a code that another bears now, `invalid-input` for a place where it may not hang,
 * `unknown-unit` and `unit-ended` for the unit above, and `not-supervising`.
 */
export async function establishUnit(tx: Transaction, { on, reason, ...unit }: EstablishUnit): Promise<Unit> {
  assertNone(codeFault(unit.code), '/code');
  assertNone(nameFault(unit.name), '/name');
  assertDay(on, '/on');
  await lockTree(tx);
  const parent = unit.parentCode === null ? null : await lockUnit(tx, unit.parentCode);
  if (parent) requireRight(tx.actor, 'unit.establish', matterOf(parent));
  assertNone(placeFault(unit, parent), '/under');
  const holder = await findUnitByCode(tx, unit.code);
  if (holder && holder.endedOn === null)
    throw new Refusal('code-taken', `${holder.name} bears the code ${holder.code}`);
  const [row] = await insertUnits(tx, [{ ...unit, name: unit.name.trim(), establishedOn: on }], { reusesCodes: true });
  if (!row) throw new Refusal('code-taken');
  await writeChanges(tx, { on, reason }, [{ kind: 'established', unitId: row.id, details: { code: unit.code } }]);
  return unitById(tx, row.id);
}
