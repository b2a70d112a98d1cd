import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keyIdOf } from './rules/seal.js';
import { openKeyring, publicKeysIn, readKeyring, rotateKey } from './signing-key.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-key-'));
  path = join(folder, 'audit', 'signing-key.pem');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key that seals', () => {
  it('is made once, and can be read by its owner alone', () => {
    expect(readKeyring(path)).toBeNull();
    const made = keyIdOf(openKeyring(path).privateKey);
    expect(keyIdOf(openKeyring(path).privateKey)).toBe(made);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(readdirSync(join(folder, 'audit'))).toEqual(['signing-key.pem']);
  });

  it('is not taken where it is one of another kind, or no key', () => {
    openKeyring(path);
    writeFileSync(path, 'nothing');
    expect(() => openKeyring(path)).toThrow();
  });

  it('is followed by a new one that it has named, and stays known', async () => {
    const before = openKeyring(path);
    const named: string[] = [];
    const after = await rotateKey(path, (present, successor) => {
      named.push(keyIdOf(present.privateKey), keyIdOf(successor));
      return Promise.resolve();
    });
    expect(named).toEqual([keyIdOf(before.privateKey), keyIdOf(after.privateKey)]);
    expect(after.publicKeys.map(keyIdOf)).toEqual([keyIdOf(after.privateKey), keyIdOf(before.privateKey)]);
    expect(publicKeysIn(readFileSync(`${path}.retired`, 'utf8'))).toHaveLength(1);
  });

  it('stays in use where it could not name a new one, and names the same one the next time', async () => {
    const before = keyIdOf(openKeyring(path).privateKey);
    let wanted = '';
    const failing = rotateKey(path, (_, successor) => {
      wanted = keyIdOf(successor);
      return Promise.reject(new Error('the record is away'));
    });
    await expect(failing).rejects.toThrow('away');
    expect(keyIdOf(openKeyring(path).privateKey)).toBe(before);
    expect(keyIdOf((await rotateKey(path, () => Promise.resolve())).privateKey)).toBe(wanted);
  });
});
