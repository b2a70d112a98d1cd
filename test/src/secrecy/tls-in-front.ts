import type { OutgoingHttpHeaders } from 'node:http';
import { connect, type IncomingHttpHeaders, createSecureServer, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';
import type { SecureServerOptions } from 'node:http2';

/** A way to a server of gRPC by TLS, as a gateway of an installation is. */
export interface Gateway {
  readonly port: number;
  /** What callers said who they are. */
  readonly authorizations: ReadonlySet<string>;
  close(): Promise<void>;
}

const unauthenticated = '16';
const connectionOwn = new Set(['connection', 'host', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']);

/** Ends TLS before a server that speaks gRPC in plain text, and lets only those through who bear the key. */
export async function tlsInFront(
  address: string,
  options: SecureServerOptions,
  key: string | undefined,
): Promise<Gateway> {
  const authorizations = new Set<string>();
  const behind = connect(`http://${address}`);
  const server = createSecureServer(options);
  const sessions = new Set<{ destroy(): void }>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('sessionError', () => undefined);
  server.on('stream', (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => {
    stream.on('error', () => undefined);
    const { authorization = '' } = headers;
    authorizations.add(authorization);
    if (key !== undefined && authorization !== `Bearer ${key}`) {
      const refused = { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': unauthenticated };
      stream.respond(refused, { endStream: true });
      return;
    }
    const kept = Object.entries(headers).filter(([name]) => !connectionOwn.has(name));
    const onwards = behind.request({ ...Object.fromEntries(kept), ':authority': address, ':scheme': 'http' });
    onwards.on('error', () => stream.destroy());
    onwards.on('response', (answer, flags) => {
      if (stream.destroyed) return;
      // A gRPC answer that is only a status has its trailers in the place of its headers.
      if ((flags & 1) === 1) stream.respond(answer, { endStream: true });
      else stream.respond(answer, { waitForTrailers: true });
    });
    let trailers: OutgoingHttpHeaders = {};
    onwards.on('trailers', (given: OutgoingHttpHeaders) => {
      trailers = given;
    });
    stream.on('wantTrailers', () => stream.sendTrailers(trailers));
    stream.on('close', () => onwards.close());
    stream.pipe(onwards);
    onwards.pipe(stream);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    authorizations,
    close: async () => {
      for (const session of sessions) session.destroy();
      behind.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
