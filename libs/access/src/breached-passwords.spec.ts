import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isBreached, requireBreachedList } from './breached-passwords.js';

const lineOf = (password: string, place: number): string =>
  `${createHash('sha1').update(password).digest('hex').toUpperCase()}:${10 ** (place % 8)}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-breached-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const listOf = async (passwords: readonly string[], end = '\r\n'): Promise<string> => {
  const path = join(folder, `${passwords.length}${end.length}.txt`);
  await writeFile(path, passwords.map(lineOf).sort().join(end));
  return path;
};

describe('a list of passwords that have leaked', () => {
  it.each([['\r\n'], ['\n']])('finds each of its own and no other, from the first line to the last', async (end) => {
    const listed = Array.from({ length: 700 }, (_, place) => `leaked ${place}`);
    const path = await listOf(listed, end);
    const found = await Promise.all(listed.map((password) => isBreached(path, password)));
    expect(found.filter((is) => !is)).toEqual([]);
    const others = await Promise.all(listed.map((password) => isBreached(path, `${password} not`)));
    expect(others.filter((is) => is)).toEqual([]);
  });

  it('may have one line, and compares what is compared at the sign-in', async () => {
    const path = await listOf(['１２３ 风清气正'.normalize('NFKC')]);
    expect(await isBreached(path, '１２３ 风清气正')).toBe(true);
    expect(await isBreached(path, '风清气正')).toBe(false);
  });

  it('is refused where it is none, or is not there', async () => {
    const path = join(folder, 'other.txt');
    await writeFile(path, 'password\n123456\n');
    await expect(requireBreachedList(path)).rejects.toThrow(/HASH:count/);
    await expect(requireBreachedList(join(folder, 'nothing'))).rejects.toThrow(/ENOENT/);
    await expect(requireBreachedList(await listOf(['one']))).resolves.toBeUndefined();
  });
});
