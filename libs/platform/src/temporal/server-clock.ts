import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';

/** A queue on which there is never any work: whoever polls it is only noted down, with the server's time. */
const taskQueue = { name: 'clock' };
type QueueType = NonNullable<Parameters<Client['workflowService']['describeTaskQueue']>[0]['taskQueueType']>;
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum itself is not exported by the client
const ofWorkflows = 1 as QueueType;
const patience = 10_000;

/** An instant that the server read from its clock somewhere between `before` and `after` of ours, epoch milliseconds. */
export interface ServerInstant {
  readonly server: number;
  readonly before: number;
  readonly after: number;
}

interface Stamp {
  readonly seconds?: { toNumber(): number } | number | null;
  readonly nanos?: number | null;
}

const millisecondsOf = ({ seconds, nanos }: Stamp): number =>
  Number(seconds ?? 0) * 1_000 + Math.floor((nanos ?? 0) / 1e6);

/**
 * Reads the clock of the Temporal server, which has no call for it: we poll an empty queue, and ask the server when
 * it saw us.
 */
export async function serverClock(client: Client, now: () => number = Date.now): Promise<ServerInstant> {
  const { namespace, identity } = { namespace: client.options.namespace, identity: `clock-${randomUUID()}` };
  const { connection, workflowService } = client;
  const seen = new AbortController();
  const deadline = Date.now() + patience;
  const before = now();
  const polling = connection
    .withAbortSignal(seen.signal, () =>
      connection.withDeadline(deadline, () =>
        workflowService.pollWorkflowTaskQueue({ namespace, taskQueue, identity }),
      ),
    )
    // It ends by our own abort; should the server not have taken it, the loop below runs into the deadline and says so.
    .catch(() => undefined);
  try {
    for (;;) {
      const { pollers } = await connection.withDeadline(deadline, () =>
        workflowService.describeTaskQueue({ namespace, taskQueue, taskQueueType: ofWorkflows }),
      );
      const us = pollers.find((poller) => poller.identity === identity);
      if (us?.lastAccessTime) return { server: millisecondsOf(us.lastAccessTime), before, after: now() };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    seen.abort();
    await polling;
  }
}
