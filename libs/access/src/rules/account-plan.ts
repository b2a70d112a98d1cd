import type { Fault, PostKind } from '@zehuan/contracts';
import { accountFault, type RowAccount } from './account-row.js';

/** Somebody who holds posts of a unit today, and their account. */
export interface PostHolder {
  readonly personId: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly posts: readonly PostKind[];
  readonly login: string | null;
}

/** What of the record decides about a sheet of accounts. */
export interface PresentAccounts {
  /** Codes of the units that there are. */
  readonly unitCodes: ReadonlySet<string>;
  readonly holders: readonly PostHolder[];
  /** Whose each login is, in lower case. */
  readonly owners: ReadonlyMap<string, string>;
  /** Whose each subject of the provider is; null where nobody may sign in by a provider. */
  readonly subjects: ReadonlyMap<string, string> | null;
}

/** An account that a row makes. */
export interface PlannedAccount extends RowAccount {
  readonly personId: string;
  readonly unitName: string;
}

/** What a sheet of accounts comes to; nothing of it may be done while there are faults. */
export interface AccountPlan {
  readonly faults: readonly Fault[];
  readonly creations: readonly PlannedAccount[];
  /** Rows whose account is there already, just as the row says. */
  readonly unchanged: number;
}

type Judged = { readonly fault: Fault } | { readonly isThere: true } | { readonly planned: PlannedAccount };

/** Rows that say of one thing what an earlier row has said already. */
function repeated(
  rows: readonly RowAccount[],
  column: 'login' | 'subject',
  keyOf: (row: RowAccount) => string | null,
): Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (key === null) return [];
    const before = first.get(key);
    if (before === undefined) first.set(key, row.row);
    return before === undefined ? [] : [accountFault(row.row, column, `row ${before} has the same`)];
  });
}

/** Who a row means; a sentence where that is nobody, or more than one. */
function holderOf(row: RowAccount, { unitCodes, holders }: PresentAccounts): PostHolder | Fault {
  if (!unitCodes.has(row.unitCode)) return accountFault(row.row, 'unitCode', `there is no unit ${row.unitCode}`);
  const named = holders.filter(({ unitCode, name }) => unitCode === row.unitCode && name === row.name);
  const { post } = row;
  const meant = post === null ? named : named.filter(({ posts }) => posts.includes(post));
  const [one, other] = meant;
  if (!one && named.length > 0) return accountFault(row.row, 'post', `${row.name} does not hold this post today`);
  if (!one) return accountFault(row.row, 'name', `nobody of this name holds a post of ${row.unitCode} today`);
  if (!other) return one;
  return accountFault(row.row, 'post', `${meant.length} persons of this name hold posts there: say which post`);
}

const isFault = (found: PostHolder | Fault): found is Fault => 'pointer' in found;

function subjectFault({ row, subject }: RowAccount, personId: string, { subjects }: PresentAccounts): Fault | null {
  if (subject === null) return null;
  if (subjects === null) return accountFault(row, 'subject', 'no provider is set up by which one could sign in');
  const owner = subjects.get(subject);
  return owner === undefined || owner === personId
    ? null
    : accountFault(row, 'subject', 'is bound to another account already');
}

function judge(row: RowAccount, present: PresentAccounts): Judged {
  const holder = holderOf(row, present);
  if (isFault(holder)) return { fault: holder };
  const { personId, unitName, login } = holder;
  const owner = present.owners.get(row.login.toLowerCase());
  if (login !== null && owner !== personId)
    return { fault: accountFault(row.row, 'login', `${row.name} has the account ${login} already`) };
  if (owner !== undefined && owner !== personId)
    return { fault: accountFault(row.row, 'login', 'another account bears this login') };
  const fault = subjectFault(row, personId, present);
  if (fault) return { fault };
  if (login === null) return { planned: { ...row, personId, unitName } };
  const isBound = row.subject === null || present.subjects?.get(row.subject) === personId;
  return isBound
    ? { isThere: true }
    : { fault: accountFault(row.row, 'subject', 'the account is there already: bind it on the page of accounts') };
}

/** Compares the rows that are right by themselves with the record and with each other. */
export function planAccounts(rows: readonly RowAccount[], present: PresentAccounts): AccountPlan {
  const judged = rows.map((row) => judge(row, present));
  const planned = judged.flatMap((each) => ('planned' in each ? [each.planned] : []));
  const first = new Map<string, number>();
  const twice = planned.flatMap(({ row, personId }) => {
    const before = first.get(personId);
    if (before === undefined) first.set(personId, row);
    return before === undefined ? [] : [accountFault(row, 'name', `row ${before} names the same person`)];
  });
  return {
    faults: [
      ...repeated(rows, 'login', ({ login }) => login.toLowerCase()),
      ...repeated(rows, 'subject', ({ subject }) => subject),
      ...judged.flatMap((each) => ('fault' in each ? [each.fault] : [])),
      ...twice,
    ],
    creations: planned,
    unchanged: judged.filter((each) => 'isThere' in each).length,
  };
}
