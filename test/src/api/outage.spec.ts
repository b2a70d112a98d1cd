import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withinDeadline } from '@zehuan/api';
import { createTemporal, freePort, openDatabase, readSettings, type Temporal } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { answered, aRunningYear, eventually, refused, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

/** A wire to a server that can be cut and mended. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;

  constructor(
    readonly port: number,
    private readonly target: { readonly host: string; readonly port: number },
  ) {}

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(this.target);
      for (const [socket, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(socket);
        socket.on('error', () => other.destroy()).on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async cut(): Promise<void> {
    const { server } = this;
    this.server = null;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise<unknown>((resolve) => server.close(resolve));
  }
}

let at: ApiUnderTest;
let wire: Wire;
let temporal: Temporal;
let wired: DataSource;
let cycle: string;

beforeAll(async () => {
  const nobody = await freePort();
  temporal = createTemporal(readSettings({ TEMPORAL_ADDRESS: `127.0.0.1:${nobody}` }));
  const port = await freePort();
  at = await apiUnderTest(
    { process: withinDeadline(() => temporal.client(), 5) },
    {
      wiredThrough: async (url) => {
        const behind = new URL(url);
        wire = new Wire(port, { host: behind.hostname, port: Number(behind.port) });
        await wire.mend();
        behind.port = String(port);
        behind.hostname = '127.0.0.1';
        wired = await openDatabase({ url: behind.href, poolSize: 5 });
        return wired;
      },
    },
  );
  cycle = await aRunningYear(at);
});

afterAll(async () => {
  await at.close();
  await wired.destroy();
  await wire.cut();
  await temporal.close();
  expect(at.contract.violations).toEqual([]);
});

describe('while Temporal is away', () => {
  it('accepts what people do, and the start of a cycle', async () => {
    const done = await at.client.POST('/api/v1/tasks/acknowledge', { params: write(), body: { unit: '9901' } });
    expect(answered(done).count).toBeGreaterThan(0);
  });

  it('accepts that a cycle is to start by itself each year: the schedule follows', async () => {
    const set = await at.client.POST('/api/v1/yearly-starts', {
      params: write(),
      body: { unit: '9901', pack: 'province', isOn: true },
    });
    expect(answered(set)).toMatchObject({ unit: '9901', isOn: true });
    expect(at.logged.map(({ message }) => message)).toContain(
      'a yearly start is not scheduled yet; reconciliation will do it',
    );
  });

  it('answers acts on the process with 503 and when to try again', async () => {
    const paused = await at.client.POST('/api/v1/cycles/{id}/pause', {
      params: { path: { id: cycle }, ...write() },
      body: { reason: '暂停' },
    });
    expect(refused(paused)).toBe('503 process-unavailable');
    expect(Number(paused.response.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('while Postgres is away', () => {
  it('answers 503 with Retry-After, and works again by itself once it is back', async () => {
    const read = () => at.client.GET('/api/v1/tasks', { params: { query: { cycle } } });
    const act = () => at.client.POST('/api/v1/tasks/acknowledge', { params: write(), body: { unit: '9902' } });
    expect((await read()).response.status).toBe(200);
    await wire.cut();
    const refusals = await Promise.all([read(), act(), read(), act(), read(), act(), read()]);
    for (const result of refusals) {
      expect(refused(result)).toBe('503 record-unavailable');
      expect(Number(result.response.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    const asActing = await at.client.GET('/api/v1/units', { params: { header: { 'X-Acting-Unit': '9901' } } });
    expect(refused(asActing)).toBe('503 record-unavailable');
    expect((await fetch(`${at.url}/livez`)).status).toBe(200);
    await wire.mend();
    await eventually(async () => (await read()).response.status === 200);
    expect(answered(await act()).count).toBeGreaterThan(0);
  });

  it('names neither server nor statement in the answer', async () => {
    await wire.cut();
    const { error } = await at.client.GET('/api/v1/units');
    expect(JSON.stringify(error)).not.toMatch(/127\.0\.0\.1|ECONN|select|postgres/i);
    await wire.mend();
  });
});
