import { Refusal } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import { lockTree } from './insert-units.js';
import { findUnitByCode, isId, type Unit, unitById, unitColumns, unknownUnit } from './unit.js';

/**
 * Locks the tree and the existing unit with this code; refuses an unknown, ended or meanwhile changed one. Not against
 * rows that refer to the unit: who does something for it would wait for its change, and its change for them.
 */
export async function lockUnit(tx: Transaction, code: string, version?: number): Promise<Unit> {
  await lockTree(tx);
  const last = await findUnitByCode(tx, code);
  if (!last) throw unknownUnit(code);
  const unit = await rowOf<Unit>(tx, `select ${unitColumns('u')} from unit u where u.id = $1 for no key update`, [
    last.id,
  ]);
  if (!unit) throw unknownUnit(code);
  if (unit.endedOn !== null) throw await ended(tx, unit);
  if (version !== undefined && version !== unit.version) throw new Refusal('precondition-failed');
  return unit;
}

async function ended(tx: Transaction, unit: Unit): Promise<Refusal> {
  const successor = unit.successorId === null ? undefined : await unitById(tx, unit.successorId);
  const instead = successor ? `; ${successor.code} took over` : '';
  return new Refusal('unit-ended', `${unit.code} ended on ${String(unit.endedOn)}${instead}`);
}

/** The unit, locked; refuses one that ended. */
export async function existingUnit(tx: Transaction, unitId: string): Promise<Unit> {
  const unit = isId(unitId)
    ? await rowOf<Unit>(tx, `select ${unitColumns('u')} from unit u where u.id = $1 for no key update`, [unitId])
    : undefined;
  if (!unit) throw unknownUnit(unitId);
  if (unit.endedOn !== null) throw new Refusal('unit-ended', `${unit.code} ended on ${unit.endedOn}`);
  return unit;
}
