import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runToolOf } from './tool.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

/** A repository of its own with what the last commit holds and the tools as they are now. */
const copyProject = (): void => {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      ...{ cwd: at('copy'), maxBuffer: 512 * 1024 * 1024 },
    });
  execFileSync('git', ['init', '--quiet', at('copy')]);
  const sources = execFileSync('git', ['archive', 'HEAD'], { cwd: root, maxBuffer: 512 * 1024 * 1024 });
  execFileSync('tar', ['-x', '-C', at('copy')], { input: sources });
  cpSync(join(root, 'tools'), at('copy', 'tools'), { recursive: true });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'copy');
  symlinkSync(join(root, 'node_modules'), at('copy', 'node_modules'));
};

const writeKeys = (name: string): void => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  writeFileSync(at(`${name}.key`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at(`${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
};

/** Spoils a copy of the release and says what an operator is told of it. */
const verified = (spoil: (release: string) => void, key = 'ours.pub'): { status: number; faults: string } => {
  const copy = at('received');
  cpSync(at('release'), copy, { recursive: true });
  spoil(copy);
  const judged = runToolOf(at('copy'), 'verify-release.mjs', copy, at(key));
  rmSync(copy, { recursive: true });
  return judged;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-release-'));
  copyProject();
  writeKeys('ours');
  writeKeys('theirs');
  const made = runToolOf(at('copy'), 'release.mjs', '--key', at('ours.key'), '--folder', at('release'));
  expect(made).toEqual({ status: 0, faults: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  it('holds the sources, the bill of materials, their hashes and the signature, and is believed by the right key', () => {
    expect(readdirSync(at('release')).map((name) => name.replace(/-\d+\.\d+\.\d+/, ''))).toEqual([
      ...['SHA256SUMS', 'SHA256SUMS.sig', 'zehuan.sbom.json', 'zehuan.tar.gz'],
    ]);
    expect(verified(() => undefined)).toEqual({ status: 0, faults: '' });
  });

  it.each<readonly [string, RegExp, (release: string) => void]>([
    ['a changed archive', /tar\.gz has been changed/, (at) => appendFileSync(join(at, archiveIn(at)), 'x')],
    ['a missing archive', /tar\.gz is missing/, (at) => rmSync(join(at, archiveIn(at)))],
    ['changed hashes', /not of this key/, (at) => appendFileSync(join(at, 'SHA256SUMS'), '\n')],
    ['a file that was put beside', /install\.sh is not named/, (at) => writeFileSync(join(at, 'install.sh'), '')],
  ])('is not believed with %s', (_, fault, spoil) => {
    const { status, faults } = verified(spoil);
    expect(faults).toMatch(fault);
    expect(status).toBe(1);
  });

  it('is not believed by another key', () => {
    expect(verified(() => undefined, 'theirs.pub')).toEqual({ status: 1, faults: 'the signature is not of this key' });
  });

  it('is the same, byte for byte, when made again', () => {
    const sums = (name: string): Buffer => execFileSync('cat', [at(name, 'SHA256SUMS')]);
    runToolOf(at('copy'), 'release.mjs', '--folder', at('again'));
    expect(sums('again').equals(sums('release'))).toBe(true);
  });

  it('is not made of what is not committed', () => {
    appendFileSync(at('copy', 'README.md'), 'x');
    const { status, faults } = runToolOf(at('copy'), 'release.mjs', '--folder', at('unclean'));
    expect(faults).toMatch(/not committed/);
    expect(status).toBe(2);
  });
});

const archiveIn = (release: string): string => readdirSync(release).find((name) => name.endsWith('.tar.gz')) ?? '';
