import { rowsOf, type Transaction } from '@zehuan/platform';

/** The head of a chain as it is in the record. */
export interface Head {
  readonly chain: string;
  readonly start: number;
  readonly startHash: Buffer;
  readonly sequence: number;
  readonly hash: Buffer;
}

/** The columns of `audit_entry e` that are hashed, as the very text: canonical JSON. */
export const hashedText = `array_to_json(array[e.chain, e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor, e.acting_unit, e.on_behalf_of, e.address, e.request_id, e.kind, e.subject, e.matter, e.row_count::text, e.details])::text`;

export const headsOf = (tx: Transaction, chain: string | null): Promise<Head[]> =>
  rowsOf<Head>(
    tx,
    `select key as chain, start_sequence as start, start_hash as "startHash", sequence, hash from audit_chain
     where $1::text is null or key = $1 order by key`,
    [chain],
  );

export interface LinkRow {
  readonly chain: string;
  readonly sequence: number;
  readonly hash: Buffer;
  readonly entryId: string;
  readonly text: string | null;
}

/** All places of a range, chain after chain, a few thousand at a time. */
export async function* linksOf(
  tx: Transaction,
  chain: string | null,
  range: string = 'true',
): AsyncGenerator<readonly LinkRow[]> {
  await rowsOf(
    tx,
    `declare audit_links no scroll cursor for
     select l.chain, l.sequence, l.hash, l.entry_id as "entryId", case when e.id is not null then ${hashedText} end as text
     from audit_link l left join audit_entry e on e.id = l.entry_id
     where ($1::text is null or l.chain = $1) and ${range} order by l.chain, l.sequence`,
    [chain],
  );
  for (;;) {
    const rows = await rowsOf<LinkRow>(tx, 'fetch 5000 from audit_links');
    if (rows.length === 0) break;
    yield rows;
  }
  await rowsOf(tx, 'close audit_links');
}

/** Entries without a place, and such as stand at several. */
export const strayEntries = (tx: Transaction): Promise<{ id: string; chain: string; isTwice: boolean }[]> =>
  rowsOf(
    tx,
    `select e.id, e.chain, false as "isTwice" from audit_entry e where not exists (select from audit_link l where l.entry_id = e.id)
     union all select entry_id, min(chain), true from audit_link group by 1 having count(*) > 1 order by 1`,
  );

/** Tables of which the trail has an entry for each statement. */
export const auditedTables = async (tx: Transaction): Promise<string[]> =>
  (
    await rowsOf<{ name: string }>(
      tx,
      `select tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_is\\_audited\\_at\\_insert' order by 1`,
    )
  ).map(({ name }) => name);

export interface Difference {
  readonly id: string;
  readonly entryId: string | null;
  readonly reason: 'changed' | 'removed' | 'unknown';
  readonly columns: readonly string[];
}

/** Rows of a table that are not as the trail says. */
export const differencesOf = (tx: Transaction, table: string): Promise<Difference[]> =>
  rowsOf<Difference>(tx, 'select id, entry_id as "entryId", reason, columns from audit_differences($1) limit 1000', [
    table,
  ]);
