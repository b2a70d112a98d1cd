import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@zehuan/platform';
import { clamd, type Clamd, type ClamdOptions, eicar } from '../testing/clamd.js';
import { receiveFile } from './attachment.service.js';
import { diskStore } from './disk-store.js';
import { clamav, type VirusScanner } from './virus-scan.js';

const open: Clamd[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const start = async (options: ClamdOptions = {}): Promise<Clamd> => {
  const server = await clamd(options);
  open.push(server);
  return server;
};
const scannerOf = ({ port }: { readonly port: number }, patience = 30_000): VirusScanner =>
  clamav({ host: '127.0.0.1', port, patience });

/** What became of a scan: `clean`, or the code and what is said. */
async function ended(work: Promise<void>): Promise<string> {
  try {
    await work;
    return 'clean';
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return `${code ?? 'no refusal'}: ${message}`;
  }
}
const scanned = (scanner: VirusScanner, ...chunks: readonly Buffer[]): Promise<string> =>
  ended(scanner.scan(Readable.from(chunks) as AsyncIterable<Buffer>));

describe('the virus scanner', () => {
  it('answers whether it is there', async () => {
    expect(await ended(scannerOf(await start()).ping())).toBe('clean');
    expect(await ended(scannerOf({ port: await freePort() }).ping())).toMatch(/^scanner-unavailable/);
  });

  it.each([0, 1, 65_536, 65_537, 3_000_001])('gets a file of %d bytes whole, however it comes', async (size) => {
    const server = await start();
    const bytes = randomBytes(size);
    const cut = Math.floor(size / 3);
    expect(await scanned(scannerOf(server), bytes.subarray(0, cut), bytes.subarray(cut))).toBe('clean');
    expect(server.scanned.map((file) => file.equals(bytes))).toEqual([true]);
  });

  it('names what it found', async () => {
    const file = Buffer.concat([randomBytes(100_000), Buffer.from(eicar), randomBytes(10)]);
    expect(await scanned(scannerOf(await start()), file)).toBe('virus-found: The scanner found Eicar-Test-Signature');
  });

  it('takes no file that is larger than it may be', async () => {
    const scanner = scannerOf(await start({ mostBytes: 200_000 }));
    expect(await scanned(scanner, randomBytes(200_000))).toBe('clean');
    expect(await scanned(scanner, ...Array.from({ length: 200 }, () => randomBytes(65_536)))).toMatch(
      /^attachment-too-large: .*scanner/,
    );
  });

  it.each<[string, ClamdOptions]>([
    ['hangs', { manner: 'hangs' }],
    ['dies once it has all', { manner: 'dies' }],
    ['dies in the middle', { diesAfter: 100_000 }],
    ['speaks without end', { manner: 'babbles' }],
    ['has trouble of its own', { manner: 'errs' }],
  ])('lets nothing through when it %s', async (_, options) => {
    const file = Array.from({ length: 50 }, () => randomBytes(65_536));
    // What it is said to have answered is for the log, never for whoever sent the file.
    expect(await scanned(scannerOf(await start(options), 400), ...file)).toBe(
      'scanner-unavailable: The virus scanner does not answer, so no file is accepted; try again',
    );
  });

  it('lets nothing through when it is not there', async () => {
    expect(await scanned(scannerOf({ port: await freePort() }), Buffer.from('x'))).toMatch(/^scanner-unavailable/);
  });
});

describe('a file that is received', () => {
  it('is scanned before the store takes it, and is not there when it may not be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zehuan-scan-'));
    try {
      const server = await start();
      const receive = (text: string, scanner: VirusScanner) =>
        receiveFile(
          diskStore(folder),
          { name: 'a.txt', stream: Readable.from([Buffer.from(text)]) },
          { maxBytes: 1000, scanner },
        );
      const kept = async (): Promise<number> =>
        (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
      await receive('责任', scannerOf(server));
      expect(await kept()).toBe(1);
      await expect(receive(eicar, scannerOf(server))).rejects.toMatchObject({ code: 'virus-found' });
      await expect(receive('责任', scannerOf({ port: await freePort() }))).rejects.toMatchObject({
        code: 'scanner-unavailable',
      });
      expect(await kept()).toBe(1);
      expect(server.scanned.map(String)).toEqual(['责任', eicar]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
