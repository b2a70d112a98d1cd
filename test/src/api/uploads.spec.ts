import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clamav } from '@zehuan/tasks';
import { clamd, type Clamd, eicar } from '@zehuan/tasks/testing';
import { answered, aRunningYear } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let at: ApiUnderTest;
let scanner: Clamd;
let path: string;

beforeAll(async () => {
  scanner = await clamd();
  at = await apiUnderTest({
    scanner: clamav({ host: '127.0.0.1', port: scanner.port }),
    limits: {
      bodyBytes: 1_000_000,
      uploadBytes: 1_000_000,
      content: { archive: { unpackedBytes: 1_000_000, entries: 100, depth: 2 }, pixels: 1_000_000 },
    },
  });
  const cycle = await aRunningYear(at);
  const query = { unit: '9901', item: 'responsibility-list', cycle };
  const [task] = answered(await at.client.GET('/api/v1/tasks', { params: { query } })).items;
  path = `/api/v1/tasks/${task?.id ?? ''}/attachments`;
});

afterAll(async () => {
  await at.close();
  await scanner.close();
});

const upload = async (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const body = new FormData();
  body.set('file', new File([content], name));
  const answer = await fetch(`${at.url}${path}`, {
    method: 'POST',
    body,
    headers: { 'Idempotency-Key': randomUUID() },
  });
  const said = (await answer.json()) as { code?: string };
  return `${answer.status} ${said.code ?? ''}`.trim();
};
const kept = async (): Promise<number> =>
  (await readdir(at.folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

/** The head of a bitmap of 2,000 × 2,000. */
const largePicture = new Uint8Array(54);
largePicture.set([0x42, 0x4d]);
largePicture.set([40], 14);
largePicture.set([0xd0, 0x07, 0, 0, 0xd0, 0x07], 18);

describe('an upload', () => {
  it('is refused by what it holds, with a stable code, and leaves nothing behind', async () => {
    expect(await upload('a.pdf', 'not a PDF')).toBe('415 attachment-type-refused');
    expect(await upload('a.exe', 'MZ')).toBe('415 attachment-type-refused');
    expect(await upload('a.docx', 'PK\u0003\u0004 and nothing more')).toBe('415 attachment-type-refused');
    expect(await upload('a.bmp', largePicture)).toBe('413 image-too-large');
    expect(await upload('a.txt', 'a'.repeat(1_000_001))).toBe('413 attachment-too-large');
    expect(scanner.scanned).toEqual([]);
    expect(await kept()).toBe(0);
  });

  it('is scanned for viruses, and what is found is logged by its name alone', async () => {
    expect(await upload('a.txt', '责任')).toBe('201');
    expect(await upload('秘密.txt', eicar)).toBe('422 virus-found');
    expect(await kept()).toBe(1);
    expect(at.logged).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        message: 'virus found',
        fields: expect.objectContaining({ found: 'The scanner found Eicar-Test-Signature' }),
      }),
    );
    expect(JSON.stringify(at.logged)).not.toContain('秘密');
  });

  it('is refused while the scanner is away, and the log says why', async () => {
    await scanner.close();
    expect(await upload('a.txt', '责任')).toBe('503 scanner-unavailable');
    expect(await kept()).toBe(1);
    const told = at.logged.find(({ message }) => message === 'server away');
    expect(told?.fields.err).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });
});
