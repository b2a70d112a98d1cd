import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { SealedHead } from '../rules/seal.js';

/** Of each chain the part from its beginning on in which every entry is older than an instant. */
export const partsBefore = (tx: Transaction, before: Date): Promise<SealedHead[]> =>
  rowsOf<SealedHead>(
    tx,
    `select c.key as chain, c.start_sequence as start, encode(c.start_hash, 'hex') as "startHash", l.sequence, encode(l.hash, 'hex') as hash
     from audit_chain c
     cross join lateral (
       select coalesce(min(l.sequence) filter (where e.at >= $1), max(l.sequence) + 1) - 1 as through
       from audit_link l join audit_entry e on e.id = l.entry_id where l.chain = c.key) part
     join audit_link l on l.chain = c.key and l.sequence = part.through
     order by c.key`,
    [before],
  );

/** SQL for the places of these parts; the parts are a parameter, as JSON. */
export const inParts = (parameter: string): string =>
  `exists (select from jsonb_to_recordset(${parameter}::jsonb) as part (chain text, sequence bigint)
     where part.chain = l.chain and l.sequence <= part.sequence)`;

/** Takes entries away that lie in an archive, and lets their chains begin where it ends. */
export async function removeParts(tx: Transaction, parts: readonly SealedHead[], before: Date): Promise<number> {
  const given = JSON.stringify(parts);
  await rowsOf(tx, `delete from audit_entry e using audit_link l where l.entry_id = e.id and ${inParts('$1')}`, [
    given,
  ]);
  const removed = await rowOf<{ count: number }>(
    tx,
    `with removed as (delete from audit_link l where ${inParts('$1')} returning 1) select count(*)::int as count from removed`,
    [given],
  );
  // Last, because every writer of a chain waits for its head.
  await rowsOf(
    tx,
    `update audit_chain c set start_sequence = part.sequence, start_hash = decode(part.hash, 'hex'), start_at = $2
     from jsonb_to_recordset($1::jsonb) as part (chain text, sequence bigint, hash text) where part.chain = c.key`,
    [given, before],
  );
  return removed?.count ?? 0;
}
