import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { Place } from '../rules/chain.js';
import { idAround } from './trail.queries.js';

/** What no seal stands for yet. */
export interface Sealing {
  readonly lastSealAt: Date | null;
  readonly unsealedChains: number;
  readonly unsealedEntries: number;
  readonly unsealedSince: Date | null;
}

/** How far the trail is sealed: all that came later stands on the record alone. */
export async function sealingOf(tx: Transaction): Promise<Sealing> {
  const row = await rowOf<Sealing>(
    tx,
    `with sealed as (select distinct on (chain) chain, sequence from audit_seal_head order by chain, number desc),
       unsealed as (
         select c.key as chain, coalesce(s.sequence, c.start_sequence) as upto, c.sequence
         from audit_chain c left join sealed s on s.chain = c.key where c.sequence > coalesce(s.sequence, c.start_sequence))
     select (select at from audit_seal order by number desc limit 1) as "lastSealAt",
       count(*)::int as "unsealedChains", coalesce(sum(u.sequence - u.upto), 0)::float8 as "unsealedEntries", min(e.at) as "unsealedSince"
     from unsealed u
       left join audit_link l on l.chain = u.chain and l.sequence = u.upto + 1
       left join audit_entry e on e.id = l.entry_id`,
  );
  if (!row) throw new Error('An aggregate gave no row');
  return row;
}

/** Where the entries since an instant begin in a chain, and the place before, if that is there. */
export interface RecentStart {
  readonly chain: string;
  readonly first: number;
  readonly before: Place | null;
}

export const recentStarts = async (tx: Transaction, since: Date): Promise<RecentStart[]> => {
  const rows = await rowsOf<{ chain: string; first: number; hash: Buffer | null }>(
    tx,
    `select f.chain, f.first, b.hash from (
       select l.chain, min(l.sequence) as first from audit_entry e join audit_link l on l.entry_id = e.id
       where e.id >= $1 group by 1) f
     left join audit_link b on b.chain = f.chain and b.sequence = f.first - 1`,
    [idAround(since, 0)],
  );
  return rows.map(({ chain, first, hash }) => ({ chain, first, before: hash && { sequence: first - 1, hash } }));
};

/** Entries since an instant that have no place in a chain. */
export const recentStrays = (tx: Transaction, since: Date): Promise<{ id: string; chain: string }[]> =>
  rowsOf(
    tx,
    `select id, chain from audit_entry e where id >= $1 and not exists (select from audit_link l where l.entry_id = e.id) order by id`,
    [idAround(since, 0)],
  );
