import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, createTemporal, isTemporalOutage, readSettings, type Settings } from '@zehuan/platform';
import { runWorker } from '@zehuan/worker';
import { generate } from 'selfsigned';
import { eventually, type Installation, installation } from '../doctor/installation.js';
import { type Gateway, tlsInFront } from './tls-in-front.js';

const name = 'temporal.example';
const apiKey = 'a-key-that-only-the-gateway-knows';

interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate for a name, signed by an authority that nobody knows but who is told of it. */
const signedBy = async (ca: Certificate, commonName: string): Promise<Certificate> => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ca,
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: commonName }] },
    ],
  });
  return { cert, key };
};

const authority = async (commonName: string): Promise<Certificate> => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: commonName }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { cert, key };
};

let at: Installation;
let folder: string;
let ca: Certificate;
let server: Certificate;
let gateway: Gateway | undefined;
/** Writes a certificate or key to a file, as an operator keeps it. */
const file = async (text: string): Promise<string> => {
  const path = join(folder, `${String(Math.random()).slice(2)}.pem`);
  await writeFile(path, text, { mode: 0o600 });
  return path;
};

beforeAll(async () => {
  at = await installation({ cities: 1, counties: 1, townships: 0 });
  folder = await mkdtemp(join(tmpdir(), 'zehuan-tls-'));
  ca = await authority('an authority of our own');
  server = await signedBy(ca, name);
}, 120_000);
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true, force: true });
});

const openGateway = async (clients: Certificate | null, key?: string): Promise<Gateway> => {
  const mutual = clients === null ? {} : { requestCert: true, rejectUnauthorized: true, ca: clients.cert };
  gateway = await tlsInFront(at.temporal().address, { ...server, ...mutual }, key);
  return gateway;
};

/** Settings with which a system reaches the gateway. */
const settingsFor = async ({ port }: Gateway, more: NodeJS.ProcessEnv = {}): Promise<Settings> =>
  readSettings({
    ...at.environment(),
    TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
    TEMPORAL_TLS_CA_PATH: await file(ca.cert),
    TEMPORAL_TLS_SERVER_NAME: name,
    ...more,
  });

const isReachable = async (settings: Settings): Promise<boolean> => {
  const temporal = createTemporal(settings);
  try {
    return await temporal.isReachable(5_000);
  } finally {
    await temporal.close();
  }
};

describe('Temporal behind TLS', () => {
  it('is reached by API and worker alike, each with its certificate and its key', async () => {
    const clients = await authority('an authority for clients');
    const own = await signedBy(clients, 'zehuan');
    const open = await openGateway(clients, apiKey);
    const settings = await settingsFor(open, {
      TEMPORAL_API_KEY: apiKey,
      TEMPORAL_TLS_CERT_PATH: await file(own.cert),
      TEMPORAL_TLS_KEY_PATH: await file(own.key),
      DATABASE_POOL_SIZE: '4',
    });
    const worker = await runWorker(
      { ...settings, DATABASE_URL: settings.DATABASE_URL ?? '', TEMPORAL_ADDRESS: settings.TEMPORAL_ADDRESS ?? '' },
      { logger: createLogger({ name: 'worker', level: 'silent' }) },
    );
    try {
      const cycle = await at.open('99', 2031);
      await at.process.startOrWake(cycle);
      await eventually(async () => {
        const [row] = await at.rows<{ at: Date | null }>('select last_woke_at as at from cycle where id = $1', [
          cycle.id,
        ]);
        return row?.at instanceof Date;
      }, 'the worker looked at the cycle through the gateway');
    } finally {
      await worker.stop();
    }
    expect([...open.authorizations]).toEqual([`Bearer ${apiKey}`]);
  }, 240_000);

  it('is reached by an authority alone where neither certificate nor key is asked for', async () => {
    expect(await isReachable(await settingsFor(await openGateway(null)))).toBe(true);
  });

  it.each<[string, (open: Gateway) => Promise<Settings>]>([
    [
      'an authority that did not sign it',
      async (open) => settingsFor(open, { TEMPORAL_TLS_CA_PATH: await file((await authority('another')).cert) }),
    ],
    [
      'another name than that of its certificate',
      (open) => settingsFor(open, { TEMPORAL_TLS_SERVER_NAME: 'other.example' }),
    ],
    ['no TLS', (open) => Promise.resolve(readSettings({ TEMPORAL_ADDRESS: `127.0.0.1:${open.port}` }))],
    [
      'the authorities of the system',
      (open) => Promise.resolve(readSettings({ TEMPORAL_ADDRESS: `127.0.0.1:${open.port}`, TEMPORAL_TLS: 'on' })),
    ],
  ])('is not reached with %s', async (_what, settings) => {
    expect(await isReachable(await settings(await openGateway(null)))).toBe(false);
  });

  it('is not reached without a certificate of its own, nor with one that it does not know', async () => {
    const open = await openGateway(await authority('an authority for clients'));
    expect(await isReachable(await settingsFor(open))).toBe(false);
    const stranger = await signedBy(ca, 'zehuan');
    const own = { TEMPORAL_TLS_CERT_PATH: await file(stranger.cert), TEMPORAL_TLS_KEY_PATH: await file(stranger.key) };
    expect(await isReachable(await settingsFor(open, own))).toBe(false);
  }, 30_000);

  it('says no to a wrong key, which is no outage', async () => {
    const open = await openGateway(null, apiKey);
    const temporal = createTemporal(await settingsFor(open, { TEMPORAL_API_KEY: 'another' }));
    const refusal = await temporal
      .client()
      .then((client) => client.workflow.getHandle('delivery').describe())
      .catch((error: unknown) => error);
    await temporal.close();
    expect(inspect(refusal)).toContain('UNAUTHENTICATED');
    expect(isTemporalOutage(refusal)).toBe(false);
  });

  it('is asked by TLS wherever a key is sent', async () => {
    const open = await openGateway(null, apiKey);
    const settings = readSettings({ TEMPORAL_ADDRESS: `127.0.0.1:${open.port}`, TEMPORAL_API_KEY: apiKey });
    expect(await isReachable(settings)).toBe(false);
    // The certificate is not known, so the key was not sent; by plain text it would have come to nothing either.
    expect([...open.authorizations]).toEqual([]);
  });
});
