import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';
import { officesOfAccount, type OfficesRow } from './identity.queries.js';

/** Posts of two units: 0 to 2 are those of the first, 3 to 5 those of the second. */
const kinds = ['topLeader', 'coordinator', 'reporter'] as const;
const posts = [0, 1, 2, 3, 4, 5] as const;
const persons = [0, 1, 2, 3] as const;
const unitOf = (post: number): number => Math.floor(post / kinds.length);

/** Days from today in China; null has no end. */
interface Tenure {
  readonly person: number;
  readonly post: number;
  readonly from: number;
  readonly to: number | null;
}
interface Grant {
  readonly account: number;
  /** Null for an administrator's role. */
  readonly post: number | null;
  readonly isRevoked: boolean;
}
/** Hours from now; it was ended before its time, or not. */
interface Delegation {
  readonly from: number;
  readonly to: number;
  readonly post: number;
  readonly begins: number;
  readonly lasts: number;
  readonly isEnded: boolean;
}
interface World {
  readonly tenures: readonly Tenure[];
  readonly grants: readonly Grant[];
  readonly delegations: readonly Delegation[];
  readonly disabled: readonly number[];
}

const person = fc.constantFrom(...persons);
const post = fc.constantFrom(...posts);
const oneInFour = fc.nat(3).map((drawn) => drawn === 0);
const tenure: fc.Arbitrary<Tenure> = fc
  .record({ person, post, from: fc.constantFrom(-9, -5, -5, -1, 0, 2), days: fc.constantFrom(0, 1, 5, 30, 30, null) })
  .map(({ days, ...rest }) => ({ ...rest, to: days === null ? null : rest.from + days }));
const grant: fc.Arbitrary<Grant> = fc.record({
  account: person,
  post: fc.oneof({ weight: 8, arbitrary: post }, { weight: 1, arbitrary: fc.constant(null) }),
  isRevoked: oneInFour,
});
/** Of the holder of a tenure, by its place among them. */
const delegation = fc.record({
  tenure: fc.nat(20),
  by: fc.integer({ min: 1, max: 3 }),
  begins: fc.constantFrom(-50, -3, -3, 3),
  lasts: fc.constantFrom(1, 10, 60, 60, 60),
  isEnded: oneInFour,
});
const world: fc.Arbitrary<World> = fc
  .record({
    tenures: fc.array(fc.record({ tenure, isGranted: fc.nat(3).map((drawn) => drawn > 0) }), {
      minLength: 6,
      maxLength: 14,
    }),
    grants: fc.array(grant, { maxLength: 10 }),
    delegations: fc.array(delegation, { minLength: 2, maxLength: 12 }),
    disabled: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(person, { maxLength: 1 })),
  })
  .map(({ tenures, grants, delegations, disabled }) => ({
    tenures: tenures.map(({ tenure: each }) => each),
    grants: [
      ...tenures
        .filter(({ isGranted }) => isGranted)
        .map(({ tenure: each }) => ({ account: each.person, post: each.post, isRevoked: false })),
      ...grants,
    ],
    delegations: delegations.flatMap(({ tenure: place, by, ...rest }) => {
      const given = tenures[place % tenures.length]?.tenure;
      return given ? [{ ...rest, from: given.person, to: (given.person + by) % persons.length, post: given.post }] : [];
    }),
    disabled,
  }));

/** What somebody may do, as sorted words: `unit role`, `unit role for post` and `administrator`. */
function expected({ tenures, grants, delegations, disabled }: World, account: number): readonly string[] | null {
  if (disabled.includes(account)) return null;
  const holds = (who: number, where: number): boolean =>
    tenures.some(
      ({ person: whose, post: which, from, to }) => whose === who && which === where && from <= 0 && (to ?? 0) >= 0,
    );
  const counts = ({ account: whose, post: which, isRevoked }: Grant): boolean =>
    !isRevoked && which !== null && holds(whose, which);
  const isAdministrator = grants.some((each) => each.account === account && each.post === null && !each.isRevoked);
  const own = grants.filter((each) => each.account === account && counts(each)).map(({ post: which }) => which ?? 0);
  const lent = delegations.filter(
    ({ from, to, post: which, begins, lasts, isEnded }) =>
      to === account &&
      !isEnded &&
      begins <= 0 &&
      begins + lasts > 0 &&
      !disabled.includes(from) &&
      grants.some((each) => each.account === from && each.post === which && counts(each)) &&
      own.some((each) => unitOf(each) === unitOf(which)) &&
      !isAdministrator,
  );
  return [
    ...new Set(own.map((which) => `${unitOf(which)} ${kinds[which % kinds.length] ?? ''}`)),
    ...lent.map(({ from, post: which }) => `${unitOf(which)} ${kinds[which % kinds.length] ?? ''} for ${from}`),
    ...(isAdministrator ? ['administrator'] : []),
  ].sort();
}

const said = (offices: OfficesRow | undefined): readonly string[] | null =>
  offices
    ? [
        ...offices.posts.flatMap(({ code, roles }) => roles.map((role) => `${code} ${role}`)),
        ...offices.delegations.map(({ code, role, fromName }) => `${code} ${role} for ${fromName}`),
        ...(offices.administratorRoles.length > 0 ? ['administrator'] : []),
      ].sort()
    : null;

