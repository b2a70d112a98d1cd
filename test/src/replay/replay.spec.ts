import { describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, Worker } from '@temporalio/worker';
import { cycleUpdates, phases, workflowVersion } from '@zehuan/contracts';
import * as workflows from '@zehuan/workflows';
import { workflowSources } from './bundle.js';
import {
  digestOf,
  type HistoryEvent,
  manifest,
  readHistory,
  type StoredHistory,
  storedNames,
} from './stored-histories.js';
import { harmless, type Variant, variantOf, violations } from './variants.js';

const stored = storedNames().map(readHistory);

/** Which of the histories these workflows would not have lived, and why. */
const violatedBy = async (
  sources: ReturnType<typeof workflowSources>,
  histories: readonly StoredHistory[] = stored,
): Promise<readonly string[]> => {
  const workflowBundle = await bundleWorkflowCode({ ...sources, ...sources.bundlerOptions });
  const results = Worker.runReplayHistories(
    { workflowBundle },
    histories.map(({ name, workflowId, history }) => ({ workflowId: `${name} ${workflowId}`, history })),
  );
  const violated: string[] = [];
  for await (const { workflowId, error } of results)
    if (error) violated.push(`${workflowId}: ${error.message.split('\n')[0] ?? ''}`);
  return violated;
};

const eventsOf = (recording: StoredHistory): readonly HistoryEvent[] => recording.history.events;
const typeOf = (recording: StoredHistory): string | undefined =>
  eventsOf(recording)[0]?.workflowExecutionStartedEventAttributes?.workflowType.name;
const hasEvent = (recording: StoredHistory, eventType: string): boolean =>
  eventsOf(recording).some((event) => event.eventType === `EVENT_TYPE_${eventType}`);

describe('the stored histories', () => {
  it('are all there, unchanged', () => {
    expect(Object.fromEntries(storedNames().map((name) => [name, digestOf(name)]))).toEqual(manifest());
  });

  it('are of the version that workers say they host', () => {
    const recordings = stored.map(({ name }) => name.split('/')[0] ?? '').sort();
    expect(recordings.at(-1)).toBe(workflowVersion);
  });

  it('are of every workflow that there is', () => {
    const isWorkflow = ([, value]: readonly [string, unknown]): boolean => typeof value === 'function';
    const names = Object.entries(workflows)
      .filter(isWorkflow)
      .map(([name]) => name);
    expect([...new Set(stored.map(typeOf))].sort()).toEqual(names.sort());
  });

  it('are of every phase', () => {
    const decoded = stored
      .filter((recording) => typeOf(recording) === 'annualCycle')
      .map((recording) => JSON.stringify(eventsOf(recording)[0]))
      .map((first) => /"data":"([^"]+)"/.exec(first)?.[1] ?? '')
      .map((data) => JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as { phase?: string });
    expect(new Set(decoded.map(({ phase }) => phase ?? phases[0]))).toEqual(new Set(phases));
  });

  it('have every Update in them', () => {
    const asked = stored.flatMap((recording) =>
      eventsOf(recording).map(
        (event) => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest.input.name,
      ),
    );
    expect([...new Set(asked)].filter((name) => name !== undefined).sort()).toEqual(Object.values(cycleUpdates).sort());
  });

  it.each(['COMPLETED', 'FAILED', 'CONTINUED_AS_NEW', 'SIGNALED'])('have a workflow that was %s', (how) => {
    expect(stored.filter((recording) => hasEvent(recording, `WORKFLOW_EXECUTION_${how}`)).length).toBeGreaterThan(0);
  });
});

describe('the workflows as they are', () => {
  it('would have lived every stored history as it was lived', async () => {
    expect(await violatedBy(workflowSources())).toEqual([]);
  }, 300_000);
});

/** Of a change of one file, replays the histories of the workflows in it. */
const replayed = (variant: Variant): Promise<readonly string[]> => {
  const concerned = stored.filter((recording) => variant.concerns.includes(typeOf(recording) ?? ''));
  return variantOf(variant, (path) => violatedBy(workflowSources(path), concerned));
};

describe('a change', () => {
  it.each(violations)(
    'that breaks executions that run is caught: $what',
    async (variant) => {
      const violated = await replayed(variant);
      expect(violated.length).toBeGreaterThan(0);
      for (const said of violated) expect(said).toMatch(/TMPRL1100|[Nn]ondeterminism/);
    },
    300_000,
  );

  it.each(harmless)(
    'that breaks none passes: $what',
    async (variant) => {
      expect(await replayed(variant)).toEqual([]);
    },
    300_000,
  );
});
