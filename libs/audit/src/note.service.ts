import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import { canonical } from './rules/canonical.js';
import type { NotedKind } from './rules/noted.js';

/** An act that changes no audited row and yet belongs to the trail: a sign-in, a reading, an export, an approval. */
export interface Note {
  readonly kind: NotedKind;
  /** What it is about, in the words of the record: `account`, `submission`, `audit_entry`. */
  readonly subject: string;
  /** The one row that it is about. */
  readonly matter?: string | null;
  /** The committee in whose chain it goes, unless the transaction has touched another before; administration when left out. */
  readonly committeeId?: string | null;
  /** How many rows were read, exported, imported. */
  readonly rowCount?: number;
  /** Codes, ids and counts; never content, never a secret. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const written = prepared(
  `insert into audit_entry (chain, kind, subject, matter, row_count, details) values (audit_chain_for($1), $2, $3, $4, $5, $6)`,
);

/** Writes an entry for the actor of the transaction; it stays if the transaction commits. */
export async function note(tx: Transaction, { kind, subject, ...more }: Note): Promise<void> {
  const details = canonical(more.details ?? {});
  await rowsOf(tx, written, [
    more.committeeId ?? null,
    kind,
    subject,
    more.matter ?? null,
    more.rowCount ?? 0,
    details,
  ]);
}
