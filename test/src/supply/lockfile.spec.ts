import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entryOf, type Lockfile, lockfile, lockfileFaults, runTool } from './tool.js';

const judge = async (plant: (lock: Lockfile) => void): Promise<readonly string[]> => {
  const lock = lockfile();
  plant(lock);
  return lockfileFaults(lock);
};

const place = 'node_modules/helmet';
const helmet = (lock: Lockfile) => entryOf(lock, place);
const registry = 'https://registry.example';

/** What each planted violation does, and how it is named. */
const violations: readonly (readonly [string, RegExp, (lock: Lockfile) => void])[] = [
  ['an old form of lockfile', /lockfileVersion is 2/, (lock) => (lock.lockfileVersion = 2)],
  ['a package without a hash', /helmet has no sha512/, (lock) => delete helmet(lock).integrity],
  [
    'a package with a weak hash',
    /helmet has no sha512/,
    (lock) => (helmet(lock).integrity = 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='),
  ],
  ['a hash cut short', /helmet has no sha512/, (lock) => (helmet(lock).integrity = 'sha512-AAAA')],
  ['a package bundled in another', /helmet is bundled/, (lock) => (helmet(lock).inBundle = true)],
  [
    'a git address',
    /helmet comes from git\+ssh/,
    (lock) => (helmet(lock).resolved = 'git+ssh://git@example.org/helmet.git#abc'),
  ],
  ['a short git address', /helmet comes from helmetjs\/helmet/, (lock) => (helmet(lock).resolved = 'helmetjs/helmet')],
  ['a file', /helmet comes from file:/, (lock) => (helmet(lock).resolved = 'file:../helmet.tgz')],
  [
    'an address without TLS',
    /helmet comes from http:/,
    (lock) => (helmet(lock).resolved = 'http://registry.example/helmet/-/helmet-8.3.0.tgz'),
  ],
  [
    'a tarball of elsewhere',
    /helmet comes from \/helmet\.tgz/,
    (lock) => (helmet(lock).resolved = `${registry}/helmet.tgz`),
  ],
  [
    'the tarball of another package',
    /helmet comes from \/helmat/,
    (lock) => (helmet(lock).resolved = `${registry}/helmat/-/helmat-8.3.0.tgz`),
  ],
  [
    'the tarball of another version',
    /helmet comes from .*8\.2\.0/,
    (lock) => (helmet(lock).resolved = `${registry}/helmet/-/helmet-8.2.0.tgz`),
  ],
  [
    'credentials in an address',
    /with credentials/,
    (lock) => (helmet(lock).resolved = 'https://me:secret@registry.example/helmet/-/helmet-8.3.0.tgz'),
  ],
  [
    'one package with an address of its own',
    /1 packages name their address/,
    (lock) => (helmet(lock).resolved = `${registry}/helmet/-/helmet-8.3.0.tgz`),
  ],
  [
    'two hosts',
    /more than one host: one\.example, two\.example/,
    (lock) => {
      helmet(lock).resolved = 'https://one.example/helmet/-/helmet-8.3.0.tgz';
      entryOf(lock, 'node_modules/multer').resolved = 'https://two.example/multer/-/multer-2.5.0.tgz';
    },
  ],
  [
    'a link out of the project',
    /links to \.\.\/elsewhere/,
    (lock) => (entryOf(lock, 'node_modules/@zehuan/org').resolved = '../elsewhere'),
  ],
  [
    'a range of ours',
    /apps\/api asks for helmet as \^8/,
    (lock) => (entryOf(lock, 'apps/api').dependencies = { helmet: '^8.3.0' }),
  ],
  [
    'a tag of ours',
    /the root asks for jest as latest/,
    (lock) => (entryOf(lock, '').devDependencies = { jest: 'latest' }),
  ],
  [
    'a library of ours from the registry',
    /asks for @zehuan\/org as 1\.0\.0/,
    (lock) => (entryOf(lock, 'apps/api').dependencies = { '@zehuan/org': '1.0.0' }),
  ],
  [
    'a dependency that asks for a repository',
    /helmet asks for x as github:a\/x/,
    (lock) => (helmet(lock).dependencies = { x: 'github:a/x' }),
  ],
  [
    'a dependency that asks for a tarball',
    /helmet asks for x as https/,
    (lock) => (helmet(lock).dependencies = { x: 'https://example.org/x.tgz' }),
  ],
];

describe('the check of the lockfile', () => {
  it('finds nothing amiss in ours, and fails with the names of what is amiss in another', () => {
    expect(runTool('check-lockfile.mjs')).toEqual({ status: 0, faults: '' });
    const folder = mkdtempSync(join(tmpdir(), 'zehuan-lockfile-'));
    const lock = lockfile();
    delete helmet(lock).integrity;
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    expect(runTool('check-lockfile.mjs', join(folder, 'package-lock.json'))).toEqual({
      ...{ status: 1, faults: `${place} has no sha512 integrity` },
    });
    rmSync(folder, { recursive: true });
  });

  it.each(violations)('refuses %s', async (_, fault, plant) => {
    expect((await judge(plant)).join('\n')).toMatch(fault);
  });

  it('takes addresses when all are of one host, and an alias of the registry', async () => {
    const faults = await judge((lock) => {
      for (const [at, entry] of Object.entries(lock.packages)) {
        if (!at.includes('node_modules/') || entry.link) continue;
        const name = entry.name ?? at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
        entry.resolved = `${registry}/npm/${name}/-/${name.split('/').at(-1) ?? ''}-${entry.version ?? ''}.tgz`;
      }
      helmet(lock).dependencies = { old: 'npm:@jest/globals@^30.0.0' };
    });
    expect(faults).toEqual([]);
  });
});
