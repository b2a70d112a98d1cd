import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { roles, systemActor } from '@zehuan/contracts';
import { loadProvince } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { resetByOperator } from './accounts.service.js';
import { openAdministrators, openDemoAccounts } from './first-accounts.service.js';
import { usualAccessRules } from './rules/access-rules.js';
import { signIn } from './sign-in.service.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await inTransaction(database.dataSource, systemActor('test'), (tx) =>
    loadProvince(tx, { province: '32', withPeople: true }),
  );
});
afterAll(() => database.close());
beforeEach(() => database.dataSource.query('truncate account cascade'));

const byOperator = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database.dataSource, systemActor('test'), work);
const enters = async (login: string, password: string): Promise<string> =>
  (
    await signIn(
      database.dataSource,
      { login, password, address: null, userAgent: null, requestId: null, former: null },
      usualAccessRules,
    )
  ).needs;

const three = {
  systemAdmin: { login: 'wang', name: '王一' },
  securityAdmin: { login: 'li', name: '李二' },
  auditAdmin: { login: 'zhang', name: '张三' },
};

describe('a new installation', () => {
  it('begins with three administrators and nobody else, who choose passwords of their own', async () => {
    const opened = await byOperator((tx) => openAdministrators(tx, three));
    expect(opened.map(({ role }) => role).sort()).toEqual(['auditAdmin', 'securityAdmin', 'systemAdmin']);
    for (const { login, password } of opened) expect(await enters(login, password)).toBe('passwordChange');
    expect(new Set(opened.map(({ password }) => password)).size).toBe(3);
    await expect(byOperator((tx) => openAdministrators(tx, three))).rejects.toMatchObject({ code: 'accounts-present' });
  });

  it('is helped from the machine where none of them used theirs in time', async () => {
    const [first] = await byOperator((tx) => openAdministrators(tx, three));
    const { login = '', password = '' } = first ?? {};
    await database.dataSource.query(`update credential set changed_at = changed_at - interval '14 days'`);
    await expect(enters(login, password)).rejects.toMatchObject({ code: 'first-password-expired' });
    const reset = await byOperator((tx) => resetByOperator(tx, login.toUpperCase(), usualAccessRules));
    expect(await enters(login, reset.password)).toBe('passwordChange');
    await expect(byOperator((tx) => resetByOperator(tx, 'nobody', usualAccessRules))).rejects.toMatchObject({
      code: 'unknown-account',
    });
  });

  it('takes three different persons', async () => {
    const two = { ...three, auditAdmin: { login: 'other', name: '王一' } };
    await expect(byOperator((tx) => openAdministrators(tx, two))).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('a demonstration', () => {
  it('has accounts of every role, each of which can sign in', async () => {
    const opened = await byOperator((tx) => openDemoAccounts(tx, '32'));
    expect(new Set(opened.map(({ role }) => role))).toEqual(new Set(roles));
    for (const { login, password } of opened)
      expect([login, await enters(login, password)]).toEqual([login, 'nothing']);
    const [grants] = await database.dataSource.query<{ count: number }[]>(
      'select count(*)::int as count from role_grant',
    );
    expect(grants?.count).toBe(opened.length);
  });
});
