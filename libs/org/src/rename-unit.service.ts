import { Refusal, requireRight } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { lockUnit } from './record/lock-unit.js';
import { findUnitByCode, matterOf, type Unit, unitById } from './record/unit.js';
import { commissionOf, type Identity, setIdentities } from './record/update-units.js';
import { writeChanges } from './record/write-changes.js';
import { disciplineCommissionCode, disciplineCommissionName } from './rules/committee-name.js';
import { assertDay } from './rules/day.js';
import { assertNone, codeFault, nameFault } from './rules/unit-text.js';

/** Which unit is changed, from which day it holds, and why. */
export interface UnitAct {
  readonly code: string;
  readonly on: string;
  readonly reason: string;
  /** The version that the actor saw; `precondition-failed` when the unit was changed since. */
  readonly version?: number | undefined;
}

/** The discipline commission follows as long as it is called by the rule. */
async function withCommission(tx: Transaction, before: Unit, after: Identity): Promise<Identity[]> {
  const commission = before.kind === 'committee' ? await commissionOf(tx, before.id) : undefined;
  if (!commission) return [after];
  const follows = {
    id: commission.id,
    code:
      commission.code === disciplineCommissionCode(before.code)
        ? disciplineCommissionCode(after.code)
        : commission.code,
    name:
      commission.name === disciplineCommissionName(before.name)
        ? disciplineCommissionName(after.name)
        : commission.name,
  };
  return follows.code === commission.code && follows.name === commission.name ? [after] : [after, follows];
}

async function setIdentity(
  tx: Transaction,
  kind: 'renamed' | 'recoded',
  unit: Unit,
  after: Identity,
  act: UnitAct,
): Promise<Unit> {
  const identities = await withCommission(tx, unit, after);
  await setIdentities(tx, identities);
  const details = kind === 'renamed' ? { from: unit.name, to: after.name } : { from: unit.code, to: after.code };
  await writeChanges(
    tx,
    act,
    identities.map(({ id }) => ({ kind, unitId: id, details })),
  );
  return unitById(tx, unit.id);
}

/** Gives a unit another name; its history keeps the old one. The same name changes nothing. */
export async function renameUnit(tx: Transaction, act: UnitAct & { readonly name: string }): Promise<Unit> {
  const name = act.name.trim();
  assertNone(nameFault(name), '/name');
  assertDay(act.on, '/on');
  const unit = await lockUnit(tx, act.code, act.version);
  requireRight(tx.actor, 'unit.change', matterOf(unit));
  return unit.name === name ? unit : setIdentity(tx, 'renamed', unit, { id: unit.id, code: unit.code, name }, act);
}

/** Gives a unit another code; refuses one that another unit bears now. The same code changes nothing. */
export async function recodeUnit(tx: Transaction, act: UnitAct & { readonly newCode: string }): Promise<Unit> {
  assertNone(codeFault(act.newCode), '/newCode');
  assertDay(act.on, '/on');
  const unit = await lockUnit(tx, act.code, act.version);
  requireRight(tx.actor, 'unit.change', matterOf(unit));
  if (unit.code === act.newCode) return unit;
  const after = { id: unit.id, code: act.newCode, name: unit.name };
  for (const { code } of await withCommission(tx, unit, after)) await refuseTaken(tx, code, unit);
  return setIdentity(tx, 'recoded', unit, after, act);
}

async function refuseTaken(tx: Transaction, code: string, unit: Unit): Promise<void> {
  const holder = await findUnitByCode(tx, code);
  if (holder && holder.endedOn === null && holder.id !== unit.id && holder.parentId !== unit.id) {
    throw new Refusal('code-taken', `${holder.name} bears the code ${holder.code}`);
  }
}
