import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarEntities, seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { loadProvince, orgEntities } from '@zehuan/org';
import { type ExitCode, inTransaction } from '@zehuan/platform';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { builtInPacks, policyEntities, type Preview } from '@zehuan/policy';
import { Command } from 'commander';
import { register as registerCalendar } from './calendar.command.js';
import { register as registerPack } from './pack.command.js';

let folder: string;
let good: string;
let bad: string;
let database: TestDatabase | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  good = join(folder, 'good.yaml');
  bad = join(folder, 'bad.yaml');
  const source = (await builtInPacks()).find(({ name }) => name === 'jiangsu')?.source ?? '';
  await writeFile(good, source);
  await writeFile(bad, source.replace('form: study', 'form: studies').replace('places: 2', 'places: 9'));
});
afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true });
});

interface Printed {
  readonly answer: unknown;
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** Runs a command line as the program does; without a database it fails where one is asked for. */
async function zehuan(...line: readonly string[]): Promise<Printed> {
  const printed: Pick<Printed, 'answer' | 'text'>[] = [];
  let exitCode: ExitCode = 0;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const context = {
    inDatabase: <Answer>(work: (of: TestDatabase['dataSource']) => Promise<Answer>): Promise<Answer> =>
      database ? work(database.dataSource) : Promise.reject(new Error('there is no database')),
    report: (answer: unknown, lines: readonly string[]) => void printed.push({ answer, text: lines.join('\n') }),
    endWith: (code: ExitCode) => void (exitCode = code),
  };
  registerPack(program, context);
  registerCalendar(program, context);
  for (const command of program.commands.flatMap((each) => [each, ...each.commands]))
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  await program.parseAsync([...line], { from: 'user' });
  const [only] = printed;
  if (printed.length !== 1 || !only) throw new Error(`it printed ${printed.length} answers`);
  return { ...only, exitCode };
}

describe('zehuan pack check', () => {
  it('accepts a good pack without a database', async () => {
    const { text, answer, exitCode } = await zehuan('pack', 'check', good);
    expect(text).toMatch(
      /^jiangsu 1\.0\.0: .*\n\d+ items, 6 forms, 5 rungs, 4 grades; digest [0-9a-f]{12}\nno faults$/,
    );
    expect(answer).toMatchObject({ file: good, isAccepted: true, faults: [], key: 'jiangsu' });
    expect(exitCode).toBe(0);
  });

  it('names every fault of a bad one by line and column, and ends with 2', async () => {
    const { text, answer, exitCode } = await zehuan('pack', 'check', bad);
    const lines = (await readFile(bad, 'utf8')).split('\n');
    const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1;
    expect(text.split('\n')).toEqual([
      expect.stringContaining(`${bad}:${lineOf('form: studies')}:11: there is no form studies`),
      `${bad}:${lineOf('places: 9')}:23: Too big: expected number to be <=2`,
      '2 faults',
    ]);
    expect(answer).toMatchObject({
      isAccepted: false,
      faults: [{ column: 11 }, { pointer: '/assessment/rounding/places' }],
    });
    expect(exitCode).toBe(2);
  });

  it('says in one line that there is no such file', async () => {
    await expect(zehuan('pack', 'check', join(folder, 'none.yaml'))).rejects.toMatchObject({ exitCode: 64 });
  });
});

describe('zehuan pack over Jiangsu', () => {
  beforeAll(async () => {
    database = await testDatabase([...orgEntities, ...calendarEntities, ...policyEntities]);
    await inTransaction(database.dataSource, systemActor('test'), async (tx) => {
      await seedCalendar(tx);
      await loadProvince(tx, { province: '32', withPeople: true, vacancies: 0.01 });
    });
  });

  it('loads a version once, refuses a bad one, and lists what is loaded', async () => {
    expect((await zehuan('pack', 'load', good)).text).toMatch(/^jiangsu 1\.0\.0 is loaded/);
    expect((await zehuan('pack', 'load', good)).exitCode).toBe(0);
    expect((await zehuan('pack', 'load', bad)).exitCode).toBe(2);
    const { text, answer } = await zehuan('pack', 'list');
    expect(text).toMatch(/^KEY {6}VERSION .*\njiangsu {2}1\.0\.0 .* 江苏省主体责任年度闭环$/);
    expect(answer).toHaveLength(1);
  });

  it('previews 2027 from the file as from the record, with counts that add up', async () => {
    const fromFile = await zehuan('pack', 'preview', good, '--unit', '32', '--year', '2027');
    const fromRecord = await zehuan('pack', 'preview', 'jiangsu@1.0.0', '--unit', '32', '--year', '2027');
    expect(fromRecord).toEqual(fromFile);
    const { counts, load, conflicts } = fromFile.answer as Preview;
    expect(counts.units).toBe(1604);
    expect(counts.cycles).toBe(118);
    expect(counts.tasks).toBe(load.reduce((sum, { units, tasksPerUnit }) => sum + units * tasksPerUnit, 0));
    expect(conflicts.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['noTopLeader', 'noReporter', 'movedOffHoliday', 'provisional']),
    );
    expect(fromFile.text).toContain(
      `jiangsu 1.0.0 over 32 江苏省委 in 2027: 118 cycles, 1604 units, ${counts.tasks} tasks`,
    );
    expect(fromFile.text).toMatch(/\ntownship {2}committee {2}\d+ /);
    expect(fromFile.text).toMatch(/no secretary in post in \d+ units: \d+ /);
  });

  it('shows a pack with faults instead of previewing it, and refuses what is not there', async () => {
    expect((await zehuan('pack', 'preview', bad, '--unit', '32', '--year', '2027')).exitCode).toBe(2);
    const preview = (key: string, unit: string) => zehuan('pack', 'preview', key, '--unit', unit, '--year', '2027');
    await expect(preview('nowhere', '32')).rejects.toMatchObject({ code: 'unknown-pack' });
    await expect(preview('jiangsu', '99')).rejects.toMatchObject({ code: 'unknown-unit' });
  });
});

describe('zehuan calendar', () => {
  const year = {
    year: 2027,
    notice: '国务院办公厅关于2027年部分节假日安排的通知',
    publishedOn: null,
    daysOff: ['2027-01-01'],
  };

  it('loads a published year once, and lists it', async () => {
    const file = join(folder, 'cn-2027.json');
    await writeFile(file, JSON.stringify({ calendar: 'cn', years: [{ ...year, makeUpDays: [] }] }));
    expect((await zehuan('calendar', 'load', file)).text).toMatch(/^loaded: 2027\ncomputed anew: 0 tasks/);
    expect((await zehuan('calendar', 'load', file)).text).toBe('nothing changed');
    expect((await zehuan('calendar', 'list')).text).toMatch(/\n2027 .* 国务院办公厅关于2027年部分节假日安排的通知$/);
    expect((await zehuan('calendar', 'list', '--calendar', 'other')).answer).toEqual([]);
  });

  it('refuses a file that is not a calendar, with every fault, and one that is not JSON', async () => {
    const file = join(folder, 'wrong.json');
    await writeFile(file, JSON.stringify({ calendar: 'cn', years: [{ ...year, makeUpDays: ['2027-01-04'] }] }));
    await expect(zehuan('calendar', 'load', file)).rejects.toMatchObject({
      code: 'invalid-input',
      faults: [{ pointer: '/years/0/makeUpDays/0' }],
    });
    await expect(zehuan('calendar', 'load', good)).rejects.toMatchObject({ exitCode: 64 });
  });
});
