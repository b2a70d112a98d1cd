import type { Transaction } from '@zehuan/platform';
import { recentStarts, recentStrays } from './record/recent.queries.js';
import { allSeals } from './record/seal.queries.js';
import { type Head, headsOf, linksOf } from './record/verify.queries.js';
import { genesisOf, type Place } from './rules/chain.js';
import { type ChainWalk, walkChain } from './rules/chain-walk.js';
import { problem, type Problem } from './rules/problem.js';
import { judgeSeals, type Keys, Provens } from './rules/seal-chain.js';

/** What a look at the latest entries found. */
export interface Recent {
  readonly entries: number;
  readonly chains: number;
  readonly problems: readonly Problem[];
}

/**
 * Verifies the seals, and the chains from their first entry since an instant on: of what is older only that no chain
 * ends before a seal says so. A small part of `verifyIn`, for a look every day; run it in a snapshot.
 */
export async function verifySince(tx: Transaction, since: Date, keys: Keys | null): Promise<Recent> {
  const provens = new Provens();
  const badSeal = judgeSeals(await allSeals(tx), keys, provens);
  const heads = new Map((await headsOf(tx, null)).map((head) => [head.chain, head]));
  const starts = new Map((await recentStarts(tx, since)).map((start) => [start.chain, start]));
  const walks = new Map<string, ChainWalk>();
  const problems: Problem[] = badSeal ? [badSeal] : [];
  for (const chain of new Set([...heads.keys(), ...provens.places.keys(), ...starts.keys()])) {
    const start = starts.get(chain);
    const from = start ? (start.before ?? beginningOf(chain, heads.get(chain))) : endOf(chain, heads.get(chain));
    if (start && from.sequence !== start.first - 1) problems.push(problem('gap', chain, { sequence: start.first - 1 }));
    else walks.set(chain, walkChain(chain, from, provens.places.get(chain)));
  }
  const firsts = JSON.stringify([...starts.values()].map(({ chain, first }) => ({ chain, first })));
  let entries = 0;
  for await (const links of linksOf(tx, null, recentOnly(firsts))) {
    for (const link of links) walks.get(link.chain)?.take(link);
    entries += links.length;
  }
  for (const [chain, walk] of walks) {
    const found = walk.end(heads.get(chain) ?? null);
    if (found) problems.push(found);
  }
  problems.push(...(await recentStrays(tx, since)).map(({ id, chain }) => problem('unlinked', chain, { id })));
  return { entries, chains: starts.size, problems };
}

/** SQL for the places from given ones on; names of chains are the record's, and quoted. */
const recentOnly = (firsts: string): string =>
  `exists (select from jsonb_to_recordset('${firsts.replaceAll("'", "''")}'::jsonb) as f (chain text, first bigint)
    where f.chain = l.chain and l.sequence >= f.first)`;

const beginningOf = (chain: string, head: Head | undefined): Place =>
  head ? { sequence: head.start, hash: head.startHash } : { sequence: 0, hash: genesisOf(chain) };

const endOf = (chain: string, head: Head | undefined): Place =>
  head ? { sequence: head.sequence, hash: head.hash } : { sequence: 0, hash: genesisOf(chain) };
