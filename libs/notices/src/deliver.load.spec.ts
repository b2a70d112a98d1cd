import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { planDeliveries } from './plan-deliveries.service.js';
import { raiseReminders } from './raise-reminders.service.js';
import { sendDue } from './send-due.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';
import type { Transports } from './transports/transport.js';

let database: TestDatabase;
let fixture: NoticeFixture;

beforeAll(async () => {
  database = await testDatabase([], { poolSize: 20 });
  fixture = noticeFixtureOn(database.dataSource);
});
afterAll(() => database.close());

const system = systemActor('delivery');
const morning = '2027-03-17T01:00:00Z';
const timed = async <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> => {
  const begun = performance.now();
  const answer = await work();
  console.log(`${what}: ${Math.round(performance.now() - begun)} ms`);
  return answer;
};

it('tells 2,000 persons outside of one moment, each once, in several rounds', async () => {
  const above = await fixture.unit('32');
  const cycleId = await fixture.noticeCycle(above);
  await fixture.manyTasks(cycleId, above, 2_000);
  await fixture.at(morning, system, (tx) => raiseReminders(tx, { cycleId }));
  const planned = await timed('2,000 notices planned', async () => {
    for (let deliveries = 0; ;) {
      const step = await fixture.at(morning, system, (tx) => planDeliveries(tx, { channels: ['email'] }));
      if (step.notifications === 0) return deliveries;
      deliveries += step.deliveries;
    }
  });
  expect(planned).toBe(2_000);
  const sentTo = new Map<string, number>();
  const transports: Transports = {
    email: {
      send: ({ address }) => {
        sentTo.set(address, (sentTo.get(address) ?? 0) + 1);
        return Promise.resolve();
      },
    },
  };
  const options = { at: new Date(morning), publicUrl: 'http://zehuan.test', limit: 500, budget: 20_000 };
  await timed('2,000 messages handed over', async () => {
    for (;;) if ((await sendDue(database.dataSource, transports, options)).nextAt === null) return;
  });
  expect(sentTo.size).toBe(2_000);
  expect([...sentTo.values()].every((times) => times === 1)).toBe(true);
}, 120_000);
