import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { createDeliveryActivities } from '@zehuan/activities';
import {
  type DeliveryActivities,
  type DeliveryLane,
  deliveryWorkflowId,
  lookAgain,
  taskQueues,
} from '@zehuan/contracts';
import { DeliveryFailure, type OutsideMessage, type Transports } from '@zehuan/notices';
import { testDatabase, testTemporalServerPath } from '@zehuan/platform/testing';
import { comment } from '@zehuan/tasks';
import { actorOf, fixtureOn } from '@zehuan/tasks/testing';

let environment: TestWorkflowEnvironment;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  environment = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: await testTemporalServerPath() } },
  });
});
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await environment.teardown();
});

const minute = 60_000;

const sources = {
  bundlerOptions: {
    webpackConfigHook: (config: object & { resolve?: object }) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['source', 'import', 'default'] },
    }),
  },
};

/** A worker with these activities and the process under way. */
const deliverWith = async (activities: DeliveryActivities): Promise<void> => {
  const worker = await Worker.create({
    connection: environment.nativeConnection,
    taskQueue: taskQueues.delivery,
    workflowsPath: fileURLToPath(import.meta.resolve('@zehuan/workflows')),
    activities,
    ...sources,
  });
  const running = worker.run();
  stops.push(async () => {
    worker.shutdown();
    await running;
  });
  const handle = await environment.client.workflow.start('deliverNotices', {
    workflowId: deliveryWorkflowId,
    taskQueue: taskQueues.delivery,
  });
  stops.push(async () => {
    await environment.client.workflow.getHandle(handle.workflowId).terminate();
  });
};
const handle = () => environment.client.workflow.getHandle(deliveryWorkflowId);

it('looks when the record says so and at least once a minute, in each lane by itself', async () => {
  const looks: Record<DeliveryLane, number[]> = { mail: [], chat: [] };
  await deliverWith({
    sendDueNotices({ lane, at }) {
      looks[lane].push(at);
      return Promise.resolve({ wakeAt: lane === 'mail' && looks.mail.length === 1 ? at + 20_000 : null });
    },
  });
  await environment.sleep(5 * minute);
  const waits = (lane: DeliveryLane): number[] =>
    looks[lane].slice(1, 4).map((at, index) => at - (looks[lane][index] ?? 0));
  // The server's clock may run a little while an answer is on its way.
  const about = (seconds: number) => expect.closeTo(seconds * 1_000, -4);
  expect(waits('mail')).toEqual([about(20), about(60), about(60)]);
  expect(waits('chat')).toEqual([about(60), about(60), about(60)]);
});

it('looks at once when it is told to', async () => {
  let looks = 0;
  await deliverWith({
    sendDueNotices() {
      looks += 1;
      return Promise.resolve({ wakeAt: null });
    },
  });
  await expectSoon(() => looks === 2);
  await handle().signal(lookAgain);
  await expectSoon(() => looks >= 4);
});

it('goes on in one lane while the other fails or hangs', async () => {
  let chats = 0;
  await deliverWith({
    sendDueNotices({ lane }) {
      if (lane === 'mail') return Promise.reject(new Error('the mail server is dead'));
      chats += 1;
      return Promise.resolve({ wakeAt: null });
    },
  });
  await environment.sleep(5 * minute);
  expect(chats).toBeGreaterThanOrEqual(5);
});

it('begins a new history from time to time, and its histories replay', async () => {
  await deliverWith({ sendDueNotices: () => Promise.resolve({ wakeAt: null }) });
  const { runId } = await handle().describe();
  await environment.sleep(160 * minute);
  expect((await handle().describe()).runId).not.toBe(runId);
  const history = await environment.client.workflow.getHandle(deliveryWorkflowId, runId).fetchHistory();
  await Worker.runReplayHistory(
    { workflowsPath: fileURLToPath(import.meta.resolve('@zehuan/workflows')), ...sources },
    history,
    deliveryWorkflowId,
  );
  expect(history.events?.length).toBeGreaterThan(1_000);
});

it('tells a person outside of what was written inside, and after an outage what had to wait', async () => {
  const database = await testDatabase();
  stops.push(() => database.close());
  const fixture = fixtureOn(database.dataSource);
  const above = await fixture.unit('32');
  const below = await fixture.unit('3201', above);
  const person = await fixture.holder(below, 'reporter', 'reporter');
  await fixture.rows(`update person set email = 'reporter@example.test' where id = $1`, [person]);
  const cycleId = await fixture.cycle(above);
  await fixture.rows(
    `update policy_pack set content = content || '{"notices":{"urgeAtMostEveryHours":24,"digestFrom":3,"quietHours":{"from":"00:00","to":"00:00"}}}'`,
  );
  const taskId = await fixture.task({ unit: below, supervisor: above, cycleId });
  const sent: OutsideMessage[] = [];
  let isOut = true;
  const transports: Transports = {
    email: {
      send(message) {
        if (isOut) return Promise.reject(new DeliveryFailure('outage', 'no server'));
        sent.push(message);
        return Promise.resolve();
      },
    },
  };
  const now = new Date(await environment.currentTimeMs()).toISOString();
  await fixture.at(now, actorOf(null), (tx) => comment(tx, { taskId, text: '说明' }));
  await deliverWith(
    createDeliveryActivities({ database: await database.asApplication(), transports, publicUrl: 'http://zehuan.test' }),
  );
  await environment.sleep(10 * minute);
  expect(sent).toEqual([]);
  isOut = false;
  await environment.sleep(10 * minute);
  expect(sent.map((message) => message.address)).toEqual(['reporter@example.test']);
  expect(sent[0]?.text).toContain('留言');
});

const expectSoon = async (holds: () => boolean): Promise<void> => {
  for (const deadline = Date.now() + 20_000; !holds();) {
    expect(Date.now()).toBeLessThan(deadline);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
