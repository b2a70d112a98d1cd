import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@zehuan/tasks/testing';
import { chooseNotices } from './notice-choice.service.js';
import { deliveryStages, later, noon } from './testing/delivery-stage.js';
import { mailServer } from './testing/mail-server.js';
import { smtpTransport } from './transports/smtp.js';
import type { Transports } from './transports/transport.js';

const stages = deliveryStages();
const smtp = async (...options: Parameters<typeof mailServer>) => stages.closing(await mailServer(...options));
const mailTo = (port: number, patience = 2_000): Transports => ({
  email: stages.closing(smtpTransport({ url: `smtp://127.0.0.1:${port}`, from: 'zehuan@example.test', patience })),
});

describe('planning', () => {
  it('plans each notification once, one message for each matter, and a digest for many', async () => {
    const first = await stages.now().task();
    await stages.now().comment(first, 'one');
    await stages.now().comment(first, 'two', later(noon, 1));
    expect(await stages.now().plan()).toEqual({ notifications: 2, deliveries: 2 });
    expect(await stages.now().plan()).toEqual({ notifications: 0, deliveries: 0 });
    await stages.now().task();
    await stages.now().task();
    await stages.now().remind();
    await stages.now().plan();
    expect((await stages.now().deliveries()).map(({ isDigest, about }) => [isDigest, about])).toEqual([
      [false, 1],
      [false, 1],
      [true, 9],
    ]);
  });

  it('tells one person in two posts of one matter once', async () => {
    const post = await stages
      .now()
      .fixture.rows<{ id: string }>(
        `insert into post (unit_id, kind, title, created_at) values ($1, 'topLeader', 't', now()) returning id`,
        [stages.now().unit.id],
      );
    await stages
      .now()
      .fixture.rows(
        `insert into tenure (person_id, post_id, from_on, created_at) values ($1, $2, '2020-01-01', now())`,
        [stages.now().reporter, post[0]?.id],
      );
    const taskId = await stages.now().task();
    await stages.now().fixture.rows(`update task set armed_at = '2027-03-31T09:00:00Z' where id = $1`, [taskId]);
    await stages.now().remind('2027-04-01T04:00:00Z');
    await stages.now().plan('2027-04-01T04:00:00Z');
    expect((await stages.now().deliveries()).map(({ about }) => about)).toEqual([2]);
  });

  it('collects what comes in quiet hours until they end, but not what ignores them', async () => {
    await stages.now().task();
    const topLeader = await stages.now().fixture.holder(stages.now().unit, 'topLeader', 'secretary');
    await stages.now().fixture.email(topLeader, 'secretary@example.test');
    const night = '2027-04-07T14:00:00Z';
    const first = await stages.now().task();
    await stages.now().comment(first, 'a', '2027-04-07T13:30:00Z');
    await stages.now().plan('2027-04-07T13:30:00Z');
    await stages.now().comment(first, 'b', night);
    await stages.now().plan(night);
    await stages.now().remind(night);
    await stages.now().plan(night);
    const morning = new Date('2027-04-08T00:00:00Z');
    const [collected, ...rest] = await stages.now().deliveries();
    expect(collected).toMatchObject({ isDigest: true, notBefore: morning, about: 12 - 2 });
    expect(rest.filter((row) => row.notBefore.getTime() === Date.parse(night))).toHaveLength(2);
  });

  it('gives one digest a day to whoever chose it', async () => {
    await stages
      .now()
      .fixture.as(actorOf(null), (tx) => chooseNotices(tx, { personId: stages.now().reporter, digestOnly: true }));
    const server = await smtp();
    const transports = mailTo(server.port);
    const taskId = await stages.now().task();
    for (const hours of [0, 1, 2, 21, 22, 45]) {
      const at = later(noon, hours * 3_600_000);
      await stages.now().comment(taskId, `after ${hours} hours`, at);
      await stages.now().plan(at);
      await stages.now().send(transports, at);
    }
    const at = await stages.now().fixture.rows<{ day: string; about: number }>(
      `select (sent_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as about from delivery d
       join delivery_notification on delivery_id = d.id where person_id = $1 and state = 'sent' group by d.id order by 1`,
      [stages.now().reporter],
    );
    expect(at).toEqual([
      { day: '2027-03-31', about: 1 },
      { day: '2027-04-01', about: 3 },
      { day: '2027-04-02', about: 2 },
    ]);
  });

  it('sends no mail to whoever wants none, and none where no server is set up', async () => {
    const taskId = await stages.now().task();
    await stages.now().comment(taskId, 'a');
    expect(await stages.now().plan(noon, ['webhook'])).toEqual({ notifications: 1, deliveries: 0 });
    await stages
      .now()
      .fixture.as(actorOf(null), (tx) => chooseNotices(tx, { personId: stages.now().reporter, byEmail: false }));
    await stages.now().comment(taskId, 'b', later(noon, 1));
    expect(await stages.now().plan()).toEqual({ notifications: 1, deliveries: 0 });
  });

  it('sends no mail to a simulated person, whose address may be somebody else’s', async () => {
    await stages.now().fixture.rows('update person set is_simulated = true where id = $1', [stages.now().reporter]);
    await stages.now().comment(await stages.now().task(), 'a');
    expect(await stages.now().plan()).toEqual({ notifications: 1, deliveries: 0 });
  });

  it('sends no mail to persons who are only simulated', async () => {
    const stage = stages.now();
    await stage.fixture.rows('update person set is_simulated = true where id = $1', [stage.reporter]);
    await stage.comment(await stage.task(), 'a');
    expect(await stage.plan()).toEqual({ notifications: 1, deliveries: 0 });
  });
});
