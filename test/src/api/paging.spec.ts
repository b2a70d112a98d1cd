import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear, refused, write, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at, { cities: 3, counties: 1, townships: 0 });
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

interface Page {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
}

/** Reads a list to its end by pages of a size; `between` runs after each page. */
async function readAll(
  page: (query: { limit: number; cursor?: string }) => Promise<Page>,
  limit: number,
  between: (number: number) => Promise<void>,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let number = 0; ; number += 1) {
    const { items, nextCursor } = await page({ limit, ...(cursor === undefined ? {} : { cursor }) });
    expect(items.length).toBeLessThanOrEqual(limit);
    ids.push(...items.map(({ id }) => id));
    if (nextCursor === null) return ids;
    cursor = nextCursor;
    await between(number);
  }
}

describe('a list read page by page', () => {
  it.each([1, 3, 7])(
    'has every task that was there exactly once, by pages of %d, while others are added',
    async (limit) => {
      const rows = await at.database.dataSource.query<{ id: string }[]>('select id from task where cycle_id = $1', [
        cycle,
      ]);
      const addOne = async (number: number): Promise<void> => {
        if (number % 5 !== 0) return;
        const body = {
          key: `added-${limit}-${number}`,
          title: { zh: '新增', en: 'Added' },
          dueOn: `${year}-06-${String(1 + (number % 25)).padStart(2, '0')}`,
          reason: '测试',
        };
        answered(
          await at.client.POST('/api/v1/cycles/{id}/items', { params: { path: { id: cycle }, ...write() }, body }),
        );
      };
      const page = async (query: { limit: number; cursor?: string }) =>
        answered(await at.client.GET('/api/v1/tasks', { params: { query: { ...query, cycle } } }));
      const seen = await readAll(page, limit, addOne);
      expect(new Set(seen).size).toBe(seen.length);
      for (const { id } of rows) expect(seen).toContain(id);
    },
  );

  it('has every unit, cycle and line of a time line exactly once', async () => {
    const nothing = (): Promise<void> => Promise.resolve();
    const units = await readAll(
      async (query) => answered(await at.client.GET('/api/v1/units', { params: { query } })),
      2,
      nothing,
    );
    expect(units).toHaveLength(7);
    expect(new Set(units).size).toBe(7);
    const cycles = await readAll(
      async (query) => answered(await at.client.GET('/api/v1/cycles', { params: { query: { ...query, year } } })),
      1,
      nothing,
    );
    expect(new Set(cycles).size).toBe(cycles.length);
    const read = async (query: { limit: number; cursor?: string }) =>
      answered(await at.client.GET('/api/v1/cycles/{id}/timeline', { params: { path: { id: cycle }, query } }));
    const lines = await readAll(read, 2, nothing);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(3);
  });

  it('refuses a cursor that it did not give', async () => {
    const asked = { query: { cursor: 'bm90LWEtY3Vyc29y' } };
    expect(refused(await at.client.GET('/api/v1/tasks', { params: asked }))).toBe('400 cursor-invalid');
    expect(refused(await at.client.GET('/api/v1/cycles', { params: asked }))).toBe('400 cursor-invalid');
    expect(
      refused(await at.client.GET('/api/v1/cycles/{id}/timeline', { params: { path: { id: cycle }, ...asked } })),
    ).toBe('400 cursor-invalid');
    const long = { query: { cursor: 'A'.repeat(401) } };
    expect(refused(await at.client.GET('/api/v1/units', { params: long }))).toBe('422 invalid-input');
    expect(refused(await at.client.GET('/api/v1/units', { params: { query: { limit: 201 } } }))).toBe(
      '422 invalid-input',
    );
  });
});
