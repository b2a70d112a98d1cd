import { createServer as createTlsServer } from 'node:https';
import type { lookup } from 'node:dns';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { generate } from 'selfsigned';
import { reachable } from '../rules/reachable-address.js';
import { type WebServer, webServer } from '../testing/web-server.js';
import { type JsonAnswer, type PostOptions, postJson } from './post-json.js';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const server = async (answer: Parameters<typeof webServer>[0]): Promise<WebServer> => {
  const served = await webServer(answer);
  open.push(served);
  return served;
};

/** Answers each question about a name with the next of these addresses, and the last one for ever; counts the questions. */
const answering = (...answers: readonly (readonly string[])[]) => {
  const asked: string[] = [];
  const resolve = (name: string, _: unknown, callback: (error: null, found: unknown) => void): void => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(name);
    callback(
      null,
      found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  return { asked, resolve: resolve as unknown as typeof lookup };
};

/** As in production, but for the one address on which servers of tests listen. */
const here = reachable({ allowsPrivate: false, own: new Set() });
const judge = (address: string): string | null => (address === '127.0.0.1' ? null : here(address));

const ended = async (url: string, options: Partial<PostOptions> = {}): Promise<JsonAnswer | string> => {
  try {
    return await postJson(new URL(url), '{}', { judge, patience: 1_000, ...options });
  } catch (error) {
    const { kind, message } = error as { kind: string; message: string };
    return `${kind}: ${message}`;
  }
};

describe('what is posted to an address of somebody else', () => {
  it('asks for the name once, and is sent to what was judged, whatever the name stands for afterwards', async () => {
    const hook = await server((response) => response.end('ok'));
    const { asked, resolve } = answering(['127.0.0.1'], ['169.254.169.254']);
    expect(await ended(`http://hooks.test:${hook.port}/`, { resolve })).toEqual({ status: 200, text: 'ok' });
    expect(asked).toEqual(['hooks.test']);
    expect(hook.received[0]?.headers.host).toBe(`hooks.test:${hook.port}`);
  });

  it.each([
    ['a name that stands for this machine the second time', [['1.2.3.4'], ['127.0.0.1']]],
    ['a name that has one forbidden address among others', [['1.2.3.4', '10.0.0.1']]],
    ['a name that stands for this machine in IPv6', [['::1']]],
    ['a name that stands for an address in disguise', [['::ffff:169.254.169.254']]],
  ])('never reaches what may not be reached: %s', async (_, answers) => {
    const hook = await server((response) => response.end('ok'));
    const { resolve } = answering(...answers);
    const outcomes: unknown[] = [];
    while (outcomes.length < answers.length)
      outcomes.push(await ended(`http://hooks.test:${hook.port}/`, { resolve, judge: here, patience: 200 }));
    expect(outcomes.at(-1)).toMatch(/^hopeless: the host (stands|lies)/);
    expect(hook.received).toEqual([]);
  });

  it.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0177.0.0.1', '0', '169.254.169.254'])(
    'never goes to %s, an address in figures',
    async (host) => {
      expect(await ended(`http://${host}:9/`, { judge: here })).toMatch(/^hopeless: the host stands/);
    },
  );

  it.each([301, 302, 303, 307, 308])('is not sent on after a redirect (%d)', async (status) => {
    const elsewhere = await server((response) => response.end());
    const hook = await server((response) =>
      response.writeHead(status, { location: `http://127.0.0.1:${elsewhere.port}/` }).end(),
    );
    expect(await ended(`http://127.0.0.1:${hook.port}/`)).toEqual({ status, text: '' });
    expect([hook.received.length, elsewhere.received.length]).toEqual([1, 0]);
  });

  it('reads so much of an answer and no more, and waits so long and no longer', async () => {
    const endless = await server((response) => {
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        response.once('drain', write);
      };
      write();
    });
    const answer = await ended(`http://127.0.0.1:${endless.port}/`);
    expect((answer as JsonAnswer).text.length).toBeLessThanOrEqual(65_536);
    const silent = await server(() => undefined);
    expect(await ended(`http://127.0.0.1:${silent.port}/`, { patience: 100 })).toBe('outage: no answer: timed out');
    const slow = await server((response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await ended(`http://127.0.0.1:${slow.port}/`, { patience: 200 })).toBe('outage: no answer: timed out');
  });

  it('goes by TLS to the host whose name the certificate bears, and to no other', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'hooks.test' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'hooks.test' }] }],
    });
    const received: string[] = [];
    const tls = createTlsServer({ key, cert }, (request, response) => {
      received.push(request.headers.host ?? '');
      response.end('ok');
    });
    await new Promise<void>((done) => tls.listen(0, '127.0.0.1', done));
    open.push({ close: () => new Promise((done) => tls.close(done)) });
    const { port } = tls.address() as AddressInfo;
    const { resolve } = answering(['127.0.0.1']);
    expect(await ended(`https://hooks.test:${port}/`, { resolve, ca: cert })).toEqual({ status: 200, text: 'ok' });
    expect(await ended(`https://other.test:${port}/`, { resolve, ca: cert })).toBe(
      'outage: no answer: ERR_TLS_CERT_ALTNAME_INVALID',
    );
    expect(await ended(`https://hooks.test:${port}/`, { resolve })).toMatch(/^outage: no answer: .*SELF_SIGNED/);
    expect(received).toEqual([`hooks.test:${port}`]);
  });
});
