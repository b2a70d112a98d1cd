import { note } from '@zehuan/audit';
import { type Fault, Refusal, type RefusalCode } from '@zehuan/contracts';
import { importRefused, readRows, type SheetFormat, type TableRow } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { hashPassword } from './passwords.js';
import { presentAccounts, writeAccounts } from './record/account-import.queries.js';
import { refusing } from './refusing.js';
import { type AccountPlan, planAccounts } from './rules/account-plan.js';
import { type AccountColumn, accountColumns, readAccountRow } from './rules/account-row.js';
import { spokenSecret } from './rules/recovery-codes.js';

export type AccountRows = readonly TableRow<AccountColumn>[];

/** Each first password costs 19 MiB and some ten milliseconds of a core to hash; so many take a few seconds. */
export const mostImportedAccounts = 500;
/** So many are hashed at a time, so that whoever signs in meanwhile need not wait. */
const hashedTogether = 2;

/** An account that was just made, with what is told once. */
export interface ImportedAccount {
  readonly login: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly isByProvider: boolean;
  /** Null for whoever signs in by the provider, and where the answer is repeated. */
  readonly password: string | null;
}

/** First passwords by the row that they are for. */
export type FirstPasswords = ReadonlyMap<number, { readonly password: string; readonly hash: string }>;

/** Reads a sheet of accounts; the rows are judged against the record. Refuses `import-refused`. */
export async function parseAccounts(file: Uint8Array, format: SheetFormat): Promise<AccountRows> {
  const rows = await readRows(file, format, accountColumns);
  if (rows.length > mostImportedAccounts)
    throw importRefused(`The sheet has ${rows.length} rows; ${mostImportedAccounts} at a time are allowed`);
  return rows;
}

const rowOfFault = ({ pointer }: Fault): number => Number(pointer.split('/')[2]);

/**
 * What a sheet of accounts would come to, by the record as it is; changes nothing.
 * @param issuer the provider at which a subject is one; null where there is none
 * Refuses `import-refused` with every fault by row and column.
 */
export async function planAccountImport(
  tx: Transaction,
  rows: AccountRows,
  issuer: string | null,
): Promise<AccountPlan> {
  const read = rows.map(readAccountRow);
  const accounts = read.flatMap(({ account }) => (account ? [account] : []));
  const plan = planAccounts(accounts, await presentAccounts(tx, accounts, issuer));
  const faults = [...read.flatMap((row) => row.faults), ...plan.faults].sort(
    (one, other) => rowOfFault(one) - rowOfFault(other),
  );
  if (faults.length > 0)
    throw new Refusal('import-refused', `${faults.length} faults in the file; no account was made`, faults);
  return plan;
}

/** First passwords for those who need one, hashed outside of any transaction, since that takes a while. */
export async function firstPasswordsFor({ creations }: AccountPlan): Promise<FirstPasswords> {
  const waiting = creations.filter(({ subject }) => subject === null).map(({ row }) => row);
  const made = new Map<number, { password: string; hash: string }>();
  const work = async (): Promise<void> => {
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const password = spokenSecret();
      made.set(row, { password, hash: await hashPassword(password) });
    }
  };
  await Promise.all(Array.from({ length: hashedTogether }, work));
  return made;
}

const constraints: Readonly<Record<string, RefusalCode>> = {
  account_login: 'login-taken',
  account_person_id_key: 'account-exists',
  external_identity_pkey: 'identity-bound',
};

/**
 * Makes the accounts of a sheet, all or none, each worth nothing until a role is granted. A row whose account is there
 * already changes nothing. Refuses `import-refused`; `login-taken`, `account-exists` and `identity-bound` where
 * somebody was quicker.
 */
export async function importAccounts(
  tx: Transaction,
  rows: AccountRows,
  { issuer, passwords }: { readonly issuer: string | null; readonly passwords: FirstPasswords },
): Promise<readonly ImportedAccount[]> {
  const { creations } = await planAccountImport(tx, rows, issuer);
  const made = creations.map((planned) => {
    const first = passwords.get(planned.row);
    if (!first && planned.subject === null) throw new Error('An account was planned that was not there to be planned');
    return { ...planned, password: first?.password ?? null, passwordHash: first?.hash ?? null };
  });
  await refusing(constraints, () => writeAccounts(tx, made, issuer));
  await note(tx, { kind: 'imported', subject: 'account', rowCount: made.length });
  return made.map(({ login, name, unitCode, unitName, subject, password }) => ({
    ...{ login, name, unitCode, unitName, isByProvider: subject !== null, password },
  }));
}
