import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Transport } from '../transports/transport.js';
import { webhookTransport, type WebhookOptions } from '../transports/webhook.js';

export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface WebServer {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A real HTTP server on a free port, which keeps what it gets and answers as it is told. */
export async function webServer(answer: (response: ServerResponse) => void): Promise<WebServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push({ url: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** A way to servers of tests, which listen on this machine: the one address that is never connected to in earnest. */
export const webhookHere = (options: Partial<WebhookOptions> = {}): Transport =>
  webhookTransport({
    allowanceOf: () => Promise.resolve({ allowsPrivate: false }),
    judge: (address) => (address === '127.0.0.1' ? null : 'the host is no server of this test'),
    ...options,
  });
