import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readTable, writeTable } from '@zehuan/org';
import ExcelJS from 'exceljs';
import { answered, aRunningYear, year } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let cycle: string;
beforeAll(async () => {
  at = await apiUnderTest();
  cycle = await aRunningYear(at, { cities: 2, counties: 1, townships: 0 });
});
afterAll(() => at.close());

const formula = '=HYPERLINK("http://x.test","看这里")';
const inside = '王一;=1+1';
const head = ['code', 'name', 'kind', 'level', 'parentCode', 'reporterName', 'reporterEmail'];
const rows = [
  ['9901', formula, 'committee', 'city', '99', inside, "'+a@b.cn"],
  ['990101', '－1', 'committee', 'county', '9901', '@王二', ''],
  ['9902', inside, 'committee', 'city', '99', '', ''],
  ['990201', '@王二', 'committee', 'county', '9902', '', ''],
];

const importOf = async (file: Uint8Array<ArrayBuffer>): Promise<unknown> => {
  const form = new FormData();
  form.set('file', new Blob([file]), 'units');
  const headers = { 'Idempotency-Key': randomUUID() };
  return (await fetch(`${at.url}/api/v1/units/import`, { method: 'POST', body: form, headers })).json();
};
const fileOf = async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  Buffer.from(await (await at.contract.fetch(`${at.url}/api/v1${path}`, { headers })).arrayBuffer());
const exportOf = (format: 'xlsx' | 'csv'): Promise<Buffer> => fileOf(`/units/export?under=99&format=${format}`);

/** Each view of the console that goes out as a workbook, by its operation. */
const views = [
  '/tasks/export',
  '/cycles/export',
  '/cycles/{id}/board/export',
  '/cycles/{id}/heat/export',
  '/cycles/{id}/stuck/export',
  '/incidents/export',
  '/notifications/export',
] as const;
/** Figures alone, and no words that people wrote. */
const trend = '/cycles/{id}/trend/export';
const viewOf = (
  path: (typeof views)[number] | typeof trend,
  query = '',
  unit = '99',
): Promise<readonly (readonly string[])[]> =>
  fileOf(`${path.replace('{id}', cycle)}${query}`, { 'X-Acting-Unit': unit }).then((file) => readTable(file, 'xlsx'));

const begins = /^[=+\-@\t\r\n＝＋－＠]/;

const cellsOf = async (file: Buffer): Promise<readonly string[]> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
  const cells: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
  return cells;
};

