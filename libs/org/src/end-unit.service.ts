import { Refusal, requireRight, subordinateKinds } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { lockUnit } from './record/lock-unit.js';
import { matterOf, type Unit, unitById, unitColumns, unitsByIds } from './record/unit.js';
import { commissionOf, endTenuresOf, setEnded } from './record/update-units.js';
import { assertReason, writeChanges } from './record/write-changes.js';
import { assertMayHangUnder, moveAll } from './move-unit.service.js';
import type { UnitAct } from './rename-unit.service.js';
import { assertDay } from './rules/day.js';
import { assertNone } from './rules/unit-text.js';

/** What the end of a unit did, for whoever moves its open work in the same transaction. */
export interface UnitEnded {
  readonly unit: Unit;
  /** The unit that took over; null where none did. */
  readonly successor: Unit | null;
  /** Its direct subordinates, which hang elsewhere now. */
  readonly movedSubordinates: readonly Unit[];
  /** Its discipline commission and working organs, which ended with it. */
  readonly endedOrgans: readonly Unit[];
  readonly endedTenures: number;
}

const childrenOfId = (tx: Transaction, unitId: string): Promise<Unit[]> =>
  rowsOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit u where u.parent_id = $1 and u.ended_on is null order by u.code for no key update`,
    [unitId],
  );

const isSubordinateUnit = (unit: Unit): boolean => subordinateKinds.some((kind) => kind === unit.kind);

function assertEndsAfterBegin(unit: Unit, on: string): void {
  assertDay(on, '/on');
  assertNone(
    on < unit.establishedOn ? `${unit.code} was established on ${unit.establishedOn}, after ${on}` : null,
    '/on',
  );
}

interface Ending {
  readonly unit: Unit;
  readonly successor: Unit | null;
  /** Where the subordinates go. */
  readonly heir: Unit | null;
  readonly kind: 'merged' | 'abolished';
}

async function end(tx: Transaction, { unit, successor, heir, kind }: Ending, act: UnitAct): Promise<UnitEnded> {
  const children = await childrenOfId(tx, unit.id);
  const subordinates = children.filter(isSubordinateUnit);
  const organs = children.filter((child) => !isSubordinateUnit(child));
  if (heir) {
    for (const subordinate of subordinates) assertMayHangUnder(subordinate, heir, '/code');
    await moveAll(tx, subordinates, unit.code, heir, act);
  } else if (subordinates.length > 0) {
    throw new Refusal(
      'unit-has-subordinates',
      `${unit.code} ${unit.name} has ${subordinates.length} direct subordinates; say where they go`,
    );
  }
  const commission = successor ? await commissionOf(tx, successor.id) : undefined;
  const ending = [unit, ...organs].map(({ id, kind: of }) => ({
    id,
    successorId:
      id === unit.id ? (successor?.id ?? null) : of === 'disciplineCommission' ? (commission?.id ?? null) : null,
  }));
  const endedTenures = await endTenuresOf(
    tx,
    ending.map(({ id }) => id),
    act.on,
  );
  await setEnded(tx, ending, act.on);
  const note = (id: string, successorId: string | null): Parameters<typeof writeChanges>[2][number] => ({
    kind: successorId === null ? 'abolished' : kind,
    unitId: id,
    intoUnitId: successorId,
    details:
      id === unit.id
        ? { subordinates: subordinates.map(({ code }) => code), heir: heir?.code ?? null }
        : { with: unit.code },
  });
  await writeChanges(
    tx,
    act,
    ending.map(({ id, successorId }) => note(id, successorId)),
  );
  return {
    unit: await unitById(tx, unit.id),
    successor,
    movedSubordinates: await unitsByIds(
      tx,
      subordinates.map(({ id }) => id),
    ),
    endedOrgans: organs,
    endedTenures,
  };
}

/** Ends a unit whose successor is another of its kind; its subordinates hang under the successor from then on. */
export async function mergeUnit(tx: Transaction, act: UnitAct & { readonly into: string }): Promise<UnitEnded> {
  assertReason(act.reason);
  const unit = await lockUnit(tx, act.code, act.version);
  requireRight(tx.actor, 'unit.change', matterOf(unit));
  const into = await lockUnit(tx, act.into);
  requireRight(tx.actor, 'unit.change', matterOf(into));
  assertEndsAfterBegin(unit, act.on);
  assertNone(unit.kind === into.kind ? null : `a ${unit.kind} is not merged into a ${into.kind}`, '/into');
  const isBelow = into.path === unit.path || into.path.startsWith(`${unit.path}.`);
  assertNone(isBelow ? `${into.code} ${into.name} is ${unit.code} itself or below it` : null, '/into');
  return end(tx, { unit, successor: into, heir: into, kind: 'merged' }, act);
}

/** Ends a unit without a successor; refuses with `unit-has-subordinates` unless it is said where they go. */
export async function abolishUnit(
  tx: Transaction,
  act: UnitAct & { readonly moveSubordinatesTo?: string | undefined },
): Promise<UnitEnded> {
  assertReason(act.reason);
  const unit = await lockUnit(tx, act.code, act.version);
  requireRight(tx.actor, 'unit.change', matterOf(unit));
  const heir = act.moveSubordinatesTo === undefined ? null : await lockUnit(tx, act.moveSubordinatesTo);
  assertEndsAfterBegin(unit, act.on);
  assertNone(heir?.id === unit.id ? 'the subordinates cannot go to the unit that ends' : null, '/moveSubordinatesTo');
  return end(tx, { unit, successor: null, heir, kind: 'abolished' }, act);
}
