import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { insertIncidents } from '@zehuan/incidents';
import { inTransaction } from '@zehuan/platform';
import { answered, aRunningYear, eventually, refused, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at);
  const { dataSource } = at.database;
  const units = await dataSource.query<{ id: string }[]>(
    `select id from unit where code in ('9901','9902') order by code`,
  );
  await inTransaction(dataSource, systemActor('test'), (tx) =>
    insertIncidents(tx, {
      cycleId: cycle,
      unitIds: units.map(({ id }) => id),
      step: 'issue',
      code: '23514',
      message: 'spoilt row',
    }),
  );
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const list = async (query: { unit?: string; state?: 'open' | 'closed'; limit?: number; cursor?: string } = {}) =>
  answered(await at.client.GET('/api/v1/incidents', { params: { query } }));
const params = (id: string, unit?: string) => ({
  path: { id },
  ...write(unit === undefined ? {} : { 'X-Acting-Unit': unit }),
});

describe('incidents', () => {
  it('are listed page by page, by unit and by state, and say what failed and why', async () => {
    const first = await list({ limit: 1 });
    expect(first.items).toHaveLength(1);
    const second = await list({ limit: 1, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ unit }) => unit.code).sort()).toEqual(['9901', '9902']);
    expect(second.nextCursor).toBeNull();
    const [only] = (await list({ unit: '9901' })).items;
    expect(only).toMatchObject({ step: 'issue', state: 'open', code: '23514', message: 'spoilt row', attempts: 1 });
    expect((await list({ state: 'closed' })).items).toEqual([]);
  });

  it('are tried again by whoever steers the cycle, which is woken for it', async () => {
    const [open] = (await list({ unit: '9901' })).items;
    const id = open?.id ?? '';
    const retry = (unit: string) => at.client.POST('/api/v1/incidents/{id}/retry', { params: params(id, unit) });
    expect(refused(await retry('9901'))).toBe('404 unknown-incident');
    expect(answered(await retry('99'))).toMatchObject({ state: 'retried' });
    await eventually(() => at.told.filter((line) => line.startsWith('start')).length === 2);
    const read = await at.client.GET('/api/v1/incidents/{id}', { params: { path: { id } } });
    expect(answered(read)).toMatchObject({ state: 'retried', actor: 'development:coordinator' });
    expect(read.response.headers.get('etag')).toBe('"2"');
  });

  it('are closed once, with a reason, and may be tried again even then', async () => {
    const [open] = (await list({ unit: '9902' })).items;
    const id = open?.id ?? '';
    const close = (reason: string) =>
      at.client.POST('/api/v1/incidents/{id}/close', { params: params(id), body: { reason } });
    expect(refused(await close('   '))).toBe('422 invalid-input');
    expect(answered(await close('arranged on paper'))).toMatchObject({ state: 'closed', reason: 'arranged on paper' });
    expect(refused(await close('again'))).toBe('409 wrong-state');
    expect(answered(await at.client.POST('/api/v1/incidents/{id}/retry', { params: params(id) })).state).toBe(
      'retried',
    );
    expect(refused(await at.client.GET('/api/v1/incidents/{id}', { params: { path: { id: cycle } } }))).toBe(
      '404 unknown-incident',
    );
  });
});
