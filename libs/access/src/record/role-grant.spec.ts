import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorRoles, type PostKind, type Role, roles } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';

const isAdministrator = (role: Role): boolean => (administratorRoles as readonly Role[]).includes(role);

/** Something done to the grants of one account at a minute of its own. */
type Step =
  | { readonly do: 'grant'; readonly role: Role; readonly post: 0 | 1 | 'none' }
  | { readonly do: 'revoke'; readonly place: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('grant' as const),
      role: fc.constantFrom(...roles),
      post: fc.constantFrom(0 as const, 1 as const, 'none' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke' as const), place: fc.nat(30) }) },
);

interface Held {
  readonly id: string;
  readonly role: Role;
  readonly post: 0 | 1 | 'none';
}

/** The rule, said once more and simply. */
function mayHold(
  held: readonly Held[],
  { role, post }: { readonly role: Role; readonly post: 0 | 1 | 'none' },
): boolean {
  if (isAdministrator(role) !== (post === 'none')) return false;
  if (isAdministrator(role)) return held.length === 0;
  return held.every((other) => !isAdministrator(other.role) && !(other.role === role && other.post === post));
}

describe('the roles granted to an account', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.owner.query(`
      insert into unit (code, name, kind, level, path, established_on, created_at, updated_at)
        select code, code, 'committee', 'county', text2ltree('u' || code), '2020-01-01', now(), now() from unnest(array['1','2']) code;
      insert into post (unit_id, kind, title, created_at)
        select u.id, k, k, now() from unit u, unnest(array['topLeader','teamMember','coordinator','reporter','inspector','appraiser','disciplineOfficer']) k`);
  });
  afterAll(() => database.close());

  const postOf = async (runner: QueryRunner, unit: 0 | 1, kind: PostKind): Promise<string> => {
    const rows = (await runner.query(
      `select p.id from post p join unit u on u.id = p.unit_id where u.code = $1 and p.kind = $2`,
      [String(unit + 1), kind],
    )) as { id: string }[];
    return rows[0]?.id ?? '';
  };

  const accountIn = async (runner: QueryRunner): Promise<string> => {
    const rows = (await runner.query(`
      with p as (insert into person (name, created_at) values ('甲', now()) returning id)
      insert into account (person_id, login, created_at, created_by) select id, id::text, now(), 'test' from p returning id`)) as {
      id: string;
    }[];
    return rows[0]?.id ?? '';
  };

  /** Tries a statement; false when a constraint or a trigger refuses it. */
  const tried = async (runner: QueryRunner, sql: string, parameters: unknown[]): Promise<{ id: string } | false> => {
    await runner.query('savepoint trial');
    try {
      const rows = (await runner.query(sql, parameters)) as { id: string }[];
      await runner.query('release savepoint trial');
      return rows[0] ?? { id: '' };
    } catch (error) {
      const { code } = (error as { driverError: { code: string } }).driverError;
      expect(['23P01', '23514', '23503', '23001']).toContain(code);
      await runner.query('rollback to savepoint trial');
      return false;
    }
  };

  const inRolledBack = async (work: (runner: QueryRunner) => Promise<void>): Promise<void> => {
    const runner = database.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await work(runner);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };

  const granting = `insert into role_grant (account_id, role, post_id, granted_by, granted_at)
    values ($1, $2, $3, 'test', timestamptz '2027-01-01' + make_interval(mins => $4)) returning id`;
  const revoking = `update role_grant set revoked_by = 'test', revoked_at = timestamptz '2027-01-01' + make_interval(mins => $2) where id = $1 and revoked_at is null`;

  it('are never two of the three administrators, nor one beside another role, nor one twice, in any order of granting and revoking', async () => {
    let refused = 0;
    const follow = async (steps: readonly Step[]): Promise<void> =>
      inRolledBack(async (runner) => {
        const account = await accountIn(runner);
        let held: readonly Held[] = [];
        for (const [minute, each] of steps.entries()) {
          if (each.do === 'revoke') {
            const gone = held[each.place % Math.max(held.length, 1)];
            if (!gone) continue;
            expect(await tried(runner, revoking, [gone.id, minute])).not.toBe(false);
            held = held.filter((other) => other !== gone);
            continue;
          }
          const kind = isAdministrator(each.role) ? 'reporter' : (each.role as PostKind);
          const post = each.post === 'none' ? null : await postOf(runner, each.post, kind);
          const granted = await tried(runner, granting, [account, each.role, post, minute]);
          expect({ held, each, granted: granted !== false }).toEqual({ held, each, granted: mayHold(held, each) });
          if (granted) held = [...held, { id: granted.id, role: each.role, post: each.post }];
          else refused += 1;
        }
      });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), follow), { numRuns: 60 });
    expect(refused).toBeGreaterThan(100);
  });

  it('are for a post of that very kind', () =>
    inRolledBack(async (runner) => {
      const account = await accountIn(runner);
      const post = await postOf(runner, 0, 'reporter');
      expect(await tried(runner, granting, [account, 'coordinator', post, 0])).toBe(false);
      expect(await tried(runner, granting, [account, 'reporter', post, 0])).not.toBe(false);
      expect(await tried(runner, `update post set kind = 'coordinator' where id = $1`, [post])).toBe(false);
    }));

  it('stay in the record, changed by nothing but their one revocation; and the account stays its person', () =>
    inRolledBack(async (runner) => {
      const account = await accountIn(runner);
      const other = await accountIn(runner);
      const granted = await tried(runner, granting, [account, 'systemAdmin', null, 5]);
      if (granted === false) throw new Error('not granted');
      const changes = [
        `update role_grant set role = 'auditAdmin' where id = $1`,
        `update role_grant set granted_at = granted_at - interval '1 day' where id = $1`,
        `update role_grant set account_id = '${other}' where id = $1`,
        `delete from role_grant where id = $1`,
      ];
      for (const sql of changes) expect(await tried(runner, sql, [granted.id])).toBe(false);
      expect(await tried(runner, revoking, [granted.id, 4])).toBe(false);
      expect(await tried(runner, revoking, [granted.id, 6])).not.toBe(false);
      expect(
        await tried(runner, `update role_grant set revoked_at = null, revoked_by = null where id = $1`, [granted.id]),
      ).toBe(false);
      const takeOver = `update account set person_id = (select person_id from account where id = '${other}') where id = $1`;
      expect(await tried(runner, takeOver, [account])).toBe(false);
    }));

  it('hold when two grant at the same time', async () => {
    const make = database.owner.createQueryRunner();
    const account = await accountIn(make);
    await make.release();
    const grant = (role: Role) =>
      database.owner.query(granting, [account, role, null, 0]).then(
        () => true,
        () => false,
      );
    const both = await Promise.all([grant('systemAdmin'), grant('auditAdmin'), grant('securityAdmin')]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });
});
