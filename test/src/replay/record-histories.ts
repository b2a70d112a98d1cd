import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import {
  type ActOnCycle,
  type CycleActs,
  cycleWorkflowId,
  deliveryWorkflowId,
  lookAgain,
  taskQueues,
} from '@zehuan/contracts';
import { openCycle } from '@zehuan/cycles';
import { smallProvince } from '@zehuan/cycles/testing';
import { timeSkippingProvince, type TimeSkippingProvince } from '../year/time-skipping-province.js';
import { workflowSources } from './bundle.js';
import { storeHistories } from './stored-histories.js';

// Run by `npm run record:histories -- <name of the recording>`; not a test, and not found as one.

const recording = process.env['ZEHUAN_RECORDING'] ?? '';
const year = 2027;
const minute = 60_000;

/** Each way of living and ending has a city of its own, so that all are lived in one year. */
const cities = {
  byDeadline: '9901',
  byCompletion: '9902',
  closedEarly: '9903',
  pausedAndMoved: '9904',
  cancelled: '9905',
  cancelledWhilePaused: '9906',
  reopened: '9907',
  withFailingLook: '9908',
  withFailingAct: '9909',
} as const;
type Way = keyof typeof cities;

let province: TimeSkippingProvince;
const cycleIds = new Map<string, Way>();
const failures: Record<'look' | 'act', number> = { look: 0, act: 0 };

beforeAll(async () => {
  province = await timeSkippingProvince((activities) => ({
    ...activities,
    advanceCycle(input) {
      if (cycleIds.get(input.cycleId) === 'withFailingLook' && failures.look < 5) {
        failures.look += 1;
        return Promise.reject(new Error('planned'));
      }
      return activities.advanceCycle(input);
    },
    pauseCycle(input) {
      if (cycleIds.get(input.cycleId) === 'withFailingAct' && failures.act < 2) {
        failures.act += 1;
        return Promise.reject(new Error('planned'));
      }
      return activities.pauseCycle(input);
    },
  }));
  await smallProvince(province.database.dataSource, { cities: 9, counties: 1, townships: 0 });
}, 120_000);
afterAll(() => province.close());

const said: ActOnCycle = { actor: 'development:coordinator', onBehalfOf: null, reason: 'recorded' };

