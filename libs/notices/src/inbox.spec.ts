import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everything, roles, systemActor } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { tell } from '@zehuan/tasks';
import { actorOf, type FixtureUnit, signedInAs } from '@zehuan/tasks/testing';
import { addChannel, changeChannel, listChannels, removeChannel } from './channel.service.js';
import { createFeed, revokeFeed } from './calendar-feed.service.js';
import { countUnread, escalationsOf, listNotifications, markRead } from './inbox.service.js';
import { chooseNotices, noticeChoiceOf } from './notice-choice.service.js';
import { raiseReminders } from './raise-reminders.service.js';
import { urge } from './urge.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';

let database: TestDatabase;
let fixture: NoticeFixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let taskId: string;
let reporter: string;

beforeAll(async () => {
  database = await testDatabase();
  fixture = noticeFixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.noticeCycle(above);
  taskId = await fixture.task({ unit: below, supervisor: above, cycleId });
  reporter = await fixture.holder(below, 'reporter', 'reporter');
  for (let text = 1; text <= 7; text += 1)
    await fixture.at(`2027-02-0${text}T00:00:00Z`, actorOf(null), (tx) =>
      tell(tx, { kind: 'comment', taskIds: [taskId], to: 'responsible', posts: ['reporter'], details: { text } }),
    );
});
afterAll(() => database.close());

const anyone = actorOf(null);
const unknown = '01a20adb-8b60-74cb-b641-3465794dc371';

