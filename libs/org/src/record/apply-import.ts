import { rowsOf, type Transaction } from '@zehuan/platform';
import type { ImportPlan } from '../rules/import-plan.js';
import type { Appointment } from '../rules/import-present.js';
import { addDays } from '../rules/day.js';
import { postTitle } from '../rules/post-title.js';
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

/** Puts the planned persons into posts: ends who held them the day before, makes what posts and persons are missing. */
async function appointAll(tx: Transaction, appointments: readonly Appointment[], on: string): Promise<ChangeNote[]> {
  const previous = appointments.flatMap((appointment) => (appointment.previous ? [appointment.previous.tenureId] : []));
  await rowsOf(tx, 'update tenure set to_on = $2 where id = any($1::uuid[])', [previous, addDays(on, -1)]);
  const codes = appointments.map(({ code }) => code);
  const kinds = appointments.map(({ kind }) => kind);
  await rowsOf(
    tx,
    `insert into post (unit_id, kind, title, created_at)
     select u.id, a.kind, a.title, $4 from unnest($1::text[], $2::text[], $3::text[]) as a(code, kind, title)
       join unit u on u.code = a.code and u.ended_on is null
      where not exists (select from post p where p.unit_id = u.id and p.kind = a.kind)`,
    [codes, kinds, kinds.map(postTitle), tx.at],
  );
  const persons = await personsFor(tx, appointments);
  const held = await rowsOf<{
    unitId: string;
    postId: string;
    kind: string;
    personId: string;
    previousId: string | null;
  }>(
    tx,
    `with wanted as materialized (
       select distinct on (u.id, a.kind) u.id as unit_id, p.id as post_id, a.kind, a.person_id, a.previous_id
         from unnest($1::text[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[]) as a(code, kind, person_id, previous_id, tenure_id)
         join unit u on u.code = a.code and u.ended_on is null
         join post p on p.unit_id = u.id and p.kind = a.kind
         left join tenure t on t.id = a.tenure_id
        where t.id is null or t.post_id = p.id
        order by u.id, a.kind, p.id),
     tenures as (
       insert into tenure (person_id, post_id, from_on, created_at) select person_id, post_id, $6, $7 from wanted)
     select unit_id as "unitId", post_id as "postId", kind, person_id as "personId", previous_id as "previousId" from wanted`,
    [
      codes,
      kinds,
      persons,
      appointments.map((appointment) => appointment.previous?.personId ?? null),
      appointments.map((appointment) => appointment.previous?.tenureId ?? null),
      on,
      tx.at,
    ],
  );
  return held
    .filter(({ previousId }) => previousId !== null)
    .map(({ unitId, postId, kind, personId, previousId }) => ({
      kind: 'holderChanged',
      unitId,
      details: { postId, postKind: kind, personId, previousPersonId: previousId },
    }));
}

/** The person of each appointment: one of the record where name and address are the same, else a new one for each pair. */
async function personsFor(tx: Transaction, appointments: readonly Appointment[]): Promise<string[]> {
  const rows = await rowsOf<{ place: string; id: string }>(
    tx,
    `with given as (
       select g.name, g.email, g.place, coalesce(g.email, g.place::text) as same
         from unnest($1::text[], $2::text[]) with ordinality as g(name, email, place)),
     known as (
       select distinct on (n.name, n.email) n.name, n.email, n.id from person n join given g on g.name = n.name and g.email = n.email
        order by n.name, n.email, n.id),
     missing as materialized (
       select g.name, g.email, g.same, uuidv7() as id
         from (select distinct name, email, same from given) g
        where not exists (select from known k where k.name = g.name and k.email = g.email)),
     persons as (
       insert into person (id, name, email, created_at) select id, name, email, $3 from missing)
     select g.place, coalesce(k.id, m.id) as id from given g
       left join known k on k.name = g.name and k.email = g.email
       left join missing m on m.name = g.name and m.same = g.same
      order by g.place`,
    [appointments.map(({ name }) => name), appointments.map(({ email }) => email), tx.at],
  );
  return rows.map(({ id }) => id);
}

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
