import { requireRight } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { lockUnit } from './record/lock-unit.js';
import { matterOf, type Unit, unitById } from './record/unit.js';
import { hangUnder } from './record/update-units.js';
import { type ChangeNote, writeChanges } from './record/write-changes.js';
import type { UnitAct } from './rename-unit.service.js';
import { assertDay } from './rules/day.js';
import { placeFault } from './rules/place.js';
import { assertNone } from './rules/unit-text.js';

const isAtOrBelow = (unit: Unit, top: Unit): boolean => unit.path === top.path || unit.path.startsWith(`${top.path}.`);

/** Refuses a place that is below the unit itself, or where a unit of its kind and level may not hang. */
export function assertMayHangUnder(unit: Unit, parent: Unit, pointer: string): void {
  assertNone(
    isAtOrBelow(parent, unit) ? `${parent.code} ${parent.name} is ${unit.code} itself or below it` : null,
    pointer,
  );
  const fault = placeFault(unit, parent);
  assertNone(fault === null ? null : `${unit.code} ${unit.name}: ${fault}`, pointer);
}

/** Who moves a unit must have it in hand before and afterwards. */
function requireRightToMove(tx: Transaction, unit: Unit, parent: Unit): void {
  requireRight(tx.actor, 'unit.change', matterOf(unit));
  requireRight(tx.actor, 'unit.change', {
    unitId: unit.id,
    unitPath: `${parent.path}.${unit.path.split('.').at(-1) ?? ''}`,
  });
}

/** Hangs units under another parent and says for each where it came from; the act's day and reason are the caller's. */
export async function moveAll(
  tx: Transaction,
  units: readonly Unit[],
  from: string | null,
  parent: Unit,
  act: { on: string; reason: string },
): Promise<void> {
  if (units.length === 0) return;
  for (const unit of units) requireRightToMove(tx, unit, parent);
  await hangUnder(
    tx,
    units.map(({ id }) => id),
    parent,
  );
  const note = (unit: Unit): ChangeNote => ({ kind: 'moved', unitId: unit.id, details: { from, to: parent.code } });
  await writeChanges(tx, act, units.map(note));
}

/** Hangs a unit, with all that is below it, under another. The same place changes nothing. */
export async function moveUnit(tx: Transaction, act: UnitAct & { readonly under: string }): Promise<Unit> {
  assertDay(act.on, '/on');
  const unit = await lockUnit(tx, act.code, act.version);
  const parent = await lockUnit(tx, act.under);
  requireRightToMove(tx, unit, parent);
  if (unit.parentId === parent.id) return unit;
  assertMayHangUnder(unit, parent, '/under');
  const before = unit.parentId === null ? null : await unitById(tx, unit.parentId);
  await moveAll(tx, [unit], before?.code ?? null, parent, act);
  return unitById(tx, unit.id);
}
