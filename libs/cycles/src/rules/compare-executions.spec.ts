import { describe, expect, it } from '@jest/globals';
import type { CycleState } from '@zehuan/contracts';
import { compareExecutions, type RecordedCycle } from './compare-executions.js';

const longAgo = new Date('2027-03-01T00:00:00Z');
const grace = new Date('2027-03-02T00:00:00Z');
const justNow = new Date('2027-03-02T00:00:30Z');

const cycle = (unitCode: string, state: CycleState, endedAt: Date | null = null): RecordedCycle => ({
  id: `${unitCode} ${state}`,
  workflowId: `cycle/2027/${unitCode}`,
  year: 2027,
  unitCode,
  phase: 'clarifying',
  state,
  endedAt,
});
const execution = (workflowId: string) => ({ workflowId, runId: `run of ${workflowId}` });
const compared = (cycles: readonly RecordedCycle[], ids: readonly string[]) => {
  const { withoutExecution, unknown, ended } = compareExecutions(cycles, ids.map(execution), grace);
  return {
    withoutExecution: withoutExecution.map(({ id }) => id),
    unknown: unknown.map(({ workflowId }) => workflowId),
    ended: ended.map(({ workflowId }) => workflowId),
  };
};
const nothing = { withoutExecution: [], unknown: [], ended: [] };

describe('record and process', () => {
  it.each<[string, readonly RecordedCycle[], readonly string[], object]>([
    ['agree where each running cycle has its execution', [cycle('32', 'running')], ['cycle/2027/32'], {}],
    ['agree on a cycle that ended and whose execution has gone', [cycle('32', 'closed', longAgo)], [], {}],
    [
      'differ by a running cycle without an execution',
      [cycle('32', 'running')],
      [],
      { withoutExecution: ['32 running'] },
    ],
    [
      'differ by a paused one too: somebody must take its resumption',
      [cycle('32', 'paused')],
      [],
      { withoutExecution: ['32 paused'] },
    ],
    ['differ by an execution of a cycle that is not there', [], ['cycle/2027/32'], { unknown: ['cycle/2027/32'] }],
    [
      'differ by an execution of a closed cycle',
      [cycle('32', 'closed', longAgo)],
      ['cycle/2027/32'],
      { ended: ['cycle/2027/32'] },
    ],
    ['leave an execution time to notice the end', [cycle('32', 'closed', justNow)], ['cycle/2027/32'], {}],
    ['leave executions of others alone', [], ['delivery', 'cycle/32', 'billing/2027/32'], {}],
    [
      'agree on the successor of a cancelled cycle, which has its id',
      [cycle('32', 'cancelled', longAgo), cycle('32', 'running')],
      ['cycle/2027/32'],
      {},
    ],
    [
      'differ by the successor of a cancelled cycle that was not started',
      [cycle('32', 'cancelled', longAgo), cycle('32', 'running')],
      [],
      { withoutExecution: ['32 running'] },
    ],
  ])('%s', (_, cycles, ids, differences) => {
    expect(compared(cycles, ids)).toEqual({ ...nothing, ...differences });
  });
});
