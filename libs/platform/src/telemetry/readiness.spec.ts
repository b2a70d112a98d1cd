import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '../database/data-source.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { clockCheck, readiness } from './readiness.js';

const there = { isReachable: () => Promise.resolve(true) };
const away = { isReachable: () => Promise.resolve(false) };

let database: TestDatabase;
let empty: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  empty = await testDatabase([], { isMigrated: false });
});
afterAll(async () => {
  await database.close();
  await empty.close();
});

describe('readiness', () => {
  it('is ready when everything answers', async () => {
    expect(await readiness({ database: database.dataSource, temporal: there })).toMatchObject({ state: 'ready' });
  });

  it('is only degraded while Temporal is away: what people do is accepted', async () => {
    expect(await readiness({ database: database.dataSource, temporal: away })).toMatchObject({
      state: 'degraded',
      checks: { temporal: { ok: false } },
    });
  });

  it('is down before the migrations have run, and names them', async () => {
    const { state, checks } = await readiness({ database: empty.dataSource, temporal: there });
    expect(state).toBe('down');
    expect(checks.migrations.detail).toContain('Core1767225600000');
  });

  it('is down without Postgres, and says nothing about the connection', async () => {
    const unopened = createDataSource({ url: 'postgres://geheim:geheim@127.0.0.1:1/none' });
    const answer = await readiness({ database: unopened, temporal: there });
    expect(answer.state).toBe('down');
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });

  it('is down when the clocks differ by two seconds', async () => {
    const { state, checks } = await readiness({
      database: database.dataSource,
      temporal: there,
      now: () => Date.now() - 2_500,
    });
    expect(state).toBe('down');
    expect(checks.clock.detail).toMatch(/differ by 2\.\d s/);
  });

  it.each([
    [1_000, 900, 1_100, true],
    [1_000, 3_000, 3_100, false],
    [1_000, 2_999, 3_100, true],
    [5_000, 1_000, 3_000, false],
    [5_000, 1_000, 3_001, true],
  ])('judges the database at %d between %d and %d: %p', (at, before, after, ok) => {
    expect(clockCheck(at, before, after).ok).toBe(ok);
  });
});
