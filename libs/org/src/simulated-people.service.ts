import type { PostKind } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import { dayOf, lastDayOfYears } from './rules/day.js';
import type { Division } from './rules/division.js';
import { postTitle } from './rules/post-title.js';
import { isVacant, simulatedName } from './rules/simulated-person.js';

export interface PeopleOutcome {
  readonly posts: number;
  readonly persons: number;
  readonly terms: number;
  /** Posts left without a holder on purpose. */
  readonly vacancies: number;
}

interface Seat {
  readonly code: string;
  readonly kind: PostKind;
  readonly name: string;
  readonly email: string;
  readonly isVacant: boolean;
}

interface PeopleOptions {
  readonly vacancies?: number;
  readonly emailDomain?: string;
}

const addressParts = { topLeader: 'secretary', reporter: 'reporter', coordinator: 'coordinator' } as const;

/** Of the units chosen to have a vacancy, half lack a secretary and half a reporter. */
function isVacantSeat(code: string, kind: PostKind, share: number): boolean {
  if (kind === 'coordinator' || !isVacant(code, share)) return false;
  return isVacant(`${code}/secretary`, 0.5) === (kind === 'topLeader');
}

function seatsOf(divisions: readonly Division[], options: PeopleOptions): Seat[] {
  const parents = new Set(divisions.map(({ parentCode }) => parentCode));
  const domain = options.emailDomain ?? 'example.invalid';
  const seat = (code: string, kind: keyof typeof addressParts): Seat => ({
    code,
    kind,
    name: simulatedName(`${code}/${kind}`),
    email: `${addressParts[kind]}.${code}@${domain}`,
    isVacant: isVacantSeat(code, kind, options.vacancies ?? 0),
  });
  return divisions.flatMap(({ code }) => [
    seat(code, 'topLeader'),
    seat(code, 'reporter'),
    ...(parents.has(code) ? [seat(code, 'coordinator')] : []),
  ]);
}

const insertPosts = (tx: Transaction, seats: readonly Seat[]): Promise<unknown[]> =>
  rowsOf(
    tx,
    `insert into post (unit_id, kind, title, created_at)
     select u.id, s.kind, s.title, $4 from unnest($1::text[], $2::text[], $3::text[]) as s(code, kind, title)
       join unit u on u.code = s.code and u.ended_on is null
      where not exists (select from post p where p.unit_id = u.id and p.kind = s.kind)
     returning 1`,
    [seats.map((seat) => seat.code), seats.map((seat) => seat.kind), seats.map((seat) => postTitle(seat.kind)), tx.at],
  );

/** A person and a tenure for each seat whose post nobody ever held. */
const insertHolders = (tx: Transaction, seats: readonly Seat[], fromOn: string): Promise<unknown[]> =>
  rowsOf(
    tx,
    `with wanted as materialized (
       select distinct on (p.unit_id, p.kind) p.id as post_id, uuidv7() as person_id, s.name, s.email
         from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as s(code, kind, name, email)
         join unit u on u.code = s.code and u.ended_on is null
         join post p on p.unit_id = u.id and p.kind = s.kind
        where not exists (select from post o join tenure t on t.post_id = o.id where o.unit_id = p.unit_id and o.kind = p.kind)),
     persons as (
       insert into person (id, name, email, is_simulated, created_at) select person_id, name, email, true, $5 from wanted)
     insert into tenure (person_id, post_id, from_on, created_at) select person_id, post_id, $6, $5 from wanted returning 1`,
    [
      seats.map((seat) => seat.code),
      seats.map((seat) => seat.kind),
      seats.map((seat) => seat.name),
      seats.map((seat) => seat.email),
      tx.at,
      fromOn,
    ],
  );

const insertTerms = (tx: Transaction, divisions: readonly Division[], fromOn: string): Promise<unknown[]> =>
  rowsOf(
    tx,
    `insert into term (unit_id, number, from_on, to_on)
     select u.id, 1, $2, $3 from unnest($1::text[]) as d(code) join unit u on u.code = d.code and u.ended_on is null
      where not exists (select from term t where t.unit_id = u.id)
     returning 1`,
    [divisions.map(({ code }) => code), fromOn, lastDayOfYears(fromOn, 5)],
  );

/**
 * Gives each committee a secretary, a reporter, a coordinator where it has subordinates, and a term of five years that
 * began with the year before the present one. Names and vacancies follow from the codes; all persons are marked simulated.
 */
export async function addSimulatedPeople(
  tx: Transaction,
  divisions: readonly Division[],
  options: PeopleOptions,
): Promise<PeopleOutcome> {
  const fromOn = `${Number(dayOf(tx.at).slice(0, 4)) - 1}-01-01`;
  const seats = seatsOf(divisions, options);
  const posts = (await insertPosts(tx, seats)).length;
  const filled = seats.filter((seat) => !seat.isVacant);
  const persons = (await insertHolders(tx, filled, fromOn)).length;
  const terms = (await insertTerms(tx, divisions, fromOn)).length;
  await rowsOf(tx, 'analyze post, tenure, person, term');
  return { posts, persons, terms, vacancies: seats.length - filled.length };
}
