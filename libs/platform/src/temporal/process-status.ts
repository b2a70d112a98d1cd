import type { Client } from '@temporalio/client';
import { taskQueues } from '@zehuan/contracts';

export interface QueueStatus {
  readonly name: string;
  /** Workers that asked for work in the last minutes. */
  readonly pollers: number;
  readonly lastPollAt: Date | null;
  /** Tasks that wait, about; null where the server does not say. */
  readonly backlog: number | null;
  /** Seconds for which the oldest has waited. */
  readonly lagSeconds: number | null;
}

/** What the process server says about itself and about the workers that it sees. */
export interface ProcessStatus {
  readonly isReachable: boolean;
  readonly detail: string | null;
  readonly queues: readonly QueueStatus[];
}

interface Stamp {
  readonly seconds?: { toNumber(): number } | number | null;
}

const secondsOf = (stamp: Stamp | null | undefined): number | null => {
  const seconds = stamp?.seconds;
  if (seconds === null || seconds === undefined) return null;
  return typeof seconds === 'number' ? seconds : seconds.toNumber();
};

type QueueType = NonNullable<Parameters<Client['workflowService']['describeTaskQueue']>[0]['taskQueueType']>;

/** Activities and workflows wait in two queues of one name. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum itself is not exported by the client
const queueTypes = [1, 2] as readonly QueueType[];

async function halfQueue(client: Client, name: string, taskQueueType: QueueType): Promise<Omit<QueueStatus, 'name'>> {
  const answer = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name },
    taskQueueType,
    reportStats: true,
  });
  const polls = answer.pollers.map((poller) => secondsOf(poller.lastAccessTime)).filter((seconds) => seconds !== null);
  const waiting = answer.stats?.approximateBacklogCount;
  return {
    pollers: answer.pollers.length,
    lastPollAt: polls.length === 0 ? null : new Date(Math.max(...polls) * 1000),
    backlog: waiting === null || waiting === undefined ? null : Number(waiting),
    lagSeconds: secondsOf(answer.stats?.approximateBacklogAge),
  };
}

const largest = (values: readonly (number | null)[]): number | null =>
  values.reduce((most, value) => (value === null ? most : Math.max(most ?? 0, value)), null);

async function queueStatus(client: Client, name: string): Promise<QueueStatus> {
  const halves = await Promise.all(queueTypes.map((type) => halfQueue(client, name, type)));
  const lastPoll = largest(halves.map((half) => half.lastPollAt?.getTime() ?? null));
  return {
    name,
    pollers: Math.max(...halves.map((half) => half.pollers)),
    lastPollAt: lastPoll === null ? null : new Date(lastPoll),
    backlog: halves.reduce<number | null>(
      (sum, half) => (half.backlog === null ? sum : (sum ?? 0) + half.backlog),
      null,
    ),
    lagSeconds: largest(halves.map((half) => half.lagSeconds)),
  };
}

/** Asks Temporal for its queues; a server that is away is an answer too. */
export async function processStatusOf(client: () => Promise<Client>, seconds: number): Promise<ProcessStatus> {
  try {
    const connected = await client();
    const queues = await connected.withDeadline(Date.now() + seconds * 1000, () =>
      Promise.all(Object.values(taskQueues).map((name) => queueStatus(connected, name))),
    );
    return { isReachable: true, detail: null, queues };
  } catch (error) {
    return { isReachable: false, detail: error instanceof Error ? error.name : 'unknown', queues: [] };
  }
}
