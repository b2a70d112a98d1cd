import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, openAccount } from '@zehuan/access';
import { keysOf, openKeyring, sealHeads, verifyTrail } from '@zehuan/audit';
import { type Actor, systemActor } from '@zehuan/contracts';
import { inTransaction, openDatabase, rowsOf } from '@zehuan/platform';
import { submit } from '@zehuan/tasks';
import { actorOf, fixtureOn } from '@zehuan/tasks/testing';
import { answered, refused } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

const system = systemActor('test');
const auditor: Actor = {
  ...system,
  ...{ name: `account:${randomUUID()}`, kind: 'person', scope: null, roles: ['auditAdmin'] },
};
const content = '第一书记谈话提纲';
const requestId = 'a-request-of-this-test';

let at: ApiUnderTest;
let ofPosts: ApiUnderTest;
let folder: string;
let keyPath: string;
let accountId: string;
let taskId: string;
let committeeId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-trail-'));
  keyPath = join(folder, 'key.pem');
  at = await apiUnderTest({
    auditKeyPath: keyPath,
    identify: () => Promise.resolve({ actor: auditor, signedIn: null }),
  });
  ofPosts = await apiUnderTest({}, { beside: at });
  const { dataSource } = at.database;
  const fixture = fixtureOn(dataSource);
  const committee = await fixture.unit('3201');
  const unit = await fixture.unit('320101', committee);
  const cycleId = await fixture.cycle(committee);
  committeeId = committee.id;
  taskId = await fixture.task({ unit, supervisor: committee, cycleId });
  await fixture.as(actorOf(unit.id, 'account:reporter'), (tx) => submit(tx, { taskId, form: {}, note: content }));
  accountId = await inTransaction(dataSource, { ...system, requestId, address: '192.0.2.7' }, async (tx) => {
    const [person] = await rowsOf<{ id: string }>(
      tx,
      'insert into person (name, created_at) values ($1, $2) returning id',
      ['管理员甲', tx.at],
    );
    const given = { personId: person?.id ?? '', login: 'Guanli', password: '风清气正 2027 年度', mustChange: false };
    const id = await openAccount(tx, given);
    await grantRole(tx, { accountId: id, role: 'systemAdmin', postId: null });
    return id;
  });
  await inTransaction(dataSource, { ...system, name: `account:${accountId}` }, (tx) =>
    rowsOf(tx, `update account set state = 'disabled', disabled_at = $2 where id = $1`, [accountId, tx.at]),
  );
}, 60_000);
afterAll(async () => {
  await ofPosts.close();
  await at.close();
  await rm(folder, { recursive: true, force: true });
  expect([...at.contract.violations, ...ofPosts.contract.violations]).toEqual([]);
});

const list = (query: object) => at.client.GET('/api/v1/audit/entries', { params: { query } });
const listed = async (query: object) => answered(await list(query)).items;
const verify = (body: object = {}) => at.client.POST('/api/v1/audit/verification', { body });

describe('the trail over the API', () => {
  it('shows rows of accounts and grants before and after', async () => {
    const [change] = await listed({ table: 'account', kind: 'update' });
    expect(change).toMatchObject({
      ...{ actor: `account:${accountId}`, actorLogin: 'Guanli', matter: accountId, chain: 'administration' },
      ...{ committee: null, isMasked: false, isReadable: true, sequence: expect.any(Number) },
      rows: [{ id: accountId, before: { state: 'active' }, after: { state: 'disabled' } }],
    });
    const [grant] = await listed({ table: 'role_grant' });
    expect(grant?.rows[0]?.after).toMatchObject({ role: 'systemAdmin', account_id: accountId });
    const [credential] = await listed({ table: 'credential' });
    expect(JSON.stringify(credential)).not.toContain('argon2');
  });

  it('shows of business tables which columns were written, and nothing of what was', async () => {
    const response = await list({ limit: 200 });
    const { items } = answered(response);
    const text = JSON.stringify(items);
    expect(text).not.toContain(content);
    expect(text).not.toContain('管理员甲');
    const submission = items.find(({ subject }) => subject === 'submission');
    expect(submission).toMatchObject({ isMasked: true, matter: taskId, rows: [{ before: null, after: null }] });
    expect(submission?.rows[0]?.columns).toContain('note');
    expect(submission?.committee).toMatchObject({ id: committeeId, code: '3201' });
  });

  it.each([
    ['who acted, by login', () => ({ actor: 'guanli' }), () => ({ actor: `account:${accountId}` })],
    ['who acted, as it is named', () => ({ actor: 'account:reporter' }), () => ({ actor: 'account:reporter' })],
    ['the committee', () => ({ committee: '3201' }), () => ({ chain: committeeId })],
    ['administration', () => ({ committee: 'administration' }), () => ({ chain: 'administration' })],
    ['the table', () => ({ table: 'credential' }), () => ({ subject: 'credential' })],
    ['the matter', () => ({ record: taskId }), () => ({})],
    ['the request', () => ({ requestId }), () => ({ requestId, address: '192.0.2.7' })],
  ])('is filtered by %s', async (_, query, expected) => {
    const [some, all] = [await listed(query()), await listed({ limit: 200 })];
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    for (const item of some) expect(item).toMatchObject(expected());
    const others = all.filter(({ id }) => !some.some((each) => each.id === id));
    if (Object.keys(expected()).length > 0) for (const item of others) expect(item).not.toMatchObject(expected());
  });

  it('finds the entries of one row by its id', async () => {
    const [grant] = await listed({ table: 'role_grant' });
    const record = grant?.rows[0]?.id ?? '';
    expect(await listed({ record })).toEqual([grant]);
    expect(await listed({ record: '%' })).toEqual([]);
  });

  it('is filtered by time, from one instant on and before another', async () => {
    const all = await listed({ limit: 200 });
    const middle = all[Math.floor(all.length / 2)]?.at ?? '';
    const [since, until] = [await listed({ since: middle, limit: 200 }), await listed({ until: middle, limit: 200 })];
    expect(since.every((item) => item.at >= middle)).toBe(true);
    expect(until.every((item) => item.at < middle)).toBe(true);
    expect([...since, ...until]).toEqual(all);
    expect(await listed({ since: '2200-01-01T00:00:00Z' })).toEqual([]);
    expect(await listed({ until: '1970-01-01T00:00:00Z' })).toEqual([]);
  });

  it('comes in pages that neither overlap nor leave anything out', async () => {
    const all = await listed({ limit: 200 });
    const paged: unknown[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly unknown[]; nextCursor: string | null } = answered(
        await list({ limit: 3, ...(cursor === null ? {} : { cursor }) }),
      );
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged).toEqual(all);
    expect(refused(await list({ cursor: 'eA' }))).toBe('400 cursor-invalid');
  });

  it('shows one entry, and says where there is none', async () => {
    const [newest] = await listed({ limit: 1 });
    const read = (id: string) => at.client.GET('/api/v1/audit/entries/{id}', { params: { path: { id } } });
    expect(answered(await read(newest?.id ?? ''))).toEqual(newest);
    expect(refused(await read(randomUUID()))).toBe('404 unknown-audit-entry');
    expect(refused(await list({ committee: '9' }))).toBe('404 unknown-unit');
  });

  it('is for the audit administrator alone', async () => {
    const asked = [
      await ofPosts.client.GET('/api/v1/audit/entries'),
      await ofPosts.client.GET('/api/v1/audit/anchor'),
      await ofPosts.client.POST('/api/v1/audit/verification', { body: {} }),
    ];
    expect(asked.map((each) => refused(each as Parameters<typeof refused>[0]))).toEqual(Array(3).fill('403 forbidden'));
  });
});

