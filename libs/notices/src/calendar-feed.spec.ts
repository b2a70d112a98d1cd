import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { delegate, extend, submit } from '@zehuan/tasks';
import { actorOf, type FixtureUnit, signedInAs } from '@zehuan/tasks/testing';
import { createFeed, feedOf, revokeFeed } from './calendar-feed.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';

let database: TestDatabase;
let fixture: NoticeFixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let taskId: string;

beforeAll(async () => {
  database = await testDatabase();
  fixture = noticeFixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.noticeCycle(above);
  taskId = await fixture.task({ unit: below, supervisor: above, cycleId });
});
afterAll(() => database.close());

const anyone = actorOf(null);
const open = (unitId: string, personId?: string): Promise<string> =>
  fixture.as(anyone, (tx) => createFeed(tx, { unitId, personId }));
const read = (token: string, at = '2027-02-01T00:00:00Z'): Promise<string> =>
  fixture.at(at, anyone, (tx) => feedOf(tx, token));

/** The lines of a calendar, unfolded as RFC 5545 says. */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const valuesOf = (text: string, name: string): string[] =>
  linesOf(text)
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(line.indexOf(':') + 1));

describe('a calendar feed', () => {
  it('shows open tasks on their day under ids that stay, with alarms at nine the day before and on the day', async () => {
    const token = await open(below.id);
    const text = await read(token);
    expect(linesOf(text)).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR']));
    expect(valuesOf(text, 'UID')).toEqual([`task-${taskId}@zehuan`]);
    expect(valuesOf(text, 'DTSTART')).toEqual(['20270331']);
    expect(valuesOf(text, 'TRIGGER')).toEqual(['-PT15H', 'PT9H']);
    expect(valuesOf(text, 'STATUS')).toEqual(['CONFIRMED']);
    await fixture.as(anyone, (tx) => extend(tx, { taskId, dueOn: '2027-05-10', reason: 'r' }));
    const later = await read(token);
    expect(valuesOf(later, 'UID')).toEqual([`task-${taskId}@zehuan`]);
    expect(valuesOf(later, 'DTSTART')).toEqual(['20270510']);
    expect(Number(valuesOf(later, 'SEQUENCE')[0])).toBeGreaterThan(Number(valuesOf(text, 'SEQUENCE')[0]));
    // The fixture has no published year, so the new day may still move.
    expect(valuesOf(later, 'STATUS')).toEqual(['TENTATIVE']);
    expect(valuesOf(later, 'SUMMARY')[0]).toContain('暂定');
  });

  it('is the same wherever the server stands', async () => {
    const token = await open(below.id);
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      expect(valuesOf(await read(token), 'DTSTART')).toEqual(['20270510']);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('shows what was submitted to the committee that must review it, and no longer to the one that did it', async () => {
    const other = await fixture.task({ unit: below, supervisor: above, cycleId });
    await fixture.as(anyone, (tx) => submit(tx, { taskId: other, form: {} }));
    expect(valuesOf(await read(await open(above.id)), 'UID')).toEqual([`review-${other}@zehuan`]);
    expect(valuesOf(await read(await open(below.id)), 'UID')).toEqual([`task-${taskId}@zehuan`]);
  });

  it("is without what was delegated to somebody else, and ends with its person's post", async () => {
    const reporter = await fixture.holder(below, 'reporter', 'reporter');
    const member = await fixture.holder(below, 'teamMember', 'member');
    await fixture.as(anyone, (tx) => delegate(tx, { taskId, personId: member, until: '2027-02-10' }));
    const [first, second] = [await open(below.id, reporter), await open(below.id, member)];
    expect(valuesOf(await read(first), 'UID')).toEqual([]);
    expect(valuesOf(await read(second), 'UID')).toHaveLength(1);
    expect(valuesOf(await read(first, '2027-02-11T00:00:00Z'), 'UID')).toHaveLength(1);
    await fixture.rows(`update tenure set to_on = '2027-02-20' where person_id = $1`, [reporter]);
    await expect(read(first, '2027-02-21T00:00:00Z')).rejects.toMatchObject({ code: 'unknown-calendar-feed' });
  });

  it('is opened and ended by the person whose it is, and by nobody else of the unit', async () => {
    const own = await fixture.holder(below, 'reporter', 'own');
    const colleague = await fixture.holder(below, 'teamMember', 'colleague');
    const asOwn = signedInAs(below, own, 'reporter');
    const asColleague = signedInAs(below, colleague, 'teamMember');
    const feed = { unitId: below.id, personId: own };
    const token = await fixture.as(asOwn, (tx) => createFeed(tx, feed));
    for (const act of [createFeed, revokeFeed])
      await expect(fixture.as(asColleague, (tx): Promise<unknown> => act(tx, feed))).rejects.toMatchObject({
        code: 'forbidden',
      });
    await expect(read(token)).resolves.toContain('BEGIN:VCALENDAR');
    expect(await fixture.as(asOwn, (tx) => revokeFeed(tx, feed))).toBe(1);
    await expect(read(token)).rejects.toMatchObject({ code: 'unknown-calendar-feed' });
  });

  it('keeps no token, and ends when it is revoked, by its token or all of an owner', async () => {
    const [first, second, third] = [await open(below.id), await open(below.id), await open(above.id)];
    const kept = await fixture.rows<{ token_hash: string }>('select token_hash from calendar_feed');
    expect(kept.map((row) => row.token_hash)).not.toContain(first);
    await fixture.as(anyone, (tx) => revokeFeed(tx, { token: first }));
    await expect(read(first)).rejects.toMatchObject({ code: 'unknown-calendar-feed' });
    await expect(fixture.as(anyone, (tx) => revokeFeed(tx, { token: first }))).rejects.toMatchObject({
      code: 'unknown-calendar-feed',
    });
    expect(await fixture.as(anyone, (tx) => revokeFeed(tx, { unitId: below.id }))).toBeGreaterThanOrEqual(1);
    await expect(read(second)).rejects.toMatchObject({ code: 'unknown-calendar-feed' });
    await expect(read(third)).resolves.toContain('BEGIN:VCALENDAR');
  });
});
