import { createHash, type KeyObject, sign, verify } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Refusal } from '@zehuan/contracts';
import { canonical } from './rules/canonical.js';
import { type ChainWalk, walkChain } from './rules/chain-walk.js';
import { problem, type Problem } from './rules/problem.js';
import { keyIdOf, type SealedHead } from './rules/seal.js';
import type { Keys, Provens } from './rules/seal-chain.js';

/** The first line: what part of each chain the file holds, after `start` and up to `sequence`. */
export interface ArchiveHeader {
  readonly format: 'zehuan-audit-archive-1';
  readonly at: string;
  readonly before: string;
  readonly chains: readonly SealedHead[];
}

/** The last line, over all that stands before it. */
interface ArchiveEnd {
  readonly entries: number;
  readonly sha256: string;
  readonly keyId: string;
  readonly signature: string;
}

/** One entry: its place, the hash there, and the text that was hashed. */
export type ArchivedEntry = readonly [chain: string, sequence: number, hash: string, text: string];

/** Writes an archive file, whole and on the disk before anybody sees it under its name. Answers its SHA-256 line. */
export async function writeArchive(
  path: string,
  header: ArchiveHeader,
  entries: AsyncIterable<readonly ArchivedEntry[]>,
  privateKey: KeyObject,
): Promise<{ readonly entries: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let count = 0;
  let sha256 = '';
  const said = (value: unknown): string => {
    const line = `${canonical(value)}\n`;
    hash.update(line);
    return line;
  };
  async function* lines(): AsyncGenerator<string> {
    yield said(header);
    for await (const some of entries) {
      count += some.length;
      yield some.map(said).join('');
    }
    sha256 = hash.digest('hex');
    const signature = sign(null, Buffer.from(sha256), privateKey).toString('base64');
    yield `${canonical({ entries: count, sha256, keyId: keyIdOf(privateKey), signature } satisfies ArchiveEnd)}\n`;
  }
  if (existsSync(path)) throw new Refusal('invalid-input', `There is a file ${path} already`);
  const half = `${path}.half`;
  // Flushed to the disk as it is closed.
  const file = createWriteStream(half, { mode: 0o600, flush: true });
  await pipeline(Readable.from(lines()), createGzip(), file);
  await rename(half, path);
  return { entries: count, sha256 };
}

export interface JudgedArchives {
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/** Goes along archive files as along chains; where they end, chains may rightly begin. */
export async function judgeArchives(
  paths: readonly string[],
  provens: Provens,
  keys: Keys | null,
): Promise<JudgedArchives> {
  let entries = 0;
  const problems: Problem[] = [];
  for (const path of paths) {
    const judged = await judgeArchive(path, provens, keys);
    entries += judged.entries;
    problems.push(...judged.problems);
  }
  return { entries, problems };
}

async function judgeArchive(path: string, provens: Provens, keys: Keys | null): Promise<JudgedArchives> {
  try {
    return await readArchive(path, provens, keys);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it cannot be read';
    return { entries: 0, problems: [problem('archive-changed', path, { detail })] };
  }
}

/** The lines of a packed file; a file that cannot be read or unpacked fails. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const reading = pipeline(createReadStream(path), unpacked);
  // It is awaited at the end; until then a failure comes out of the loop.
  reading.catch(() => undefined);
  let rest = '';
  for await (const chunk of unpacked.setEncoding('utf8') as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  await reading;
  if (rest !== '') yield rest;
}

async function readArchive(path: string, provens: Provens, keys: Keys | null): Promise<JudgedArchives> {
  const hash = createHash('sha256');
  const problems: Problem[] = [];
  let header: ArchiveHeader | undefined;
  let end: ArchiveEnd | undefined;
  let entries = 0;
  const walks = new Map<string, ChainWalk>();
  for await (const line of linesOf(path)) {
    const read = JSON.parse(line) as ArchiveHeader | ArchivedEntry | ArchiveEnd;
    if (!(read instanceof Array) && 'signature' in read) {
      end = read;
      continue;
    }
    if (end) throw new Error('something stands after the end');
    hash.update(`${line}\n`);
    if (!(read instanceof Array)) {
      header = read;
      for (const head of header.chains) walks.set(head.chain, walkOf(head, provens));
      continue;
    }
    const [chain, sequence, hashed, text] = read;
    entries += 1;
    walks.get(chain)?.take({ sequence, hash: Buffer.from(hashed, 'hex'), entryId: idIn(text), text });
  }
  const detail = wrongEnd(end, { entries, sha256: hash.digest('hex') }, keys);
  if (detail !== null) problems.push(problem('archive-changed', path, { detail }));
  for (const { chain, sequence, hash: last } of header?.chains ?? []) {
    const found = walks.get(chain)?.end({ sequence, hash: Buffer.from(last, 'hex') });
    if (found) problems.push({ ...found, detail: path });
  }
  if (problems.length === 0 && header)
    provens.add(header.chains.map((head) => ({ ...head, start: head.sequence, startHash: head.hash })));
  return { entries, problems };
}

/** The id is the second of the texts. */
const idIn = (text: string): string | null => /^\["(?:[^"\\]|\\.)*","([0-9a-f-]{36})"/.exec(text)?.[1] ?? null;

const walkOf = ({ chain, start, startHash, sequence }: SealedHead, provens: Provens): ChainWalk =>
  walkChain(
    chain,
    { sequence: start, hash: Buffer.from(startHash, 'hex') },
    (provens.places.get(chain) ?? []).filter((place) => place.sequence <= sequence),
  );

function wrongEnd(
  end: ArchiveEnd | undefined,
  read: { readonly entries: number; readonly sha256: string },
  keys: Keys | null,
): string | null {
  if (!end) return 'its end is missing';
  if (end.sha256 !== read.sha256 || end.entries !== read.entries) return 'it is not what was written';
  const key = keys?.get(end.keyId);
  if (keys === null) return null;
  if (!key) return `it is signed with a key that is not known (${end.keyId})`;
  return verify(null, Buffer.from(end.sha256), key, Buffer.from(end.signature, 'base64'))
    ? null
    : 'the signature is not right';
}
