import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';

/** Whether nothing listens on the port of the loopback (or the given) address, and we may. */
export const isPortFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });

/** Below the ports that systems give to outgoing connections, of which any may be taken a moment after it was free. */
const lowest = 15_000;
const highest = 30_000;

/** The wished port when it is free, any other free one otherwise. Between the answer and its use it may be taken. */
export async function freePort(wished?: number): Promise<number> {
  if (wished !== undefined && (await isPortFree(wished))) return wished;
  for (let attempt = 0; attempt < 1_000; attempt += 1) {
    const port = randomInt(lowest, highest);
    if (await isPortFree(port)) return port;
  }
  throw new StartProblem(exitCodes.unavailable, `No port from ${lowest} to ${highest} is free: stop what uses them.`);
}

/** The server found its port taken by someone who came in between. */
export class PortTaken extends Error {}

/** Starts a server; where a port was taken in the meantime, it tries again with others. */
export async function onFreePorts<Started>(start: (attempt: number) => Promise<Started>): Promise<Started> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await start(attempt);
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 4) throw error;
    }
  }
}
