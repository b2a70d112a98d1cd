import { rm } from 'node:fs/promises';
import { type Actor, Refusal } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { type ArchivedEntry, judgeArchives, writeArchive } from './archive-file.js';
import { note } from './note.service.js';
import { inParts, partsBefore, removeParts } from './record/archive.queries.js';
import { allSeals, lockSealing } from './record/seal.queries.js';
import { linksOf } from './record/verify.queries.js';
import { leastMonthsKept, monthsBefore } from './rules/kept-period.js';
import { judgeSeals, keysOf, Provens } from './rules/seal-chain.js';
import { sealHeads } from './seal.service.js';
import type { Keyring } from './signing-key.js';

export interface ArchiveOptions {
  /** Entries older than this. */
  readonly before: Date;
  /** The file to write; it may not be there yet. */
  readonly path: string;
  readonly keyring: Keyring;
  /** When it is done; now where left out. */
  readonly at?: Date;
}

export interface Archived {
  readonly entries: number;
  readonly chains: number;
  readonly sha256: string;
}

/**
 * Moves old entries into a file that can be verified by itself, and lets the chains go on from there. The record is
 * touched only once the file is whole, on the disk, and right by the seals. For the owner of the record.
 */
export async function archiveTrail(database: DataSource, actor: Actor, options: ArchiveOptions): Promise<Archived> {
  const { before, path, keyring, at } = options;
  const within = <Answer>(work: (tx: Transaction) => Promise<Answer>, isSnapshot = false): Promise<Answer> =>
    inTransaction(database, actor, work, { isSnapshot, ...(at ? { at } : {}) });
  await within((tx) => {
    if (before > monthsBefore(tx.at, leastMonthsKept)) throw new Refusal('kept-period-not-over');
    return sealHeads(tx, keyring);
  });
  const written = await within((tx) => write(tx, options), true);
  if (!written) return { entries: 0, chains: 0, sha256: '' };
  const takeAway = async (tx: Transaction): Promise<void> => {
    await lockSealing(tx);
    await mustBeRight(tx, path, keyring);
    await mustBeUnchanged(tx, options, written.parts);
    const entries = await removeParts(tx, written.parts, before);
    if (entries !== written.entries)
      throw new Error(`${written.entries} entries were written, ${entries} were taken away`);
    const details = { before: before.toISOString(), sha256: written.sha256, chains: written.parts.length };
    await note(tx, { kind: 'archived', subject: 'audit_entry', rowCount: entries, details });
    await sealHeads(tx, keyring);
  };
  await within(takeAway).catch(async (error: unknown) => {
    // What is still in the database is in no archive.
    await rm(path, { force: true });
    throw error;
  });
  return { entries: written.entries, chains: written.parts.length, sha256: written.sha256 };
}

async function write(tx: Transaction, { before, path, keyring }: ArchiveOptions) {
  const parts = await partsBefore(tx, before);
  if (parts.length === 0) return null;
  const header = { format: 'zehuan-audit-archive-1', at: tx.at.toISOString(), before: before.toISOString() } as const;
  const given = JSON.stringify(parts).replaceAll("'", "''");
  async function* entries(): AsyncGenerator<readonly ArchivedEntry[]> {
    for await (const links of linksOf(tx, null, inParts(`'${given}'`)))
      yield links.map(
        ({ chain, sequence, hash, text }) => [chain, sequence, hash.toString('hex'), text ?? ''] as const,
      );
  }
  return { parts, ...(await writeArchive(path, { ...header, chains: parts }, entries(), keyring.privateKey)) };
}

async function mustBeRight(tx: Transaction, path: string, keyring: Keyring): Promise<void> {
  const [keys, provens] = [keysOf(keyring.publicKeys), new Provens()];
  const badSeal = judgeSeals(await allSeals(tx), keys, provens);
  const { problems } = await judgeArchives([path], provens, keys);
  const [first] = [...(badSeal ? [badSeal] : []), ...problems];
  if (first)
    throw new Refusal('trail-damaged', `${first.code} in ${first.of}: verify the trail; nothing was taken away`);
}

/** Another archiving may have been quicker. */
async function mustBeUnchanged(
  tx: Transaction,
  { before }: ArchiveOptions,
  parts: readonly { readonly chain: string; readonly start: number }[],
): Promise<void> {
  const starts = new Map((await partsBefore(tx, before)).map(({ chain, start }) => [chain, start]));
  if (parts.some(({ chain, start }) => starts.get(chain) !== start))
    throw new Refusal('trail-damaged', 'The trail was archived meanwhile; nothing was taken away');
}
