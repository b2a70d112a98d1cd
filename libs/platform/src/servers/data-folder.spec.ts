import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openDataFolder, runningServers } from './data-folder.js';

const someone = 65_534;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zehuan-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('remembers, and tells commands where a running system serves', () => {
    const data = openDataFolder(join(folder, 'data'));
    data.remember({ postgres: { password: 'word', port: 15_432 }, api: { address: 'http://127.0.0.1:3000' } });
    expect(runningServers(data.path)).toEqual({
      ownerUrl: 'postgres://zehuan:word@127.0.0.1:15432/zehuan',
      temporalAddress: undefined,
      apiAddress: 'http://127.0.0.1:3000',
      payloadKeys: [],
    });
    expect(statSync(join(data.path, 'servers.json')).mode & 0o077).toBe(0);
    data.release();
    expect(runningServers(data.path)).toBeUndefined();
  });
});

(process.getuid?.() === 0 ? describe : describe.skip)('the data folder of an ordinary user, used by root', () => {
  const ownerOf = (name: string): number => lstatSync(join(folder, 'data', name)).uid;
  beforeEach(() => {
    mkdirSync(join(folder, 'data'));
    chownSync(join(folder, 'data'), someone, someone);
  });

  it('stays that user’s even when root is killed before the end', () => {
    const data = openDataFolder(join(folder, 'data'));
    writeFileSync(join(data.path, 'logs', 'postgres.log'), '');
    data.remember({ postgres: { password: 'word' } });
    for (const name of ['servers.json', 'lock', 'logs', 'logs/postgres.log']) expect(ownerOf(name)).toBe(someone);
    data.release();
  });

  it('gives away all that root left in it, and nothing that a link leads to', () => {
    const secret = join(folder, 'secret');
    writeFileSync(secret, '');
    const data = openDataFolder(join(folder, 'data'));
    mkdirSync(join(data.path, 'attachments'));
    writeFileSync(join(data.path, 'attachments', 'one'), '');
    symlinkSync(secret, join(data.path, 'attachments', 'link'));
    symlinkSync(secret, join(data.path, 'logs', 'link'));
    data.remember({});
    data.release();
    expect([ownerOf('attachments'), ownerOf('attachments/one')]).toEqual([someone, someone]);
    expect(lstatSync(secret).uid).toBe(0);
  });
});
