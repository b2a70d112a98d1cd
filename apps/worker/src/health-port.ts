import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exitCodes, type Metrics, type Readiness, StartProblem } from '@zehuan/platform';

export interface HealthParts {
  readonly metrics: Metrics;
  readonly readiness: () => Promise<Readiness>;
  readonly hasMetrics: boolean;
}

export interface HealthPort {
  readonly port: number;
  close(): Promise<void>;
}

const answer = (response: ServerResponse, status: number, text: string, type = 'application/json'): void => {
  response.writeHead(status, { 'content-type': type }).end(text);
};

async function route(
  { metrics, readiness, hasMetrics }: HealthParts,
  path: string,
  response: ServerResponse,
): Promise<void> {
  if (path === '/livez') answer(response, 200, JSON.stringify({ state: 'alive' }));
  else if (path === '/readyz') {
    const ready = await readiness();
    answer(response, ready.state === 'down' ? 503 : 200, JSON.stringify(ready));
  } else if (path === '/metrics' && hasMetrics) {
    const { contentType, text } = await metrics.exposition();
    answer(response, 200, text, contentType);
  } else answer(response, 404, JSON.stringify({ state: 'unknown' }));
}

/** Opens the small port on which an operator's probes find `/livez`, `/readyz` and `/metrics` of a worker. */
export async function openHealthPort(port: number, host: string, parts: HealthParts): Promise<HealthPort> {
  const server = createServer((request, response) => {
    void route(parts, request.url?.split('?')[0] ?? '/', response).catch(() =>
      answer(response, 500, JSON.stringify({ state: 'unknown' })),
    );
  });
  await listening(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(
        new StartProblem(
          exitCodes.occupied,
          `Port ${port} for the worker's health is not free (${cause.code ?? 'unknown'}): set WORKER_HEALTH_PORT to another one.`,
          { cause },
        ),
      );
    });
    server.listen(port, host, () => resolve());
  });
