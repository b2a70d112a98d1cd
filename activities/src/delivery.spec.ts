import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from '@jest/globals';
import type { OutsideMessage, Transports } from '@zehuan/notices';
import { deliveryStages, noon } from '@zehuan/notices/testing';
import { createDeliveryActivities } from './delivery.activities.js';

const staged = deliveryStages();

const look = async (sent: OutsideMessage[], attempt: number): Promise<void> => {
  const { database } = staged.now();
  const email: NonNullable<Transports['email']> = { send: (message) => Promise.resolve(void sent.push(message)) };
  const activities = createDeliveryActivities({
    database: database.dataSource,
    transports: { email },
    publicUrl: 'http://zehuan.test',
  });
  await new MockActivityEnvironment({ attempt }).run(
    (input: Parameters<typeof activities.sendDueNotices>[0]) => activities.sendDueNotices(input),
    { lane: 'mail' as const, at: Date.parse(noon) },
  );
};

describe('a notice that cannot be planned', () => {
  it('is passed over with an incident after two more attempts, stays in its inbox, and holds up no other', async () => {
    const stage = staged.now();
    const { fixture } = stage;
    const taskId = await stage.task();
    await stage.comment(taskId, 'spoilt', noon);
    await stage.comment(taskId, 'sound', '2027-03-31T04:00:01Z');
    await fixture.rows(`create function spoilt() returns trigger language plpgsql as $$ begin
      if exists (select from notification where id = new.notification_id and details->>'text' = 'spoilt')
        then raise exception 'spoilt row' using errcode = 'check_violation'; end if;
      return new; end $$`);
    await fixture.rows(
      `create trigger spoilt before insert on delivery_notification for each row execute function spoilt()`,
    );
    const sent: OutsideMessage[] = [];
    await expect(look(sent, 1)).rejects.toThrow('spoilt row');
    expect(sent).toEqual([]);
    await look(sent, 3);
    expect(sent.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['sound']]);
    expect(await fixture.rows(`select step, state, code, unit_id as "unitId" from incident`)).toEqual([
      { step: 'notify', state: 'open', code: '23514', unitId: stage.unit.id },
    ]);
    await look(sent, 1);
    expect(sent).toHaveLength(1);
    await fixture.rows('drop function spoilt cascade');
  });
});
