import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';

/** The open record, as `inTransaction` takes it. */
type Database = Parameters<typeof inTransaction>[0];

/** What these commands need of the program around them. */
export interface OrgContext {
  /** Works on the migrated database: the configured one, or that of a running `up`. */
  readonly inDatabase: <Answer>(work: (database: Database) => Promise<Answer>) => Promise<Answer>;
  /** Prints an answer: itself where `--json` is given, else the lines. */
  readonly report: (answer: unknown, lines: readonly string[]) => void;
}

/** One act of the operator on the organization. */
export const inOrg = <Answer>(context: OrgContext, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  context.inDatabase((database) => inTransaction(database, systemActor('cli'), work));
