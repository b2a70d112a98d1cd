import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { orgEntities } from '@zehuan/org';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { Command } from 'commander';
import { register } from './org.command.js';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase([...orgEntities]);
  folder = await mkdtemp(join(tmpdir(), 'org-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

interface Printed {
  readonly answer: unknown;
  readonly text: string;
}

/** Runs a command line as the program does, and gives back what it would print. */
async function zehuan(line: string): Promise<Printed> {
  const printed: Printed[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  register(program, {
    inDatabase: (work) => work(database.dataSource),
    report: (answer, lines) => void printed.push({ answer, text: lines.join('\n') }),
  });
  for (const command of program.commands.flatMap((each) => [each, ...each.commands]))
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  await program.parseAsync(['org', ...line.split(' ')], { from: 'user' });
  const [only] = printed;
  if (printed.length !== 1 || !only) throw new Error(`it printed ${printed.length} answers`);
  return only;
}

describe('zehuan org', () => {
  it('lists the provinces that can be loaded', async () => {
    expect((await zehuan('provinces')).text.split('\n')).toHaveLength(31);
  });

  it('loads a province, and says both counts', async () => {
    const { text } = await zehuan('load --province 64 --people --vacancies 0.02');
    expect(text).toMatch(
      /^64 宁夏回族自治区: \d+ committees \(\d+ new\), 28 discipline commissions \(28 new\), from \d+ divisions, \d+ simulated persons/,
    );
    expect((await zehuan('load --province 64')).text).toContain('(0 new)');
  });

  it('lists and shows units', async () => {
    expect((await zehuan('list --under 6401 --level county --kind committee --limit 2')).text).toMatch(
      /CODE {4}LEVEL {3}KIND {7}NAME\n640104 .*\n640105 .*\nmore: --cursor /,
    );
    expect((await zehuan('show 640104')).text).toMatch(
      /^640104 兴庆区委 .*\nline: 宁夏回族自治区党委 > 银川市委 > 兴庆区委\nsubordinates: \d+ directly below/,
    );
    expect((await zehuan('show 640104 --as-of 2199-06-30')).text).toContain(
      'under 6401 银川市委, as of 2199-06-30T16:00:00.000Z',
    );
  });

  it.each(['xlsx', 'csv'])('exports to %s, and imports that without a change', async (format) => {
    const file = join(folder, `units.${format}`);
    await zehuan(`export --under 6402 -o ${file}`);
    expect(await readdir(folder)).not.toContain(`units.${format}.part`);
    expect((await zehuan(`import ${file}`)).answer).toMatchObject({ created: 0, changed: 0, differences: [] });
  });

  it('says in a dry run what would change', async () => {
    const file = join(folder, 'changed.csv');
    await zehuan(`export --under 640202 -o ${file}`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('大武口区委', '大武口新区委'));
    const { text } = await zehuan(`import ${file} --dry-run`);
    expect(text).toMatch(
      /row 2 {2}640202 {2}name {2}"大武口区委" -> "大武口新区委"\n0 units would be created, 1 changed, \d+ stay as they are/,
    );
    expect((await zehuan('show 640202')).text).toContain('640202 大武口区委');
  });

  it('appoints a person, from a day', async () => {
    const { text } = await zehuan(
      'appoint 640104 --post topLeader --name 王一 --email one@mail.test --from 2027-07-01',
    );
    expect(text).toContain('书记');
    expect(text).toMatch(/王一 .*one@mail\.test +since 2027-07-01/);
  });

  it.each([
    ['load', /Say which province/],
    ['load --province 99', /no province 99/],
    ['load --province 64 --vacancies 2', /share from 0 to 1/],
    ['list --level village', /choices/],
    ['list --limit 0', /whole number/],
    ['show nowhere', /no unit nowhere/],
    ['show 64 --as-of yesterday', /It is a day/],
    ['import nowhere.csv', /cannot be read/],
    ['import package.json', /neither in .xlsx nor in .csv/],
    ['import .gitignore --format csv', /head of the sheet is wrong/],
    ['export --under 64 -o nowhere/units.csv', /cannot be written/],
    ['export -o units.csv', /--under/],
    ['appoint 64 --post king --name 王一', /choices/],
    ['appoint 64 --post reporter --name 王一 --from soon', /no day/],
  ])('refuses `%s` with a line that says why', async (line, why) => {
    await expect(zehuan(line)).rejects.toThrow(why);
  });
});