describe('a verification over the API', () => {
  it('says that all is as it was written, with an anchor that was taken out before, and is noted', async () => {
    const anchorOf = () => at.client.GET('/api/v1/audit/anchor');
    expect(refused(await anchorOf())).toBe('409 nothing-sealed');
    expect(answered(await verify())).toMatchObject({ problems: [], seals: 0, areSignaturesJudged: false });
    const keyring = openKeyring(keyPath);
    await inTransaction(at.database.dataSource, system, (tx) => sealHeads(tx, keyring));
    const anchor = answered(await anchorOf());
    expect(answered(await verify({ anchor }))).toMatchObject({ problems: [], seals: 1, areSignaturesJudged: true });
    const notes = await listed({ kind: 'verified' });
    expect(notes.map(({ said }) => said)).toEqual([
      { anchors: 1, archives: 0, problems: 0 },
      { anchors: 0, archives: 0, problems: 0 },
    ]);
    expect(await listed({ kind: 'exported' })).toMatchObject([{ actor: auditor.name, subject: 'audit_seal' }]);
    // What was taken out over the API is an anchor for the command, too.
    const verification = await verifyTrail(at.database.owner, system, {
      ...{ keys: keysOf(keyring.publicKeys), anchors: [anchor], comparesRecord: true },
    });
    expect(verification.problems).toEqual([]);
  });

  it('refuses what is no anchor', async () => {
    const result = await verify({ anchor: { format: 'x' } });
    expect(refused(result)).toBe('422 invalid-input');
    expect(refused(await verify({ committee: '9' }))).toBe('404 unknown-unit');
  });

  it('is refused while another is under way', async () => {
    const held = await openDatabase({ url: at.database.ownerUrl, poolSize: 1 });
    try {
      await held.transaction(async (manager) => {
        await manager.query(`select pg_advisory_xact_lock(hashtext('audit_verification'))`);
        expect(refused(await verify())).toBe('409 verification-running');
      });
      expect(answered(await verify()).problems).toEqual([]);
    } finally {
      await held.destroy();
    }
  });

  it('names the first bad entry, its committee, and what that means', async () => {
    const superuser = await openDatabase({ url: at.database.superuserUrl, poolSize: 1 });
    const tamper = (sql: string) =>
      superuser.transaction(async (manager) => {
        await manager.query('set local session_replication_role = replica');
        await manager.query(sql, [committeeId]);
      });
    try {
      await tamper(`update audit_entry set details = '{' where id in (
        select entry_id from audit_link where chain = $1 and sequence = 2)`);
      const { problems } = answered(await verify());
      expect(problems).toMatchObject([
        { code: 'changed', of: committeeId, sequence: 2, committee: { code: '3201' }, meaning: /changed/ },
      ]);
      expect(answered(await verify({ committee: 'administration' })).problems).toEqual([]);
      const entry = (await listed({ committee: '3201' })).find(({ sequence }) => sequence === 2);
      expect(entry).toMatchObject({ isReadable: false, rows: [] });
    } finally {
      await superuser.destroy();
    }
  });
});