describe('the inbox', () => {
  it('is read page by page, the newest first, each notice once', async () => {
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await fixture.as(actorOf(below.id), (tx) =>
        listNotifications(tx, { unitId: below.id, limit: 3, cursor }),
      );
      seen.push(...page.items.map((item) => item.details['text']));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
  });

  it('names task, unit and holder', async () => {
    const { items } = await fixture.as(anyone, (tx) => listNotifications(tx, { personId: reporter, limit: 1 }));
    expect(items[0]).toMatchObject({
      kind: 'comment',
      postKind: 'reporter',
      unit: { code: '3201' },
      person: { id: reporter, name: 'reporter' },
      task: { id: taskId, dueOn: '2027-03-31', state: 'assigned' },
    });
  });

  it('counts what is unread; the first reading counts, and what is not in the inbox is refused', async () => {
    const own = { unitId: below.id };
    const { items } = await fixture.as(anyone, (tx) => listNotifications(tx, { ...own, limit: 2 }));
    const ids = items.map((item) => item.id);
    expect(await fixture.as(anyone, (tx) => markRead(tx, { ...own, ids }))).toBe(2);
    expect(await fixture.as(anyone, (tx) => markRead(tx, { ...own, ids }))).toBe(0);
    expect(await fixture.as(anyone, (tx) => countUnread(tx, own))).toBe(5);
    const unread = await fixture.as(anyone, (tx) => listNotifications(tx, { ...own, isUnread: true }));
    expect(unread.items).toHaveLength(5);
    await expect(fixture.as(anyone, (tx) => markRead(tx, { unitId: above.id, ids }))).rejects.toMatchObject({
      code: 'unknown-notification',
    });
    expect(await fixture.as(anyone, (tx) => markRead(tx, own))).toBe(5);
    expect(await fixture.as(anyone, (tx) => countUnread(tx, own))).toBe(0);
  });

  it.each([
    [{}, 'invalid-input'],
    [{ unitId: 'nonsense' }, 'unknown-unit'],
    [{ personId: 'nonsense' }, 'unknown-person'],
    [{ unitId: unknown, limit: 0 }, 'invalid-input'],
    [{ unitId: unknown, limit: 201 }, 'invalid-input'],
    [{ unitId: unknown, cursor: 'nonsense' }, 'cursor-invalid'],
  ])('refuses %j with %s', async (input, code) => {
    await expect(fixture.as(anyone, (tx) => listNotifications(tx, input))).rejects.toMatchObject({ code });
  });

  it("is not another unit's to read", async () => {
    const act = fixture.as(actorOf(above.id), (tx) => listNotifications(tx, { unitId: below.id }));
    await expect(act).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('who was told what when', () => {
  it('goes up the line of a task, in the order of time, with what became of it outside', async () => {
    for (const at of ['2027-03-31T01:00:00Z', '2027-04-01T01:00:00Z', '2027-04-07T01:00:00Z'])
      await fixture.at(at, systemActor('cycle'), (tx) => raiseReminders(tx, { cycleId }));
    const told = await fixture.as(anyone, (tx) => escalationsOf(tx, taskId));
    expect(
      told.map((each) => [each.kind, each.rung, each.unit.code, each.postKind, each.person?.name ?? null]),
    ).toEqual([
      ['reminder', 'before10', '3201', 'reporter', 'reporter'],
      ['reminder', 'before3', '3201', 'reporter', 'reporter'],
      ['reminder', 'onDay', '3201', 'reporter', 'reporter'],
      ['escalation', 'after1', '3201', 'reporter', 'reporter'],
      ['escalation', 'after1', '3201', 'topLeader', null],
      ['escalation', 'after5', '3201', 'topLeader', null],
      ['escalation', 'after5', '32', 'coordinator', null],
    ]);
    expect(told.at(-1)).toMatchObject({ at: new Date('2027-04-07T01:00:00Z'), deliveries: [] });
    await expect(fixture.as(anyone, (tx) => escalationsOf(tx, 'nonsense'))).rejects.toMatchObject({
      code: 'unknown-task',
    });
  });
});

describe('choices', () => {
  it('are mail at once until something else is chosen, and keep what is not named', async () => {
    expect(await fixture.as(anyone, (tx) => noticeChoiceOf(tx, reporter))).toEqual({
      byEmail: true,
      digestOnly: false,
    });
    await fixture.as(anyone, (tx) => chooseNotices(tx, { personId: reporter, digestOnly: true }));
    await fixture.as(anyone, (tx) => chooseNotices(tx, { personId: reporter, byEmail: false }));
    expect(await fixture.as(anyone, (tx) => noticeChoiceOf(tx, reporter))).toEqual({
      byEmail: false,
      digestOnly: true,
    });
    await expect(fixture.as(anyone, (tx) => noticeChoiceOf(tx, unknown))).rejects.toMatchObject({
      code: 'unknown-person',
    });
  });
});

describe('channels', () => {
  it('never give a secret or a key back, and keep what is not changed', async () => {
    const own = actorOf(below.id);
    const robot = await fixture.as(own, (tx) =>
      addChannel(tx, {
        unitId: below.id,
        kind: 'dingtalk',
        address: 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef',
        secret: 'SEC-of-the-robot',
      }),
    );
    expect(robot).toMatchObject({ kind: 'dingtalk', address: '…cdef', hasSecret: true, isEnabled: true });
    const hook = await fixture.as(own, (tx) =>
      addChannel(tx, { unitId: below.id, kind: 'webhook', address: 'https://hooks.example.test/in/secret-part' }),
    );
    expect(hook).toMatchObject({ address: 'https://hooks.example.test', hasSecret: false });
    await fixture.as(own, (tx) => changeChannel(tx, { channelId: robot.id, isEnabled: false }));
    const listed = await fixture.as(own, (tx) => listChannels(tx, below.id));
    expect(listed).toEqual([{ ...robot, isEnabled: false }, hook]);
    expect(JSON.stringify(listed)).not.toMatch(/SEC-of|0123456789|secret-part/);
    const kept = await fixture.rows('select address, secret from channel where id = $1', [robot.id]);
    expect(kept).toEqual([{ address: '0123456789abcdef', secret: 'SEC-of-the-robot' }]);
    await fixture.as(own, (tx) => removeChannel(tx, robot.id));
    await expect(fixture.as(own, (tx) => removeChannel(tx, robot.id))).rejects.toMatchObject({
      code: 'unknown-channel',
    });
    await expect(fixture.as(actorOf(above.id), (tx) => removeChannel(tx, hook.id))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it.each([
    ['webhook', 'not an address'],
    ['webhook', 'ftp://hooks.example.test/'],
    ['webhook', 'http://user:password@hooks.example.test/'],
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?token=abcdefgh'],
    ['dingtalk', 'a b'],
    ['mail', 'a@example.test'],
  ])('refuse %s with the address %s', async (kind, address) => {
    const act = fixture.as(anyone, (tx) => addChannel(tx, { unitId: below.id, kind: kind as 'webhook', address }));
    await expect(act).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('what belongs to a unit', () => {
  const forbidden = expect.objectContaining({ name: 'Refusal', code: 'forbidden' });

  it('is not for somebody signed in who acts for none, whatever their roles and whatever they see', async () => {
    const they = { ...signedInAs(null, null, ...roles), scope: everything };
    const tried: readonly ((tx: Transaction) => Promise<unknown>)[] = [
      (tx: Transaction) => listNotifications(tx, { unitId: below.id }),
      (tx: Transaction) => countUnread(tx, { personId: reporter }),
      (tx: Transaction) => markRead(tx, { unitId: below.id }),
      (tx: Transaction) => listChannels(tx, below.id),
      (tx: Transaction) => addChannel(tx, { unitId: below.id, kind: 'webhook', address: 'https://hooks.example/x' }),
      (tx: Transaction) => createFeed(tx, { unitId: below.id }),
      (tx: Transaction) => revokeFeed(tx, { unitId: below.id }),
    ];
    for (const each of tried) await expect(fixture.as(they, each)).rejects.toEqual(forbidden);
    await expect(fixture.as(they, (tx) => noticeChoiceOf(tx, reporter))).rejects.toEqual(
      expect.objectContaining({ code: 'unknown-person' }),
    );
    await expect(fixture.as(they, (tx) => urge(tx, { taskIds: [taskId] }))).rejects.toEqual(
      expect.objectContaining({ code: 'not-supervising' }),
    );
  });

  it('is not for an appraiser, who only votes there: they read what they are told themselves', async () => {
    const they = signedInAs(below, reporter, 'appraiser');
    await expect(fixture.as(they, (tx) => listNotifications(tx, { unitId: below.id }))).rejects.toEqual(forbidden);
    const { items } = await fixture.as(they, (tx) => listNotifications(tx, { personId: reporter }));
    expect(items.length).toBeGreaterThan(0);
  });
});
