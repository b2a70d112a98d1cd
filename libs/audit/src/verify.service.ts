import { type Actor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { judgeArchives } from './archive-file.js';
import { allSeals } from './record/seal.queries.js';
import { auditedTables, differencesOf, type Head, headsOf, linksOf, strayEntries } from './record/verify.queries.js';
import { genesisOf, type Place } from './rules/chain.js';
import { type ChainWalk, walkChain } from './rules/chain-walk.js';
import { problem, type Problem } from './rules/problem.js';
import type { Anchor } from './rules/seal.js';
import { judgeSeals, type Keys, Provens, type SealWithHeads, wrongWithAnchor } from './rules/seal-chain.js';

export interface VerifyOptions {
  /** One chain only; all when left out. */
  readonly chain?: string | undefined;
  /** Public keys that may have sealed; null where none is at hand, and signatures are not judged. */
  readonly keys: Keys | null;
  readonly anchors?: readonly Anchor[];
  /** Paths of archive files. */
  readonly archives?: readonly string[];
  /** Whether the rows of the record are compared with the trail. */
  readonly comparesRecord?: boolean;
  readonly onProgress?: (entries: number) => void;
}

/** What a verification looked at, and what is wrong. */
export interface Verification {
  readonly entries: number;
  readonly chains: number;
  readonly archived: number;
  readonly seals: number;
  /** When the last seal was made whose signature is right: what came later stands on the record alone. */
  readonly sealedThrough: string | null;
  readonly areSignaturesJudged: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Goes along all chains as they are at one moment and names the first bad entry of each. What was sealed is compared
 * with the seals; with an anchor, everything up to it is proven whoever may have changed the database since.
 */
export const verifyTrail = (database: DataSource, actor: Actor, options: VerifyOptions): Promise<Verification> =>
  inTransaction(database, actor, (tx) => verifyIn(tx, options), { isSnapshot: true });

/** As `verifyTrail`, within a transaction. */
export async function verifyIn(tx: Transaction, options: VerifyOptions): Promise<Verification> {
  const { chain, keys, anchors = [], archives = [] } = options;
  const seals = await allSeals(tx);
  const provens = new Provens();
  const problems: Problem[] = [];
  const badSeal = judgeSeals(seals, keys, provens);
  if (badSeal) problems.push(badSeal);
  problems.push(...anchors.flatMap((anchor) => judgeAnchor(anchor, keys, seals, provens)));
  const archived = await judgeArchives(archives, provens, keys);
  problems.push(...archived.problems);

  const walked = await walkChains(tx, options, provens);
  problems.push(...walked.problems);
  if (chain === undefined) problems.push(...(await stray(tx)));
  if (options.comparesRecord) problems.push(...(await differences(tx)));
  const last = badSeal ? undefined : seals.at(-1);
  return {
    ...{ entries: walked.entries, chains: walked.chains, archived: archived.entries, seals: seals.length },
    sealedThrough: last ? (JSON.parse(last.document) as { at: string }).at : null,
    areSignaturesJudged: keys !== null,
    problems,
  };
}

function judgeAnchor(anchor: Anchor, keys: Keys | null, seals: readonly SealWithHeads[], provens: Provens): Problem[] {
  const detail = wrongWithAnchor(anchor, keys);
  if (detail !== null) return [problem('seal-changed', 'anchor', { detail })];
  provens.add(anchor.heads);
  const isKept = seals.some(({ document }) => document === anchor.document);
  return isKept ? [] : [problem('seal-removed', 'anchor')];
}

interface Walked {
  readonly entries: number;
  readonly chains: number;
  readonly problems: readonly Problem[];
}

async function walkChains(tx: Transaction, { chain, onProgress }: VerifyOptions, provens: Provens): Promise<Walked> {
  const heads = new Map((await headsOf(tx, chain ?? null)).map((head) => [head.chain, head]));
  const walks = new Map<string, ChainWalk>();
  const problems = new Map<string, Problem>();
  const walkOf = (name: string): ChainWalk => {
    const known = walks.get(name);
    if (known) return known;
    const head = heads.get(name);
    const begun = head && wrongStart(head, provens);
    if (begun) problems.set(name, begun);
    const walk = walkChain(
      name,
      head ? startOf(head) : { sequence: 0, hash: genesisOf(name) },
      provens.places.get(name),
    );
    walks.set(name, walk);
    return walk;
  };
  let entries = 0;
  for await (const links of linksOf(tx, chain ?? null)) {
    for (const link of links) walkOf(link.chain).take(link);
    entries += links.length;
    onProgress?.(entries);
  }
  for (const name of [...heads.keys(), ...provens.places.keys()])
    if (chain === undefined || name === chain) walkOf(name);
  for (const [name, walk] of walks) {
    const found = walk.end(heads.get(name) ?? null);
    if (found && !problems.has(name)) problems.set(name, found);
  }
  return { entries, chains: walks.size, problems: [...problems.values()] };
}

const startOf = (head: Head): Place => ({ sequence: head.start, hash: head.startHash });

/** A chain begins with its name, or where an archive or a seal says that it does. */
function wrongStart(head: Head, provens: Provens): Problem | null {
  const isRight =
    head.start === 0
      ? head.startHash.equals(genesisOf(head.chain))
      : provens.starts
          .get(head.chain)
          ?.some(({ sequence, hash }) => sequence === head.start && hash.equals(head.startHash));
  return isRight ? null : problem('cut-off-at-start', head.chain, { sequence: head.start });
}

const stray = async (tx: Transaction): Promise<Problem[]> =>
  (await strayEntries(tx)).map(({ id, chain, isTwice }) =>
    problem(isTwice ? 'linked-twice' : 'unlinked', chain, { id }),
  );

const codes = { changed: 'row-changed', removed: 'row-removed', unknown: 'row-unknown' } as const;

async function differences(tx: Transaction): Promise<Problem[]> {
  const found: Problem[] = [];
  for (const table of await auditedTables(tx))
    for (const { id, reason, columns } of await differencesOf(tx, table))
      found.push(problem(codes[reason], table, { id, ...(columns.length > 0 ? { detail: columns.join(', ') } : {}) }));
  return found;
}
