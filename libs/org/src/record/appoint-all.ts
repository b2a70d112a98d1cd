import { rowsOf, type Transaction } from '@zehuan/platform';
import { addDays } from '../rules/day.js';
import type { Appointment } from '../rules/import-present.js';
import { postTitle } from '../rules/post-title.js';
import type { ChangeNote } from './write-changes.js';

const codesOf = (appointments: readonly Appointment[]): string[] => appointments.map(({ code }) => code);
const kindsOf = (appointments: readonly Appointment[]): Appointment['kind'][] => appointments.map(({ kind }) => kind);

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

const makePosts = (tx: Transaction, appointments: readonly Appointment[]): Promise<unknown[]> =>
  rowsOf(
    tx,
    `insert into post (unit_id, kind, title, created_at)
     select u.id, a.kind, a.title, $4 from unnest($1::text[], $2::text[], $3::text[]) as a(code, kind, title)
       join unit u on u.code = a.code and u.ended_on is null
      where not exists (select from post p where p.unit_id = u.id and p.kind = a.kind)`,
    [codesOf(appointments), kindsOf(appointments), kindsOf(appointments).map(postTitle), tx.at],
  );

interface Held {
  readonly unitId: string;
  readonly postId: string;
  readonly kind: string;
  readonly personId: string;
  readonly previousId: string | null;
}

/** Whoever follows another takes that one's post; whoever follows nobody takes the unit's first of the kind. */
const takePosts = (
  tx: Transaction,
  appointments: readonly Appointment[],
  personIds: readonly string[],
  on: string,
): Promise<Held[]> =>
  rowsOf(
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
      codesOf(appointments),
      kindsOf(appointments),
      personIds,
      appointments.map((appointment) => appointment.previous?.personId ?? null),
      appointments.map((appointment) => appointment.previous?.tenureId ?? null),
      on,
      tx.at,
    ],
  );

/** Puts the planned persons into posts: ends who held them the day before, makes what posts and persons are missing. */
export async function appointAll(
  tx: Transaction,
  appointments: readonly Appointment[],
  on: string,
): Promise<ChangeNote[]> {
  const previous = appointments.flatMap((appointment) => (appointment.previous ? [appointment.previous.tenureId] : []));
  await rowsOf(tx, 'update tenure set to_on = $2 where id = any($1::uuid[])', [previous, addDays(on, -1)]);
  await makePosts(tx, appointments);
  const held = await takePosts(tx, appointments, await personsFor(tx, appointments), on);
  return held
    .filter(({ previousId }) => previousId !== null)
    .map(({ unitId, postId, kind, personId, previousId }) => ({
      kind: 'holderChanged',
      unitId,
      details: { postId, postKind: kind, personId, previousPersonId: previousId },
    }));
}
