import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, checkReminders, exitCodeOf, Ledger, unitsBelow } from '@zehuan/cli';
import type { CycleRow } from '@zehuan/cycles';
import { packByKey } from '@zehuan/policy';
import { acknowledge } from '@zehuan/tasks';
import { amissIn, eventually, installation, type Installation } from './installation.js';

const year = 2026;
/** The whole year then takes under two minutes. */
const dayMilliseconds = 250;

let at: Installation;
let root: CycleRow;
beforeAll(async () => {
  at = await installation({ cities: 2, counties: 1, townships: 0 });
  await at.startWorker();
}, 180_000);
afterAll(() => at.close());

const count = async (sql: string): Promise<number> => {
  const [row] = await at.rows<{ count: number }>(`select count(*)::int as count from ${sql}`);
  return row?.count ?? 0;
};
const reminders = () => at.rows<{ id: string }>('select * from reminder order by id');
const notifications = () =>
  at.rows<{ id: string }>(
    'select id, reminder_id, unit_id, post_kind, person_id, created_at from notification order by id',
  );

/** Some do what they owe: they must not be reminded of it later. */
const acknowledgeAll = async (code: string): Promise<void> => {
  const owed = await at.rows<{ id: string }>(
    `select t.id from task t join unit u on u.id = t.unit_id where u.code = $1 and t.kind = 'arrangement' and t.state = 'assigned'`,
    [code],
  );
  for (const { id } of owed) await at.act((tx) => acknowledge(tx, { taskId: id }));
};

describe('with all that Temporal knew lost in the middle of a year', () => {
  it('the doctor brings every cycle back, the year goes on, nobody is reminded twice and nobody forgotten', async () => {
    root = await at.open('99', year, dayMilliseconds);
    await at.process.startOrWake(root);
    await eventually(async () => (await count('task')) > 0, 'the first tasks are issued');
    await acknowledgeAll('9901');
    await eventually(
      async () => (await count('reminder')) >= 40 && (await count(`cycle where last_woke_at is not null`)) === 3,
      'reminders are sent in the tree',
    );
    const before = { reminders: await reminders(), notifications: await notifications() };

    // The worker lives on, and learns nothing of it.
    await at.loseTemporal();
    const ill = amissIn(await at.doctor());
    expect(ill).toMatchObject({
      'broken cycles without execution': expect.stringContaining('None of 3 running cycles'),
      'broken schedules': expect.stringContaining('forgotten'),
      'broken delivery': expect.anything(),
    });
    const mended = await at.doctor({ mayRepair: true });
    expect(mended.repairs).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Put version .* of the worker in charge\.$/),
        'Started the executions of 3 cycles.',
        'Scheduled the reconciliation.',
        'Started the delivery of notices.',
      ]),
    );
    expect(amissIn(mended)).toEqual({});
    expect(exitCodeOf(mended.findings)).toBe(0);
    expect((await at.doctor({ mayRepair: true })).repairs).toEqual([]);

    await acknowledgeAll('9902');
    await eventually(async () => (await count(`cycle where state <> 'closed'`)) === 0, 'the year is over', 240_000);

    // What was sent before is there as it was, once.
    expect((await reminders()).filter(({ id }) => before.reminders.some((each) => each.id === id))).toEqual(
      before.reminders,
    );
    expect((await notifications()).filter(({ id }) => before.notifications.some((each) => each.id === id))).toEqual(
      before.notifications,
    );
    expect((await reminders()).length).toBeGreaterThan(before.reminders.length);
    expect(
      await at.rows(
        `select reminder_id from notification where reminder_id is not null group by reminder_id, unit_id, post_kind, person_id having count(*) > 1`,
      ),
    ).toEqual([]);
    // The year's reminders against the independent model of the ladders: none missing, none twice, none without a rung.
    const database = at.database.dataSource;
    const { content: pack } = await at.act((tx) => packByKey(tx, 'jiangsu', root.packVersion));
    const account = await accountOf({
      ...{ database, pack, rootCycleId: root.id, rootCode: '99', ledger: new Ledger() },
      units: await unitsBelow(database, '99'),
    });
    const findings = checkReminders(account);
    expect(findings.filter(({ holds }) => !holds)).toEqual([]);
    // The check sees a reminder that is missing, and one that is there twice.
    const [first, ...others] = account.reminders;
    const rulesBroken = (changed: readonly (typeof first)[]): string[] =>
      checkReminders({ ...account, reminders: changed.flatMap((each) => (each ? [each] : [])) })
        .filter(({ holds }) => !holds)
        .map(({ rule }) => rule);
    expect(rulesBroken(others)).toContain('reminders that are missing');
    expect(rulesBroken([first, first, ...others])).toContain('reminders of the same task, rung and due time');
    console.log(`${before.reminders.length} reminders before the loss, ${account.reminders.length} in the whole year`);
  }, 420_000);
});
