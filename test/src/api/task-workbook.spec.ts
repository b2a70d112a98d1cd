import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipOf } from '@zehuan/tasks/testing';
import ExcelJS from 'exceljs';
import { answered, aRunningYear, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
beforeAll(async () => {
  at = await apiUnderTest();
  await aRunningYear(at);
});
afterAll(async () => {
  await at.close();
  expect(at.contract.violations).toEqual([]);
});

const acting = (unit: string): Record<string, string> => ({ 'X-Acting-Unit': unit });

interface HandedIn {
  readonly code?: string;
  readonly isDone: boolean;
  readonly tasks: readonly { readonly taskId: string; readonly sheet: string; readonly row: number }[];
  readonly unchanged: number;
  readonly empty: number;
  readonly faults: readonly { readonly sheet: string; readonly cell: string; readonly code: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

async function workbookOf(unit: string, language = 'zh'): Promise<ExcelJS.Workbook> {
  const response = await at.contract.fetch(`${at.url}/api/v1/tasks/workbook?language=${language}`, {
    headers: acting(unit),
  });
  expect(response.status).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await response.arrayBuffer()) as unknown as ExcelJS.Buffer);
  return workbook;
}

async function send(unit: string, file: Uint8Array<ArrayBuffer>, how: { dryRun?: boolean; mode?: string } = {}) {
  const form = new FormData();
  if (how.mode !== undefined) form.set('mode', how.mode);
  form.set('file', new Blob([file]), 'tasks.xlsx');
  const response = await at.contract.fetch(`${at.url}/api/v1/tasks/workbook${how.dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    body: form,
    headers: { ...acting(unit), 'Idempotency-Key': randomUUID() },
  });
  return { status: response.status, said: (await response.json()) as HandedIn };
}

const bytes = async (workbook: ExcelJS.Workbook): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(Buffer.from(await workbook.xlsx.writeBuffer()));

const progressName = '工作进展报告';
const sheetOf = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(progressName);
  if (!sheet) throw new Error(workbook.worksheets.map(({ name }) => name).join());
  return sheet;
};
const columnOf = (sheet: ExcelJS.Worksheet, key: string): number => {
  const keys = (sheet.getRow(1).values as unknown[]).map(String);
  const place = keys.indexOf(key);
  if (place < 1) throw new Error(`${key} is not among ${keys.join()}`);
  return place;
};
const cell = (sheet: ExcelJS.Worksheet, row: number, key: string): ExcelJS.Cell =>
  sheet.getRow(row).getCell(columnOf(sheet, key));
const idOf = (sheet: ExcelJS.Worksheet, row: number): string => cell(sheet, row, 'taskId').text;

const summary = '已按年度任务安排逐项完成，并报上级党委备案';
function fillIn(sheet: ExcelJS.Worksheet, row: number, text = summary): void {
  cell(sheet, row, 'form.summary').value = text;
  cell(sheet, row, 'form.isDone').value = '是';
}

const draftOf = (unit: string, id: string) =>
  at.client.GET('/api/v1/tasks/{id}/draft', { params: { path: { id }, header: acting(unit) } });
const stateOf = async (id: string): Promise<string> =>
  answered(await at.client.GET('/api/v1/tasks/{id}', { params: { path: { id } } })).state;

describe('one’s tasks as a workbook', () => {
  it('come down as a sheet for each form, a row for each task, ids and titles locked, choices as rules, hints on the heads', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    const listed = answered(
      await at.client.GET('/api/v1/tasks', {
        params: { query: { unit: '9901', state: ['assigned', 'acknowledged', 'returned'], limit: 200 } },
        querySerializer: { array: { style: 'form', explode: true } },
      }),
    );
    const ids = workbook.worksheets.flatMap((each) =>
      each.getRow(1).cellCount > 1 ? Array.from({ length: each.rowCount - 2 }, (_, at0) => idOf(each, at0 + 3)) : [],
    );
    const withForm: string[] = [];
    for (const { id } of listed.items)
      if (answered(await at.client.GET('/api/v1/tasks/{id}', { params: { path: { id } } })).form) withForm.push(id);
    expect([...ids].sort()).toEqual(withForm.sort());
    expect(ids.length).toBeGreaterThan(2);
    expect(sheet.getRow(1).hidden).toBe(true);
    expect(sheet.getRow(2).getCell(columnOf(sheet, 'form.summary')).text).toBe('主要做法和成效 *');
    expect(JSON.stringify(sheet.getRow(2).getCell(columnOf(sheet, 'form.summary')).note)).toContain('不少于 10 字');
    // Cells are locked where nothing else is said, and the sheet says that locks hold.
    expect((sheet.model as unknown as { sheetProtection?: object }).sheetProtection).toMatchObject({ sheet: true });
    for (const key of ['title', 'dueOn', 'taskId', 'versions'])
      expect((cell(sheet, 3, key).protection as { locked?: boolean } | undefined)?.locked ?? true).toBe(true);
    expect(cell(sheet, 3, 'form.summary').protection).toMatchObject({ locked: false });
    expect(cell(sheet, 3, 'form.isDone').dataValidation).toMatchObject({ type: 'list' });
  });

  it('say in a dry run what is wrong in which cell, and change nothing', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    cell(sheet, 3, 'form.summary').value = '太短';
    cell(sheet, 3, 'form.isDone').value = '大概';
    fillIn(sheet, 4);
    const file = await bytes(workbook);
    const { status, said } = await send('9901', file, { dryRun: true, mode: 'submit' });
    expect(status).toBe(200);
    expect(said.isDone).toBe(false);
    expect(said.tasks.map(({ row }) => row)).toEqual([3, 4]);
    expect(said.faults).toEqual([
      {
        sheet: progressName,
        cell: cell(sheet, 3, 'form.summary').address,
        code: 'form-incomplete',
        message: '不少于 10 字',
      },
      {
        sheet: progressName,
        cell: cell(sheet, 3, 'form.isDone').address,
        code: 'form-incomplete',
        message: '请选择是或否',
      },
    ]);
    const refused = await send('9901', file, { mode: 'submit' });
    expect([refused.status, refused.said.code]).toEqual([422, 'import-refused']);
    expect(refused.said.errors?.map(({ pointer }) => pointer)).toEqual(
      said.faults.map((fault) => `/${fault.sheet}/${fault.cell}`),
    );
    expect((await draftOf('9901', idOf(sheet, 4))).response.status).toBe(404);
    expect(await stateOf(idOf(sheet, 4))).toBe('assigned');
  });

  it('are kept as drafts, half-filled ones too, and the same once more changes nothing', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    cell(sheet, 3, 'form.summary').value = '太短';
    const id = idOf(sheet, 3);
    const { status, said } = await send('9901', await bytes(workbook));
    expect([status, said.isDone, said.tasks.map(({ taskId }) => taskId), said.faults]).toEqual([200, true, [id], []]);
    expect(answered(await draftOf('9901', id))).toMatchObject({ form: { summary: '太短' } });
    const again = await send('9901', await bytes(await workbookOf('9901')), { dryRun: true });
    expect(again.said).toMatchObject({ tasks: [], unchanged: 1, faults: [] });
  });

  it('never overwrite what somebody kept after the download: that row is stale, and nothing of the file is kept', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    const [stale, fresh] = [idOf(sheet, 3), idOf(sheet, 4)];
    fillIn(sheet, 3);
    fillIn(sheet, 4);
    const kept = await at.client.PUT('/api/v1/tasks/{id}/draft', {
      params: { path: { id: stale }, header: { ...write().header, ...acting('9901') } },
      body: { form: { summary: '他人后来填写的内容' } },
    });
    answered(kept);
    const { status, said } = await send('9901', await bytes(workbook));
    expect([status, said.code]).toEqual([422, 'import-refused']);
    const dry = await send('9901', await bytes(workbook), { dryRun: true });
    expect(dry.said.faults).toMatchObject([{ cell: cell(sheet, 3, 'taskId').address, code: 'precondition-failed' }]);
    expect(answered(await draftOf('9901', stale)).form).toEqual({ summary: '他人后来填写的内容' });
    expect((await draftOf('9901', fresh)).response.status).toBe(404);
  });

  it('refuse a sibling’s task in the words in which they refuse one that is not there, and one that is there twice', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    const foreign = idOf(sheetOf(await workbookOf('9902')), 3);
    for (const row of [3, 4, 5]) fillIn(sheet, row);
    cell(sheet, 3, 'taskId').value = foreign;
    cell(sheet, 4, 'taskId').value = randomUUID();
    sheet.addRow(sheet.getRow(5).values);
    const { said } = await send('9901', await bytes(workbook), { dryRun: true });
    const [ofSibling, ofNobody, twice] = said.faults;
    expect({ ...ofSibling, cell: '' }).toEqual({ ...ofNobody, cell: '' });
    expect([ofSibling?.code, twice?.code]).toEqual(['unknown-task', 'invalid-input']);
    expect((await send('9901', await bytes(workbook))).status).toBe(422);
    expect((await draftOf('9902', foreign)).response.status).toBe(404);
  });

  it('are submitted in one act where it is asked for, and what is submitted is no row of the next workbook', async () => {
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    for (const row of [3, 4]) fillIn(sheet, row);
    const ids = [idOf(sheet, 3), idOf(sheet, 4)];
    const { status, said } = await send('9901', await bytes(workbook), { mode: 'submit' });
    expect([status, said.faults, said.tasks.map(({ taskId }) => taskId)]).toEqual([200, [], ids]);
    for (const id of ids) expect(await stateOf(id)).toBe('submitted');
    const next = await workbookOf('9901');
    const left = next.getWorksheet(progressName);
    expect(JSON.stringify(left?.getSheetValues() ?? [])).not.toContain(ids[0]);
    const late = await send('9901', await bytes(workbook), { dryRun: true });
    expect(late.said.faults.map(({ code }) => code)).toEqual(['unknown-task', 'unknown-task']);
  });

  it('bring back what was returned as it was submitted, and submit it again only when something is changed in it', async () => {
    const { items } = answered(
      await at.client.GET('/api/v1/tasks', { params: { query: { unit: '9901', state: ['submitted'] } } }),
    );
    const [task] = items;
    const path = { id: task?.id ?? '' };
    const headers = write({ 'If-Match': `"${task?.version}"`, ...acting('99') });
    const params = { path, ...headers } as never;
    answered(await at.client.POST('/api/v1/tasks/{id}/return', { params, body: { reason: '请补充' } }));
    const workbook = await workbookOf('9901');
    const sheet = sheetOf(workbook);
    const rows = Array.from({ length: sheet.rowCount - 2 }, (_, place) => place + 3);
    const row = rows.find((each) => idOf(sheet, each) === path.id) ?? 0;
    expect(cell(sheet, row, 'form.summary').text).toBe(summary);
    expect((await send('9901', await bytes(workbook), { mode: 'submit', dryRun: true })).said.tasks).toEqual([]);
    cell(sheet, row, 'form.summary').value = `${summary}，已补充`;
    expect((await send('9901', await bytes(workbook), { mode: 'submit' })).said.tasks).toMatchObject([
      { taskId: path.id },
    ]);
    expect(await stateOf(path.id)).toBe('submitted');
  });

  it('give no cell that begins like a formula, and take of a formula only what it came to', async () => {
    const workbook = await workbookOf('9902', 'en');
    const sheet = workbook.getWorksheet('Progress report');
    if (!sheet) throw new Error('no sheet');
    const id = idOf(sheet, 3);
    cell(sheet, 3, 'form.summary').value = '=HYPERLINK("http://x.test","look here please")';
    cell(sheet, 3, 'form.problems').value = { formula: 'HYPERLINK("http://x.test")', result: '没有问题' };
    cell(sheet, 3, 'form.isDone').value = 'yes';
    expect((await send('9902', await bytes(workbook))).status).toBe(200);
    const { form } = answered(await draftOf('9902', id));
    expect(form).toEqual({
      summary: '=HYPERLINK("http://x.test","look here please")',
      problems: '没有问题',
      isDone: true,
    });
    const again = await workbookOf('9902');
    const written = cell(sheetOf(again), 3, 'form.summary');
    expect(written.value).toBe(`'${String(form['summary'])}`);
    expect((await send('9902', await bytes(again), { dryRun: true })).said).toMatchObject({ tasks: [], unchanged: 1 });
  });

  it('refuse what is no workbook of theirs, too large, or unpacks to too much', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('a').addRow(['b']);
    const codes: string[] = [];
    for (const file of [
      new Uint8Array(Buffer.from('%PDF-1.7')),
      new Uint8Array(zipOf({ 'a.txt': 'a' })),
      await bytes(other),
      new Uint8Array(zipOf({ 'xl/workbook.xml': Buffer.alloc(60 * 1024 * 1024) })),
      new Uint8Array(1_000_001),
    ]) {
      const { status, said } = await send('9901', file);
      codes.push(`${status} ${said.code ?? ''}`);
    }
    expect(codes).toEqual([...Array<string>(4).fill('422 import-refused'), '413 attachment-too-large']);
  });

  it('are of the unit for which one acts, so somebody who acts for none has none', async () => {
    const answer = await at.contract.fetch(`${at.url}/api/v1/tasks/workbook`);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'not-responsible']);
  });
});
