import { rowsOf, type Transaction } from '@zehuan/platform';
import type { ImportPlan } from '../rules/import-plan.js';
import { appointAll } from './appoint-all.js';
import { insertUnits } from './insert-units.js';
import { setIdentities } from './update-units.js';
import { type ChangeNote, writeChanges } from './write-changes.js';

type Change = ImportPlan['changes'][number];

/**
 * Gives units other parents and, in the same statement, every unit whose line upwards changed its new path: moves of one
 * file may hang one moved unit under another, so the paths are worked out anew from the roots.
 */
const moveUnits = (tx: Transaction, moves: readonly Change[]): Promise<unknown[]> =>
  rowsOf(
    tx,
    `with recursive given as (
       select g.id, p.id as parent_id from unnest($1::uuid[], $2::text[]) as g(id, parent_code)
         left join unit p on p.code = g.parent_code and p.ended_on is null),
     placed as materialized (
       select u.id, u.node, case when g.id is null then u.parent_id else g.parent_id end as parent_id
         from unit u left join given g on g.id = u.id),
     tree as (
       select id, parent_id, node::text::ltree as path from placed where parent_id is null
       union all
       select c.id, c.parent_id, t.path || c.node::text from placed c join tree t on c.parent_id = t.id)
     update unit u set parent_id = t.parent_id, path = t.path, version = u.version + 1, updated_at = greatest(u.updated_at, $3)
       from tree t where t.id = u.id and (u.path <> t.path or u.parent_id is distinct from t.parent_id)`,
    [moves.map(({ before }) => before.id), moves.map(({ after }) => after.parentCode), tx.at],
  );

const setEstablished = (tx: Transaction, changes: readonly Change[]): Promise<unknown[]> =>
  rowsOf(
    tx,
    `update unit u set established_on = e.established_on, version = u.version + 1, updated_at = greatest(u.updated_at, $3)
       from unnest($1::uuid[], $2::date[]) as e(id, established_on) where u.id = e.id`,
    [changes.map(({ before }) => before.id), changes.map(({ after }) => after.establishedOn), tx.at],
  );

const isIdentityChange = ({ before, after }: Change): boolean =>
  before.name !== after.name || before.kind !== after.kind || before.level !== after.level;
const isMove = ({ before, after }: Change): boolean => before.parentCode !== after.parentCode;
const isOtherBegin = ({ before, after }: Change): boolean =>
  after.establishedOn !== null && after.establishedOn !== before.establishedOn;

const identityOf = ({ name, kind, level }: Change['before'] | Change['after']): object => ({ name, kind, level });

const notesOf = (change: Change): ChangeNote[] => [
  ...(isIdentityChange(change)
    ? [
        {
          kind: 'renamed' as const,
          unitId: change.before.id,
          details: { from: identityOf(change.before), to: identityOf(change.after) },
        },
      ]
    : []),
  ...(isMove(change)
    ? [
        {
          kind: 'moved' as const,
          unitId: change.before.id,
          details: { from: change.before.parentCode, to: change.after.parentCode },
        },
      ]
    : []),
  ...(isOtherBegin(change)
    ? [
        {
          kind: 'established' as const,
          unitId: change.before.id,
          details: { from: change.before.establishedOn, to: change.after.establishedOn },
        },
      ]
    : []),
];

const setAddresses = (tx: Transaction, addresses: ImportPlan['addresses']): Promise<unknown[]> =>
  rowsOf(
    tx,
    `update person n set email = a.email from unnest($1::uuid[], $2::text[]) as a(id, email) where n.id = a.id`,
    [addresses.map(({ personId }) => personId), addresses.map(({ email }) => email)],
  );

/** Does what a plan without faults says, each kind of change in one statement. */
export async function applyImport(
  tx: Transaction,
  plan: ImportPlan,
  act: { readonly on: string; readonly reason: string },
): Promise<void> {
  const notes: ChangeNote[] = [];
  for (const batch of plan.creations) {
    const units = batch.map((row) => ({ ...row, establishedOn: row.establishedOn ?? act.on }));
    notes.push(
      ...(await insertUnits(tx, units)).map(({ id, code }) => ({
        kind: 'established' as const,
        unitId: id,
        details: { code },
      })),
    );
  }
  const identities = plan.changes
    .filter(isIdentityChange)
    .map(({ before, after }) => ({ ...identityOf(after), id: before.id, code: before.code, name: after.name }));
  if (identities.length > 0) await setIdentities(tx, identities);
  const moves = plan.changes.filter(isMove);
  if (moves.length > 0) await moveUnits(tx, moves);
  const begins = plan.changes.filter(isOtherBegin);
  if (begins.length > 0) await setEstablished(tx, begins);
  if (plan.appointments.length > 0) notes.push(...(await appointAll(tx, plan.appointments, act.on)));
  if (plan.addresses.length > 0) await setAddresses(tx, plan.addresses);
  notes.push(...plan.changes.flatMap(notesOf));
  if (notes.length > 0) await writeChanges(tx, act, notes);
}
