import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { grantRole, openAccount, sealText } from '@zehuan/access';
import { checkNames, exitCodeOf, runCommand } from '@zehuan/cli';
import { deliveryWorkflowId, reconcileScheduleId } from '@zehuan/contracts';
import { type CycleRow, setYearlyStart } from '@zehuan/cycles';
import { insertIncidents } from '@zehuan/incidents';
import { createTemporal, newPayloadKey, openDatabase, readSettings, rowOf } from '@zehuan/platform';
import { hostedWorkflows } from '@zehuan/worker';
import { amissIn, eventually, found, installation, type Installation } from './installation.js';

/** A year that lies ahead, so that nothing of it is late whenever the tests run. */
const year = new Date().getUTCFullYear() + 1;

let at: Installation;
let cycle: CycleRow;
beforeAll(async () => {
  at = await installation({ cities: 2, counties: 1, townships: 0 });
}, 180_000);
afterAll(() => at.close());

const client = () => at.temporal().client();
const saying = (text: string) => expect.stringContaining(text);
/** Everything is mended, and a second repair finds nothing to do. */
const mends = async (...repairs: string[]): Promise<void> => {
  const mended = await at.doctor({ mayRepair: true });
  expect(mended.repairs).toEqual(repairs);
  expect(amissIn(mended)).toEqual({});
  expect((await at.doctor({ mayRepair: true })).repairs).toEqual([]);
};

describe('a system without a worker', () => {
  it('has nobody to do its work, nobody who watches over it, and notices that nobody sends', async () => {
    await at.rows(
      `insert into delivery (channel, address, message_id, not_before, created_at) values ('email', 'a@b', 'waits', now() - interval '1 hour', now())`,
    );
    const ill = await at.doctor();
    expect(amissIn(ill)).toEqual({
      'broken workers': saying('the queue cycles and the queue delivery'),
      'broken schedules': saying('forgotten'),
      'broken delivery': saying('does not run'),
      'broken notices': saying('1 message waits'),
    });
    await at.rows(`delete from delivery`);
    await at.startWorker();
    expect(amissIn(await at.doctor())).toEqual({});
  });
});

