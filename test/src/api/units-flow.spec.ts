import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, aRunningYear, lookOn, refused, write, year } from './a-running-year.js';
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

const unit = async (code: string) =>
  answered(await at.client.GET('/api/v1/units/{code}', { params: { path: { code } } }));

const exportOf = async (format: 'xlsx' | 'csv', under = '99'): Promise<Buffer> => {
  const response = await at.contract.fetch(`${at.url}/api/v1/units/export?under=${under}&format=${format}`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};

async function importOf(file: Buffer | string, query = ''): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = new FormData();
  form.set('file', new Blob([file]), 'units');
  const response = await at.contract.fetch(`${at.url}/api/v1/units/import${query}`, {
    method: 'POST',
    body: form,
    headers: { 'Idempotency-Key': randomUUID() },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('sheets of units', () => {
  it.each(['xlsx', 'csv'] as const)('come back as they went out: %s changes nothing', async (format) => {
    const { status, body } = await importOf(await exportOf(format));
    expect([status, body]).toEqual([200, { created: 0, changed: 0, unchanged: 7, differences: [] }]);
  });

  it('say in a dry run what would change, and change nothing until they are meant', async () => {
    const sheet = 'code,name,kind,level,parentCode\n9901,改名市委,committee,city,99\n9904,新设市委,committee,city,99\n';
    const dry = await importOf(sheet, '?dryRun=true');
    expect(dry.body).toMatchObject({ created: 1, changed: 1 });
    expect((await unit('9901')).name).toBe('委员会9901');
    expect((await importOf(sheet)).body).toMatchObject({ created: 1, changed: 1 });
    expect((await unit('9901')).name).toBe('改名市委');
    expect((await importOf(sheet)).body).toMatchObject({ created: 0, changed: 0 });
  });

  it('are refused whole, with every fault by row and column', async () => {
    const { status, body } = await importOf(
      'code,name,kind,level,parentCode\n9905,好,committee,city,99\n,无,nothing,city,99\n9906,无,committee,moon,nowhere\n',
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'import-refused' });
    expect((body.errors as unknown[]).length).toBeGreaterThanOrEqual(4);
    expect(refused(await at.client.GET('/api/v1/units/{code}', { params: { path: { code: '9905' } } }))).toBe(
      '404 unknown-unit',
    );
  });
});

describe('a unit that changes in mid-year', () => {
  const act = (code: string, headers: Readonly<Record<string, string>> = {}) => ({
    params: { path: { code }, ...write(headers) },
  });

  it('is added under another, which asks of it what is still to be done this year', async () => {
    const add = (part: object) =>
      at.client.POST('/api/v1/units', {
        params: write(),
        body: {
          ...({
            code: '9907',
            name: '新区市委',
            kind: 'committee',
            level: 'city',
            under: '99',
            reason: '新设',
          } as const),
          ...part,
        },
      });
    for (const [code, part] of [
      ['409 code-taken', { code: '9901' }],
      ['404 unknown-unit', { under: 'nowhere' }],
    ] as const)
      expect(refused(await add(part))).toBe(code);
    for (const [pointer, part] of [
      ['/code', { code: '编 码' }],
      ['/reason', { reason: ' ' }],
      ['/under', { level: 'province' }],
      ['/on', { on: `${year}-02-31` }],
    ] as const)
      expect((await add(part)).error).toMatchObject({ code: 'invalid-input', errors: [{ pointer }] });
    expect(refused(await at.client.GET('/api/v1/units/{code}', { params: { path: { code: '9907' } } }))).toBe(
      '404 unknown-unit',
    );
    const added = answered(await add({}));
    expect(added).toMatchObject({ code: '9907', name: '新区市委', parentId: (await unit('99')).id, endedOn: null });
    await lookOn(at, cycle, `${year}-02-02`);
    const { items } = answered(await at.client.GET('/api/v1/tasks', { params: { query: { unit: '9907' } } }));
    expect(items.map(({ state }) => state)).toContain('assigned');
    const { items: events } = answered(
      await at.client.GET('/api/v1/cycles/{id}/timeline', { params: { path: { id: cycle } } }),
    );
    expect(events).toContainEqual(expect.objectContaining({ kind: 'unitsChanged', reason: '新设' }));
  });

  it('is renamed, and stands under its old name at an earlier time', async () => {
    const before = await unit('9902');
    const changed = await at.client.POST('/api/v1/units/{code}/rename', {
      ...act('9902', { 'If-Match': `"${before.version}"` }),
      body: { name: '新名市委', reason: '更名' },
    });
    expect(answered(changed).unit.name).toBe('新名市委');
    const stale = await at.client.POST('/api/v1/units/{code}/rename', {
      ...act('9902', { 'If-Match': `"${before.version}"` }),
      body: { name: '又名', reason: '更名' },
    });
    expect(refused(stale)).toBe('412 precondition-failed');
    const changes = answered(
      await at.client.GET('/api/v1/units/{code}/changes', { params: { path: { code: '9902' } } }),
    ).items;
    expect(changes.map(({ kind }) => kind)).toContain('renamed');
    const renamedAt = changes.find(({ kind }) => kind === 'renamed')?.at ?? '';
    const asOf = new Date(Date.parse(renamedAt) - 1).toISOString();
    const earlier = answered(
      await at.client.GET('/api/v1/units/{code}', { params: { path: { code: '9902' }, query: { asOf } } }),
    );
    expect([earlier.name, earlier.validTo]).toEqual(['委员会9902', renamedAt]);
    const never = await at.client.GET('/api/v1/units/{code}', {
      params: { path: { code: '9902' }, query: { asOf: '1999-01-01T00:00:00+08:00' } },
    });
    expect(refused(never)).toBe('404 unknown-unit');
  });

  it('gets a new secretary, with a sheet of what is open', async () => {
    const body = { post: 'topLeader' as const, person: { name: '李四' }, reason: '换届' };
    const appointed = answered(await at.client.POST('/api/v1/units/{code}/appoint', { ...act('9902'), body }));
    expect(appointed.handoverSheetId).not.toBeNull();
    const holders = answered(
      await at.client.GET('/api/v1/units/{code}/holders', { params: { path: { code: '9902' } } }),
    ).items;
    expect(holders.find(({ postKind }) => postKind === 'topLeader')?.name).toBe('李四');
    const neither = await at.client.POST('/api/v1/units/{code}/appoint', {
      ...act('9902'),
      body: { post: 'reporter' },
    });
    expect(refused(neither)).toBe('422 invalid-input');
  });

  it('is merged into another, which owes its open work from then on', async () => {
    const owed = async (code: string) =>
      answered(
        await at.client.GET('/api/v1/tasks/counts', {
          params: { query: { unit: code, cycle, state: ['assigned', 'acknowledged', 'returned'] } },
        }),
      ).total;
    const [before, after] = [await owed('9903'), await owed('9902')];
    const merged = answered(
      await at.client.POST('/api/v1/units/{code}/merge', { ...act('9903'), body: { into: '9902', reason: '合并' } }),
    );
    expect(merged.movedTasks).toBe(before);
    expect(await owed('9902')).toBe(after + before);
    const sheets = answered(
      await at.client.GET('/api/v1/units/{code}/handover-sheets', { params: { path: { code: '9902' } } }),
    ).items;
    expect(sheets.map(({ cause }) => cause)).toContain('merged');
    expect(
      refused(
        await at.client.POST('/api/v1/units/{code}/merge', { ...act('9903'), body: { into: '9902', reason: '再次' } }),
      ),
    ).toBe('409 unit-ended');
    expect(at.told).toContain(`look cycle/${year}/99`);
  });

  it('is moved and abolished only where that leaves nobody hanging', async () => {
    const moved = await at.client.POST('/api/v1/units/{code}/move', {
      ...act('990101'),
      body: { under: '9902', reason: '划转' },
    });
    expect(answered(moved).unit.parentId).toBe((await unit('9902')).id);
    const withSubordinates = await at.client.POST('/api/v1/units/{code}/abolish', {
      ...act('9902'),
      body: { reason: '撤销' },
    });
    expect(refused(withSubordinates)).toBe('409 unit-has-subordinates');
    expect(
      answered(await at.client.POST('/api/v1/units/{code}/abolish', { ...act('990101'), body: { reason: '撤销' } }))
        .cancelledTasks,
    ).toBeGreaterThanOrEqual(0);
    const children = answered(
      await at.client.GET('/api/v1/units/{code}/children', { params: { path: { code: '9902' } } }),
    ).items;
    expect(children.map(({ code }) => code)).not.toContain('990101');
  });
});