describe('the offices of an account', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.owner.query(`
      insert into unit (code, name, kind, level, path, established_on, created_at, updated_at)
        select code, code, 'committee', 'county', text2ltree('u' || code), '2020-01-01', now(), now() from unnest(array['0','1']) code;
      insert into post (unit_id, kind, title, created_at)
        select u.id, k, k, now() from unit u, unnest(array['topLeader','coordinator','reporter']) k;
      with p as (insert into person (name, created_at) select n::text, now() from generate_series(0, 3) n returning id, name)
      insert into account (person_id, login, created_at, created_by) select id, 'login ' || name, now(), 'test' from p`);
  });
  afterAll(() => database.close());

  /** Tries a statement; false when a constraint refuses it. */
  const tried = async (runner: QueryRunner, sql: string, parameters: unknown[]): Promise<boolean> => {
    await runner.query('savepoint trial');
    try {
      await runner.query(sql, parameters);
      await runner.query('release savepoint trial');
      return true;
    } catch (error) {
      const { code } = (error as { driverError: { code: string } }).driverError;
      expect(['23P01', '23514', '23503', '23505', '23001']).toContain(code);
      await runner.query('rollback to savepoint trial');
      return false;
    }
  };

  const accountOf = `(select a.id from account a join person p on p.id = a.person_id where p.name = $1::text)`;
  const postOf = (place: number): string =>
    `(select p.id from post p join unit u on u.id = p.unit_id where u.code || ' ' || p.kind = $${place}::text)`;
  const nameOf = (which: number): string => `${unitOf(which)} ${kinds[which % kinds.length] ?? ''}`;
  const dayFrom = (place: number): string => `(now() at time zone 'Asia/Shanghai')::date + $${place}::int`;

  /** Writes what the constraints of the record let in, and answers just that. */
  async function plant(runner: QueryRunner, { tenures, grants, delegations, disabled }: World): Promise<World> {
    const kept = { tenures: [] as Tenure[], grants: [] as Grant[], delegations: [] as Delegation[] };
    for (const each of tenures) {
      const sql = `insert into tenure (person_id, post_id, from_on, to_on, created_at)
        values ((select id from person where name = $1::text), ${postOf(2)}, ${dayFrom(3)}, ${dayFrom(4)}, now())`;
      if (await tried(runner, sql, [each.person, nameOf(each.post), each.from, each.to])) kept.tenures.push(each);
    }
    for (const each of grants) {
      const sql = `insert into role_grant (account_id, role, post_id, granted_by, granted_at, revoked_at, revoked_by)
        values (${accountOf}, $2, case when $3::text is not null then ${postOf(3)} end, 'test', now() - interval '1 day',
          case when $4 then now() end, case when $4 then 'test' end)`;
      const role = each.post === null ? 'systemAdmin' : kinds[each.post % kinds.length];
      const where = each.post === null ? null : nameOf(each.post);
      if (await tried(runner, sql, [each.account, role, where, each.isRevoked])) kept.grants.push(each);
    }
    for (const each of delegations) {
      const sql = `insert into delegation (from_account_id, to_account_id, post_id, from_at, to_at, reason, created_at, created_by, ended_at, ended_by)
        values (${accountOf}, ${accountOf.replace('$1', '$2')}, ${postOf(3)}, now() + make_interval(hours => $4), now() + make_interval(hours => $4 + $5),
          '出差', now(), 'test', case when $6 then now() end, case when $6 then 'test' end)`;
      const { from, to, begins, lasts, isEnded } = each;
      if (await tried(runner, sql, [from, to, nameOf(each.post), begins, lasts, isEnded])) kept.delegations.push(each);
    }
    for (const each of disabled)
      await runner.query(`update account set state = 'disabled', disabled_at = now() where id = ${accountOf}`, [each]);
    return { ...kept, disabled };
  }

  it('are those that tenures, grants and delegations give together, in any world', async () => {
    const seen = { posts: 0, lent: 0, nothing: 0 };
    const agree = async (given: World): Promise<void> => {
      const runner = database.owner.createQueryRunner();
      await runner.startTransaction();
      try {
        const planted = await plant(runner, given);
        for (const who of persons) {
          const [{ id } = { id: '' }] = (await runner.query(`select ${accountOf} as id`, [who])) as { id: string }[];
          const [offices] = (await runner.query(officesOfAccount, [id])) as OfficesRow[];
          const words = said(offices);
          expect({ planted, who, words }).toEqual({ planted, who, words: expected(planted, who) });
          seen.posts += words?.filter((word) => !word.includes('for')).length ?? 0;
          seen.lent += words?.filter((word) => word.includes('for')).length ?? 0;
          seen.nothing += words === null ? 1 : 0;
        }
      } finally {
        await runner.rollbackTransaction();
        await runner.release();
      }
    };
    await fc.assert(fc.asyncProperty(world, agree), { numRuns: 150 });
    // Worlds in which nobody held anything would show nothing.
    expect(seen.posts).toBeGreaterThan(100);
    expect(seen.lent).toBeGreaterThan(3);
    expect(seen.nothing).toBeGreaterThan(0);
  }, 120_000);
});