describe('the doctor', () => {
  it('finds nothing amiss in a system that is well', async () => {
    cycle = await at.open('99', year);
    await at.process.startOrWake(cycle);
    await eventually(
      async () => (await at.rows(`select 1 from cycle where last_woke_at is not null`)).length === 1,
      'the cycle is looked at',
    );
    const well = await at.doctor();
    expect(amissIn(well)).toEqual({});
    expect(exitCodeOf(well.findings)).toBe(0);
    expect(found(well, 'clocks').figures).toMatchObject({ secondsAhead: { Postgres: 0, Temporal: 0 } });
    expect(found(well, 'workers').says).toMatch(/none of it waits/);
  });

  it('names a cycle without its execution, and starts it, a paused one too', async () => {
    await at.rows(`update cycle set state = 'paused'`);
    await (await client()).workflow.getHandle(cycle.workflowId).terminate();
    const ill = await at.doctor();
    expect(amissIn(ill)).toEqual({ 'broken cycles without execution': saying(cycle.workflowId) });
    expect(exitCodeOf(ill.findings)).toBe(1);
    await mends('Started the executions of 1 cycle.');
    await at.rows(`update cycle set state = 'running'`);
  });

  it('names executions of cycles that are not there or have ended, and ends those and no others', async () => {
    const { workflow } = await client();
    const beside = [`cycle/${year}/98`, `cycle/${year}/97`, `billing/${year}/98`];
    for (const workflowId of beside)
      await workflow.start('annualCycle', { workflowId, taskQueue: 'cycles', args: [{ cycleId: cycle.id }] });
    const ended = await at.open('9901', year);
    await at.process.startOrWake(ended);
    await eventually(
      async () => (await at.rows(`select 1 from cycle where last_woke_at is not null`)).length === 2,
      'both cycles are looked at',
    );
    await at.rows(`update cycle set state = 'cancelled', ended_at = now() - interval '1 hour' where id = $1`, [
      ended.id,
    ]);
    await eventually(
      async () => JSON.stringify(found(await at.doctor(), 'executions without cycle').figures).includes('98'),
      'the lists of the server know it',
    );
    const ill = amissIn(await at.doctor());
    expect(ill).toEqual({
      'broken executions without cycle': saying('2 executions run for cycles that the record does not have'),
    });
    expect(ill['broken executions without cycle']).toMatch(/; 1 execution runs for cycles that have ended/);
    await mends('Ended 3 executions without a cycle that runs.');
    expect((await workflow.getHandle(`billing/${year}/98`).describe()).status.name).toBe('RUNNING');
    await workflow.getHandle(`billing/${year}/98`).terminate();
  });

  it('names a cycle that should have been looked at, and wakes it', async () => {
    await at.rows(`update cycle set next_wake_at = now() - interval '1 hour' where id = $1`, [cycle.id]);
    expect(amissIn(await at.doctor())).toEqual({ 'broken late cycles': saying(cycle.workflowId) });
    await mends('Woke 1 late cycle.');
  });

  it('names schedules that are missing, unwanted or unrecorded, and lets both sides agree', async () => {
    const { schedule } = await client();
    await schedule.getHandle(reconcileScheduleId).delete();
    const set = (unitCode: string, isOn: boolean) =>
      at.act((tx) => setYearlyStart(tx, { unitCode, packKey: 'jiangsu', isOn }));
    await set('99', true);
    await set('9901', false);
    for (const unitCode of ['9901', '9902']) await at.process.scheduleYearlyStart({ unitCode, packKey: 'jiangsu' });
    await eventually(
      async () => found(await at.doctor(), 'schedules').says.includes('9902'),
      'the lists of the server know it',
    );
    const { 'broken schedules': says, ...others } = amissIn(await at.doctor());
    expect(others).toEqual({});
    expect(says).toMatch(
      /forgotten.*start of 99 is not scheduled.*start of 9901 is scheduled that nobody wants.*start of 9902 is scheduled of which the record says nothing/,
    );
    await mends('Scheduled the reconciliation.', 'Set 3 yearly starts right.');
    const starts = await at.rows(
      `select u.code, y.is_on from yearly_start y join unit u on u.id = y.unit_id order by 1`,
    );
    expect(starts).toEqual([
      { code: '99', is_on: true },
      { code: '9901', is_on: false },
      { code: '9902', is_on: true },
    ]);
  });

  it('leaves little of that to be mended: reconciliation lets schedules follow, and a start obeys the record', async () => {
    const { schedule, workflow } = await client();
    const byHand = (type: string, ...args: unknown[]) =>
      workflow.execute(type, { workflowId: `by-hand-${type}`, taskQueue: 'cycles', args });
    await schedule.getHandle('yearly-start/99').delete();
    await eventually(
      async () => found(await at.doctor(), 'schedules').state === 'broken',
      'the lists of the server know it',
    );
    await byHand('reconcile');
    const { action } = await schedule.getHandle('yearly-start/99').describe();
    expect(action).toMatchObject({ workflowType: 'startYear', args: [{ unitCode: '99', packKey: 'jiangsu' }] });
    const cycles = (): Promise<unknown[]> => at.rows(`select id from cycle`);
    const before = await cycles();
    await byHand('startYear', { unitCode: '9901', packKey: 'jiangsu' });
    expect(await cycles()).toEqual(before);
    await eventually(async () => Object.keys(amissIn(await at.doctor())).length === 0, 'all is well');
  });

  it('names a delivery that does not run, and starts it', async () => {
    await (await client()).workflow.getHandle(deliveryWorkflowId).terminate();
    expect(amissIn(await at.doctor())).toEqual({ 'broken delivery': saying('nothing leaves the system') });
    await mends('Started the delivery of notices.');
  });

  it('names what was given up, set aside, counted without its calendar or lost from the store; none of it mends itself', async () => {
    await at.rows(
      `insert into delivery (channel, address, message_id, state, not_before, created_at) values ('email', 'a@b', 'failed', 'failed', now(), now())`,
    );
    await at.act((tx) =>
      insertIncidents(tx, {
        cycleId: cycle.id,
        unitIds: [cycle.unitId],
        step: 'issue',
        code: '23514',
        message: 'spoilt',
      }),
    );
    await at.rows(
      `update item set due_on = '2026-06-01', due_is_provisional = true where id = (select min(id::text)::uuid from item where cycle_id = $1)`,
      [cycle.id],
    );
    await at.rows(
      `insert into task (kind, cycle_id, item_id, unit_id, unit_path, supervising_unit_id, title, phase, due_on, due_at, due_is_provisional, armed_at, state, issued_at)
       select i.kind, i.cycle_id, i.id, u.id, u.path, $2, 'x', i.phase, i.due_on, now() + interval '200 days', false, now(), 'assigned', now()
       from item i join unit u on u.code = '9901' where i.cycle_id = $1 limit 1`,
      [cycle.id, cycle.unitId],
    );
    await at.rows(
      `insert into attachment (task_id, name, media_type, size_bytes, sha256, storage_key, created_at, actor)
       select id, 'x', 'text/plain', 5, 'x', 'aa/' || repeat('a', 32), now(), 'test' from task limit 1`,
    );
    const expected = {
      'warning notices': saying('1 message could not be delivered'),
      'warning incidents': saying('1 in the step issue'),
      'warning provisional deadlines': saying('2026: 0 tasks, 1 line'),
      'broken attachments': saying('1 of 1 attachment'),
    };
    expect(amissIn(await at.doctor())).toEqual(expected);
    const unmended = await at.doctor({ mayRepair: true });
    expect(unmended.repairs).toEqual([]);
    expect(amissIn(unmended)).toEqual(expected);
    for (const table of ['delivery', 'incident', 'attachment']) await at.rows(`delete from ${table}`);
    await at.rows(`update item set due_is_provisional = false where due_on = '2026-06-01'`);
  });

  it('names a trail that somebody changed, and one that nobody seals', async () => {
    const superuser = await openDatabase({ url: at.database.superuserUrl, poolSize: 1 });
    const forge = (sql: string) =>
      superuser.transaction(async (manager) => {
        await manager.query('set local session_replication_role = replica');
        await manager.query(sql);
      });
    const newest = `(select max(id::text)::uuid from audit_entry where chain = 'administration')`;
    try {
      await forge(`update audit_entry set subject = subject || 'x' where id = ${newest}`);
      const ill = await at.doctor();
      expect(amissIn(ill)).toEqual({ 'broken audit trail': saying('changed in administration') });
      expect(exitCodeOf(ill.findings)).toBe(1);
      await forge(`update audit_entry set subject = left(subject, -1) where id = ${newest}`);
      expect(amissIn(await at.doctor())).toEqual({});
      await forge(`update audit_entry set at = at - interval '3 days'`);
      expect(amissIn(await at.doctor())).toMatchObject({ 'warning audit seals': saying('are not sealed') });
    } finally {
      await forge(`update audit_entry set at = at + interval '3 days'`);
      await superuser.destroy();
    }
  });

  it('names clocks that differ, and a disk that fills up', async () => {
    const ill = await at.doctor({
      changes: {
        now: () => Date.now() + 10_000,
        roomAt: () => Promise.resolve({ free: 1_000_000, total: 1_000_000_000 }),
      },
    });
    expect(amissIn(ill)).toEqual({
      'broken clocks': expect.stringMatching(/this machine is (9\.9|10) s ahead of that of (Postgres|Temporal)/),
      'broken disk': saying('about to fail'),
    });
  });

  it('reports the rest while Temporal is away, and ends with 69', async () => {
    const ill = await at.doctor({ mayRepair: true, servers: { temporalAddress: '127.0.0.1:1' } });
    expect(amissIn(ill)).toEqual({ 'broken temporal': saying('Temporal does not answer') });
    expect(ill.findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['postgres', 'notices', 'provisional deadlines', 'incidents', 'attachments', 'disk']),
    );
    expect(exitCodeOf(ill.findings)).toBe(69);
  });

  it('names a Temporal without our namespace, as after the loss of its data, and makes it', async () => {
    const temporal = createTemporal(
      readSettings({ TEMPORAL_ADDRESS: at.temporal().address, TEMPORAL_NAMESPACE: 'anew' }),
    );
    try {
      const ill = await at.doctor({ changes: { temporal } });
      expect(amissIn(ill)).toEqual({
        'broken temporal': saying('no namespace anew'),
        'broken cycles without execution': saying(cycle.workflowId),
      });
      expect(exitCodeOf(ill.findings)).toBe(1);
      const mended = await at.doctor({ mayRepair: true, patience: 0, changes: { temporal } });
      expect(mended.repairs).toEqual([
        'Made the namespace anew.',
        'Started the executions of 1 cycle.',
        'Scheduled the reconciliation.',
        'Set 2 yearly starts right.',
        'Started the delivery of notices.',
      ]);
      // Nobody works in that namespace.
      await eventually(
        async () => Object.keys(amissIn(await at.doctor({ changes: { temporal } }))).join() === 'broken workers',
        'all but the workers is well',
      );
    } finally {
      await temporal.close();
    }
  });

  it('reports the rest while Postgres is away, and ends with 69', async () => {
    const ill = await at.doctor({ mayRepair: true, servers: { ownerUrl: 'postgres://127.0.0.1:1/none' } });
    expect(amissIn(ill)).toEqual({ 'broken postgres': saying('Postgres does not answer') });
    expect(ill.findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['temporal', 'workers', 'failing executions', 'delivery']),
    );
    expect(exitCodeOf(ill.findings)).toBe(69);
  });

  it('is a command, which says the same to people and to scripts', async () => {
    const run = async (...args: string[]): Promise<{ exitCode: number; out: string }> => {
      let out = '';
      const exitCode = await runCommand(['doctor', ...args], {
        env: at.environment(),
        out: (text) => (out += text),
        err: () => undefined,
      });
      return { exitCode, out };
    };
    expect(await run()).toMatchObject({ exitCode: 0, out: saying('All is well.') });
    const { out } = await run('--json', '--repair');
    const answer = JSON.parse(out) as { findings: { name: string }[] };
    expect(answer).toMatchObject({ isWell: true, repairs: [] });
    expect(answer.findings.map(({ name }) => name)).toEqual([...checkNames]);
  });

  it('names second factors that no key opens, and the operator lets an administrator in again', async () => {
    const accountId = await at.act(async (tx) => {
      const sql = `insert into person (name, created_at) values ('系统管理员', $1) returning id`;
      const person = await rowOf<{ id: string }>(tx, sql, [tx.at]);
      const means = { login: 'locked-out', password: 'x', mustChange: false };
      const id = await openAccount(tx, { personId: person?.id ?? '', ...means });
      await grantRole(tx, { accountId: id, role: 'systemAdmin', postId: null });
      return id;
    });
    const sealed = sealText([newPayloadKey('lost')], `totp/${accountId}`, 'secret');
    await at.rows(`update credential set totp_secret = $2, totp_confirmed_at = now() where account_id = $1`, [
      accountId,
      sealed,
    ]);
    const ill = await at.doctor();
    expect(amissIn(ill)).toEqual({ 'broken second factors': saying(`put the key ${sealed.split(':')[0] ?? ''} back`) });
    expect(found(ill, 'second factors').figures).toMatchObject({ unreadable: 1, administrators: ['locked-out'] });
    expect(exitCodeOf(ill.findings)).toBe(1);
    const told: string[] = [];
    const run = (login: string) =>
      runCommand(['account', 'forget-second-factor', login], {
        env: at.environment(),
        out: (text) => told.push(text),
        err: (text) => told.push(text),
      });
    expect([await run('nobody'), await run('locked-out')]).toEqual([2, 0]);
    expect(told.join('')).toMatch(/There is no such account[^]*locked-out signs in by password alone/);
    expect(amissIn(await at.doctor())).toEqual({});
    const [entry] = await at.rows<{ actor: string }>(
      `select actor from audit_entry where kind = 'signedOut' and subject = 'account' and matter = $1`,
      [accountId],
    );
    expect(entry?.actor).toBe('system:operator');
  });

  it('names executions whose workflow code fails, which only another worker can mend', async () => {
    await at.stopWorker();
    await at.startWorker({
      version: '9999-01-01',
      workflowsPath: fileURLToPath(new URL('./broken.workflow.ts', import.meta.url)),
    });
    await at.rows(`update cycle set next_wake_at = now() - interval '1 hour' where id = $1`, [cycle.id]);
    await at.process.lookAgain(cycle.workflowId);
    await eventually(
      async () => found(await at.doctor(), 'failing executions').state === 'broken',
      'the workflow code fails',
    );
    expect(found(await at.doctor(), 'failing executions').says).toContain(cycle.workflowId);
    await at.stopWorker();
    await at.startWorker({ ...hostedWorkflows, version: '9999-01-02' });
    await eventually(async () => {
      const { findings } = await at.doctor({ mayRepair: true });
      return findings.every(({ state }) => state === 'ok');
    }, 'all is well again');
  }, 240_000);
});
