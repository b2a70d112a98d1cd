import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { SealedHead } from '../rules/seal.js';
import type { SealWithHeads } from '../rules/seal-chain.js';

const head = `chain, start_sequence as start, encode(start_hash, 'hex') as "startHash", sequence, encode(hash, 'hex') as hash`;

/** The heads as they are now. */
export const presentHeads = (tx: Transaction): Promise<SealedHead[]> =>
  rowsOf<SealedHead>(tx, `select ${head.replace('chain', 'key as chain')} from audit_chain order by key collate "C"`);

/** The heads as they were sealed last. */
export const lastSealedHeads = (tx: Transaction): Promise<SealedHead[]> =>
  rowsOf<SealedHead>(tx, `select distinct on (chain) ${head} from audit_seal_head order by chain, number desc`);

export interface SealRow {
  readonly number: number;
  readonly at: Date;
  readonly document: string;
  readonly keyId: string;
  readonly signature: string;
}

const columns = `number, at, document, key_id as "keyId", signature`;

export const lastSeal = (tx: Transaction): Promise<SealRow | undefined> =>
  rowOf<SealRow>(tx, `select ${columns} from audit_seal order by number desc limit 1`);

/** One seal at a time, whoever seals. */
export const lockSealing = (tx: Transaction): Promise<unknown> =>
  rowsOf(tx, `select pg_advisory_xact_lock(hashtext('audit_seal'))`);

export async function keepSeal(tx: Transaction, seal: SealRow, changed: readonly SealedHead[]): Promise<void> {
  await rowsOf(tx, 'insert into audit_seal (number, at, document, key_id, signature) values ($1, $2, $3, $4, $5)', [
    seal.number,
    seal.at,
    seal.document,
    seal.keyId,
    seal.signature,
  ]);
  await rowsOf(
    tx,
    `insert into audit_seal_head (number, chain, start_sequence, start_hash, sequence, hash)
     select $1, chain, start, decode("startHash", 'hex'), sequence, decode(hash, 'hex')
     from jsonb_to_recordset($2::jsonb) as h (chain text, start bigint, "startHash" text, sequence bigint, hash text)`,
    [seal.number, JSON.stringify(changed)],
  );
}

/** All seals from the first, each with the heads that had changed. */
export async function allSeals(tx: Transaction): Promise<SealWithHeads[]> {
  const seals = await rowsOf<SealRow>(tx, `select ${columns} from audit_seal order by number`);
  const heads = await rowsOf<SealedHead & { number: number }>(
    tx,
    prepared(`select number, ${head} from audit_seal_head order by number, chain`),
  );
  const byNumber = new Map<number, SealedHead[]>();
  for (const { number, ...each } of heads) {
    const list = byNumber.get(number);
    if (list) list.push(each);
    else byNumber.set(number, [each]);
  }
  return seals.map(({ number, document, signature }) => ({
    ...{ number, document, signature },
    changed: byNumber.get(number) ?? [],
  }));
}
