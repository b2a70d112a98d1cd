import { exitCodes } from '@zehuan/platform';
import type { Command } from 'commander';
import { type ApiContext, callApi } from './api.context.js';
import { columns } from './org.text.js';

interface Status {
  readonly record: { readonly isReachable: boolean; readonly connections: number; readonly waiting: number };
  readonly process: {
    readonly isReachable: boolean;
    readonly detail: string | null;
    readonly queues: readonly {
      readonly name: string;
      readonly pollers: number;
      readonly backlog: number | null;
      readonly lagSeconds: number | null;
    }[];
  };
  readonly cycles: readonly { readonly state: string; readonly count: number }[];
  readonly lateCycles: number;
  readonly deliveries: { readonly queued: number; readonly sending: number; readonly failed: number };
}

/** `zehuan status`: servers, workers, lag. Ends with 69 where something that is needed is away. */
export const register = (program: Command, context: ApiContext): void => {
  program
    .command('status')
    .description('servers, workers, lag and deliveries of a running system')
    .action(async () => {
      const status = await callApi<Status>(context, '/status');
      const { record, process: server, deliveries } = status;
      context.report(status, [
        `record    ${record.isReachable ? 'answers' : 'away'}, ${record.connections} connections, ${record.waiting} requests waiting`,
        `process   ${server.isReachable ? 'answers' : `away: ${server.detail ?? ''}`}`,
        ...columns(
          server.queues.map((queue) => [
            `  queue ${queue.name}`,
            `${queue.pollers} pollers`,
            `${queue.backlog ?? '?'} waiting`,
            `lag ${queue.lagSeconds ?? '?'} s`,
          ]),
        ),
        `cycles    ${status.cycles.map((each) => `${each.count} ${each.state}`).join(', ')}; ${status.lateCycles} late in waking`,
        `delivery  ${deliveries.queued} queued, ${deliveries.sending} sending, ${deliveries.failed} failed`,
      ]);
      if (!record.isReachable || !server.isReachable || server.queues.some((queue) => queue.pollers === 0))
        process.exitCode = exitCodes.unavailable;
    });
};
