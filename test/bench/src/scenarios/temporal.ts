import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { squeezedPack } from '@zehuan/policy';
import type { Measured } from '../figures.js';
import { bodyOf } from '../http-client.js';
import { rounded } from '../numbers.js';
import { jiangsu, year } from '../pack.js';
import type { Stage, System } from '../stage.js';
import { until } from '../until.js';

const dayMilliseconds = 150;

/** A year of two counties with two hundred townships that nobody disturbs, and what it left in Temporal's histories. */
export const temporalHistories = async (stage: Stage): Promise<Measured> => {
  const pack = squeezedPack(await jiangsu(), dayMilliseconds);
  const system = await stage.system({ name: 'histories', counties: 2, pack });
  bodyOf(await system.http.post('/api/v1/cycles', { unit: '99', year, pack: pack.key, packVersion: pack.version }));
  await until(
    'the year is over',
    async () => {
      const [row] = await system.rows<{ open: number; all: number }>(
        `select (count(*) filter (where state = 'running'))::int as open, count(*)::int as all from cycle`,
      );
      return row?.all === 3 && row.open === 0 ? true : undefined;
    },
    { every: 500, patience: 600_000 },
  );
  const workflowIds = await system.rows<{ id: string }>('select workflow_id as id from cycle order by 1');
  const runs = (await Promise.all(workflowIds.map(({ id }) => runsOf(system, id)))).flat();
  const events = runs.reduce((sum, run) => sum + run.events, 0);
  const looks = runs.reduce((sum, run) => sum + run.looks, 0);
  const executions = await executionsOf(system);
  await system.close();
  return {
    figures: {
      temporal: {
        eventsPerWakeUp: rounded(events / looks, 2),
        longestHistory: Math.max(...runs.map((run) => run.events)),
        workflowsPerSupervisingCommittee: rounded(executions / workflowIds.length, 2),
      },
    },
    also: [
      { what: 'looks of three cycles in a year that nobody disturbs', value: looks, unit: '' },
      { what: 'runs of these cycles, one for each phase', value: runs.length, unit: '' },
    ],
  };
};

interface Run {
  readonly events: number;
  readonly looks: number;
}

const runsOf = async ({ temporal }: System, workflowId: string): Promise<Run[]> => {
  const client = await temporal.client();
  const runs: Run[] = [];
  for (let runId: string | undefined; ;) {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    const looks = historyToJSON(history).match(/EVENT_TYPE_MARKER_RECORDED/g)?.length ?? 0;
    runs.push({ events: history.events?.length ?? 0, looks });
    const earlier = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
    if (!earlier) return runs;
    runId = earlier;
  }
};

/** Executions of cycles, however many runs each had. */
const executionsOf = async ({ temporal }: System): Promise<number> => {
  const client = await temporal.client();
  const ids = new Set<string>();
  for await (const { workflowId } of client.workflow.list({ query: `WorkflowType = 'annualCycle'` }))
    ids.add(workflowId);
  return ids.size;
};
