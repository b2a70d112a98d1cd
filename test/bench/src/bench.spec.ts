import { afterAll, expect, it } from '@jest/globals';
import { figureAt, isMet, targets } from './figures.js';
import { linesOf, tableFor } from './report.js';
import { runScenarios } from './run-scenarios.js';
import { Stage } from './stage.js';

const stage = new Stage();
afterAll(() => stage.close());

it('measures a small system and checks that everything adds up', async () => {
  const result = await runScenarios(stage, ['submissions'], { scale: 0.01 });
  for (const path of ['submissions.perSecond', 'submissions.p99Ms'])
    expect(figureAt(result.figures, path)).toBeGreaterThan(0);
  expect(figureAt(result.figures, 'reminders.seconds')).toBeGreaterThanOrEqual(0);
  expect(result.raw.map(({ value }) => value > 0)).toEqual([true, true, true]);
}, 180_000);

it('measures what row policies and the trail cost, on records with and without them', async () => {
  const { figures, also } = await runScenarios(stage, ['access'], { scale: 0.01 });
  for (const path of ['access.submissionsCost', 'access.fanoutCost']) expect(figureAt(figures, path)).toBeLessThan(1);
  expect(also.map(({ value }) => value > 0)).toEqual([true, true, true, true]);
}, 300_000);

it('has a target for each figure that scripts read, and says which is not met', () => {
  const figures = {
    ...{ fanout: { tasksPerSecond: 9_000, shareOfRawInsert: 0.4, growthExponent: 1 }, reminders: { seconds: 1 } },
    ...{
      submissions: { perSecond: 500, p99Ms: 90 },
      board: { p99Ms: { units1605: 20, units45000: 150, asCounty: 9 } },
    },
    ...{
      inbox: { p99Ms: 9, asTownshipP99Ms: 9 },
      access: { submissionsCost: 0.2, fanoutCost: 0.1 },
      start: { warmSeconds: 9, residentMB: 700 },
    },
    console: {
      ...{ inboxUsableMs: 900, boardUsableMs: 1_200, inboxScriptKb: 300 },
      ...{ longestRequestChain: 2, heatFramesOver50Ms: 0, heapGrowthShare: 0.02 },
    },
    temporal: { eventsPerWakeUp: 6, longestHistory: 300, workflowsPerSupervisingCommittee: 1 },
  };
  const machine = {
    ...{ cores: 2, processor: 'p', memoryGiB: 24, system: 's', node: '20', postgres: '18', temporal: 't' },
    ...{ on: '2026-11-24', loadBefore: 0 },
  };
  expect(targets.map(({ path }) => figureAt(figures, path)).includes(undefined)).toBe(false);
  const notMet = targets.filter((target) => !isMet(target, figureAt(figures, target.path) ?? Number.NaN));
  expect(notMet.map(({ path }) => path)).toEqual(['fanout.shareOfRawInsert']);
  const report = { machine, figures, raw: [], also: [] };
  expect(linesOf(report).filter(([, , , met]) => met === 'NO')).toHaveLength(1);
  expect(tableFor(report)).toContain('0.4');
});