/** Asks for an act; a refusal is part of what is recorded. */
const act = async <Update extends keyof CycleActs>(
  way: Way,
  update: Update,
  more: Omit<CycleActs[Update], keyof ActOnCycle>,
): Promise<string> => {
  const workflowId = cycleWorkflowId(year, cities[way]);
  const asked = { ...said, ...more } as unknown as CycleActs[Update];
  try {
    await province.process.act(workflowId, update, asked, `${way}-${update}-${await province.now()}`);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

const start = async (way: Way): Promise<void> => {
  const cycle = await province.act((tx) => openCycle(tx, { unitCode: cities[way], year, packKey: 'jiangsu' }));
  cycleIds.set(cycle.id, way);
  await province.process.startOrWake(cycle);
};

/** Everything that is owed is done, as if by many at once; the cycle is told to look again. */
const doEverything = async (way: Way): Promise<void> => {
  const at = new Date(await province.now()).toISOString();
  await province.rows(
    `update task set state = 'accepted', ended_at = $2, review_due_at = null, review_due_on = null
     where state not in ('accepted','cancelled') and cycle_id = (select c.id from cycle c join unit u on u.id = c.unit_id where u.code = $1)`,
    [cities[way], at],
  );
  await province.process.lookAgain(cycleWorkflowId(year, cities[way]));
};

/** Every run of an execution, the first one first. */
const runsOf = async (workflowId: string, firstRunId?: string): Promise<object[]> => {
  const runs: object[] = [];
  for (let runId = firstRunId; ;) {
    const history = await province.environment.client.workflow.getHandle(workflowId, runId).fetchHistory();
    runs.unshift(JSON.parse(historyToJSON(history)) as object);
    const first = history.events?.[0]?.workflowExecutionStartedEventAttributes;
    if (!first?.continuedExecutionRunId) return runs;
    runId = first.continuedExecutionRunId;
  }
};

it('records', async () => {
  expect(recording).toMatch(/^\d{4}-\d\d-\d\d[a-z-]*$/);
  const { client, nativeConnection } = province.environment;
  for (const way of Object.keys(cities) as Way[]) await start(way);
  await province.passTo(`${year}-01-20T02:00:00Z`);

  expect(await act('closedEarly', 'closePhase', { phase: 'stating' })).toBe('phase-not-open');
  expect(await act('closedEarly', 'closePhase', { phase: 'clarifying', on: `${year}-03-02` })).toBe('done');
  expect(await act('closedEarly', 'closePhase', { phase: 'clarifying' })).toBe('done');
  expect(await act('pausedAndMoved', 'pause', { isForTree: false })).toBe('done');
  expect(await act('pausedAndMoved', 'pause', { isForTree: false })).toBe('cycle-paused');
  expect(await act('cancelled', 'cancel', { isForTree: false })).toBe('done');
  expect(await act('cancelledWhilePaused', 'pause', { isForTree: false })).toBe('done');
  expect(await act('withFailingAct', 'pause', { isForTree: true })).toBe('done');
  expect(await act('reopened', 'closePhase', { phase: 'clarifying' })).toBe('done');
  await doEverything('byCompletion');

  await province.passTo(`${year}-02-10T02:00:00Z`);
  expect(await act('pausedAndMoved', 'resume', { isForTree: false, shiftsDeadlines: true })).toBe('done');
  expect(await act('pausedAndMoved', 'extend', { isForTree: false, dueOn: `${year}-03-26` })).toBe('done');
  expect(await act('pausedAndMoved', 'extend', { isForTree: false, dueOn: `${year}-01-04` })).toBe('due-in-the-past');
  expect(await act('cancelledWhilePaused', 'cancel', { isForTree: true })).toBe('done');
  expect(await act('withFailingAct', 'resume', { isForTree: true, shiftsDeadlines: false })).toBe('done');
  expect(await act('reopened', 'reopenPhase', { phase: 'clarifying', closesOn: `${year}-03-10` })).toBe('done');
  for (const month of ['04', '07', '10', '12']) {
    await province.passTo(`${year}-${month}-20T02:00:00Z`);
    await doEverything('byCompletion');
  }
  await province.passTo(`${year + 1}-04-01T02:00:00Z`);
  const states = await province.rows<{ line: string }>(
    `select u.code || ' ' || c.state as line from cycle c join unit u on u.id = c.unit_id order by 1`,
  );
  expect(states.map(({ line }) => line)).toEqual(
    Object.entries(cities).map(([way, code]) => `${code} ${way.startsWith('cancelled') ? 'cancelled' : 'closed'}`),
  );
  expect(failures).toEqual({ look: 5, act: 2 });

  const histories: { name: string; workflowId: string; history: unknown }[] = [];
  const keep = async (name: string, workflowId: string, runId?: string): Promise<void> => {
    const runs = await runsOf(workflowId, runId);
    runs.forEach((history, index) => histories.push({ name: `${name}-${index + 1}`, workflowId, history }));
  };
  for (const [way, code] of Object.entries(cities)) await keep(`annualCycle-${way}`, cycleWorkflowId(year, code));

  for (const [name, unitCode] of Object.entries({ opened: '99', refused: '77' })) {
    const workflowId = `startYear-${name}`;
    const args = [{ unitCode, packKey: 'jiangsu' }];
    const handle = await client.workflow.start('startYear', { workflowId, taskQueue: taskQueues.cycles, args });
    await handle.result().catch(() => undefined);
    await keep(workflowId, workflowId);
  }
  const reconciled = await client.workflow.start('reconcile', {
    workflowId: 'reconcile',
    taskQueue: taskQueues.cycles,
  });
  await reconciled.result();
  await keep('reconcile', 'reconcile');

  let looks = 0;
  const worker = await Worker.create({
    connection: nativeConnection,
    taskQueue: taskQueues.delivery,
    ...workflowSources(),
    activities: {
      sendDueNotices({ at }: { at: number }) {
        looks += 1;
        if (looks % 10 === 3) return Promise.reject(new Error('planned'));
        return Promise.resolve({ wakeAt: looks % 7 === 0 ? at + 20_000 : null });
      },
    },
  });
  await worker.runUntil(async () => {
    const delivery = await client.workflow.start('deliverNotices', {
      workflowId: deliveryWorkflowId,
      taskQueue: taskQueues.delivery,
    });
    for (let told = 0; told < 5; told += 1) {
      await province.pass(minute / 2);
      await delivery.signal(lookAgain);
    }
    await province.pass(160 * minute);
    await keep('deliverNotices', deliveryWorkflowId);
    await delivery.terminate();
  });
  storeHistories(recording, histories);
}, 900_000);