describe('exports', () => {
  it('are these and no others: a new one is to be tried here', () => {
    const sheets = Object.entries(at.api.document.paths)
      .filter(([, path]) => /"(text\/csv|application\/vnd[^"]*)"/.test(JSON.stringify(path)))
      .map(([address]) => address);
    // The others are tried in task-workbook.spec.ts, person-exports.spec.ts and account-imports.spec.ts.
    const known = [
      ...[...views, trend, '/units/export', '/units/person-exports/{id}', '/tasks/workbook'],
      ...['/accounts/imports', '/accounts/imports/template'],
    ];
    expect(sheets.sort()).toEqual(known.map((path) => `/api/v1${path}`).sort());
  });

  it('begin no cell like a formula, as a spreadsheet reads them', async () => {
    expect(await importOf(new Uint8Array(await writeTable([head, ...rows], 'xlsx', 'Units')))).toMatchObject({
      changed: 4,
    });
    const { name } = answered(await at.client.GET('/api/v1/units/{code}', { params: { path: { code: '9901' } } }));
    expect(name).toBe(formula);
    const cells = await cellsOf(await exportOf('xlsx'));
    const text = (await exportOf('csv')).toString('utf8').replace('\ufeff', '');
    // Also where the machine takes the semicolon for what parts cells.
    const parted = [',', ';'].flatMap((sign) => text.split('\r\n').flatMap((line) => line.split(sign)));
    expect([...cells, ...parted].filter((cell) => begins.test(cell.replace(/^"/, '')))).toEqual([]);
    expect(cells.join()).toContain('HYPERLINK');
  });

  it('begin none so in views either', async () => {
    const { dataSource } = at.database;
    await dataSource.query(
      `insert into incident (unit_id, step, state, code, message, first_at, last_at)
       select id, 'notify', 'open', 'x', name, created_at, created_at from unit where code = '9901'`,
    );
    await dataSource.query(
      `insert into notification (unit_id, post_kind, kind, task_id, created_at)
       select t.supervising_unit_id, 'coordinator', 'comment', t.id, t.issued_at from task t join unit u on u.id = t.unit_id
       where u.code = '9901' limit 1`,
    );
    await dataSource.query(
      `update task t set due_at = clock_timestamp() - interval '1 day' from unit u where u.id = t.unit_id and u.code = '9901'`,
    );
    for (const path of views) {
      const file = await fileOf(path.replace('{id}', cycle), { 'X-Acting-Unit': '99' });
      const cells = await cellsOf(file);
      expect([path, ...cells.filter((cell) => begins.test(cell))]).toEqual([path]);
      expect([path, (await readTable(file, 'xlsx')).flat().includes(formula)]).toEqual([path, true]);
    }
  });

  it('have the filters of the view: tasks by unit, state and what is late; heat by depth; cycles by year', async () => {
    const ofCity = await viewOf('/tasks/export', '?unit=9902&language=en');
    expect(ofCity[0]?.slice(0, 5)).toEqual(['Title', 'Kind', 'Phase', 'Unit code', 'Unit']);
    const listed = answered(await at.client.GET('/api/v1/tasks', { params: { query: { unit: '9902', limit: 200 } } }));
    expect(ofCity.slice(1).map((row) => row.at(-1))).toEqual(listed.items.map(({ id }) => id));
    expect(ofCity.slice(1).map(([title]) => title)).toEqual(listed.items.map(({ titleInEnglish }) => titleInEnglish));
    expect(ofCity.flat()).toContain('Report on the responsibility for ideological work');
    expect(new Set(ofCity.slice(1).map((row) => row[3]))).toEqual(new Set(['9902']));
    expect(await viewOf('/tasks/export', '?unit=9902&state=accepted')).toHaveLength(1);
    expect(await viewOf('/tasks/export', '?unit=9902&overdue=true')).toHaveLength(1);
    expect(await viewOf('/cycles/export', `?year=${year}&language=en`)).toHaveLength(4);
    expect(await viewOf('/cycles/export', `?year=${year + 1}`)).toHaveLength(1);
    expect(await viewOf('/incidents/export', '?state=closed')).toHaveLength(1);
    expect((await viewOf('/cycles/{id}/heat/export', '?depth=direct')).slice(1).map(([, , depth]) => depth)).toEqual([
      '1',
      '1',
    ]);
  });

  it('agree with the view: the board counts what the board shows, as figures that can be added up', async () => {
    const params = { path: { id: cycle } };
    const { items } = answered(await at.client.GET('/api/v1/cycles/{id}/board', { params }));
    const table = await viewOf('/cycles/{id}/board/export');
    expect(table.slice(1).map((row) => [row[0], Number(row[4])])).toEqual(
      items.map(({ unitCode, total }) => [unitCode, total]),
    );
    const workbook = new ExcelJS.Workbook();
    const file = await fileOf(`/cycles/${cycle}/board/export`);
    await workbook.xlsx.load(file as unknown as ExcelJS.Buffer);
    expect(workbook.worksheets[0]?.getRow(2).getCell(5).value).toBe(items[0]?.total);
  });

  it('agree with the view: what is stuck and how the year goes on, row by row', async () => {
    const params = { path: { id: cycle } };
    const stuck = answered(await at.client.GET('/api/v1/cycles/{id}/stuck', { params }));
    const listed = await viewOf('/cycles/{id}/stuck/export', '?language=en');
    expect(listed.slice(1).map((row) => [row[0], Number(row[4]), row[6]])).toEqual(
      stuck.items.map(({ unitCode, tasks, dueOn }) => [unitCode, tasks, dueOn]),
    );
    expect(stuck.items.length).toBeGreaterThan(0);
    const { points, tasks, year: of } = answered(await at.client.GET('/api/v1/cycles/{id}/trend', { params }));
    const weeks = await viewOf(trend);
    expect(weeks.slice(1).map((row) => [Number(row[0]), row[1], Number(row[2]), Number(row[3])])).toEqual(
      points.map(({ on, due }) => [of, on, tasks, due]),
    );
    for (const { unitCode, tasks: count, side } of stuck.items) {
      const query =
        side === 'supervising' ? { supervisedBy: unitCode, cycle } : { unit: unitCode, cycle, overdue: true };
      const { total } = answered(await at.client.GET('/api/v1/tasks/counts', { params: { query } }));
      expect([unitCode, total]).toEqual([unitCode, count]);
    }
    const foreign = await at.contract.fetch(`${at.url}/api/v1/cycles/${cycle}/stuck`, {
      headers: { 'X-Acting-Unit': '9902' },
    });
    expect(((await foreign.json()) as typeof stuck).items).toEqual([]);
  });

  it('show nobody what the view does not show them', async () => {
    const units = async (unit: string) =>
      new Set((await viewOf('/tasks/export', '', unit)).slice(1).map((row) => row[3]));
    expect(await units('9902')).toEqual(new Set(['9902']));
    expect(await units('99')).toEqual(new Set(['9901', '9902']));
    const foreign = await at.contract.fetch(`${at.url}/api/v1/tasks/export?unit=9901`, {
      headers: { 'X-Acting-Unit': '9902' },
    });
    expect([foreign.status, ((await foreign.json()) as { code: string }).code]).toEqual([404, 'unknown-unit']);
  });

  it('are refused beyond what one file may hold, with what to do', async () => {
    const { dataSource } = at.database;
    await dataSource.query(
      `insert into notification (unit_id, post_kind, kind, created_at)
       select u.id, 'coordinator', 'handover', u.created_at + n * interval '1 second' from unit u, generate_series(1, 10001) n where u.code = '9902'`,
    );
    const answer = await at.contract.fetch(`${at.url}/api/v1/notifications/export`, {
      headers: { 'X-Acting-Unit': '9902' },
    });
    expect([answer.status, await answer.json()]).toEqual([422, expect.objectContaining({ code: 'export-too-large' })]);
  });

  it('are in the trail: who took out what, and in which form', async () => {
    const last = async (): Promise<unknown> =>
      (
        await at.database.dataSource.query<unknown[]>(
          `select actor, subject, row_count, details from audit_entry where kind = 'exported' order by id desc limit 1`,
        )
      )[0];
    await exportOf('csv');
    const actor = 'development:coordinator';
    expect(await last()).toMatchObject({ actor, subject: 'unit', details: '{"format":"csv","under":"99"}' });
    const tasks = (await viewOf('/tasks/export', '?unit=9902')).length - 1;
    expect(await last()).toMatchObject({ actor, subject: 'task', row_count: tasks, details: '{"unit":"9902"}' });
  });

  it.each(['xlsx', 'csv'] as const)('give the original back when they are imported: %s', async (format) => {
    const file = await exportOf(format);
    expect((await readTable(file, format)).flat()).toEqual(expect.arrayContaining([formula, inside, '－1', '@王二']));
    expect(await importOf(new Uint8Array(file))).toMatchObject({ created: 0, changed: 0, differences: [] });
  });
});
