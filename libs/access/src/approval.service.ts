import { note } from '@zehuan/audit';
import {
  actsForAny,
  actsOfTwo,
  agreesTo,
  type Actor,
  type ActOfTwo,
  isDevelopmentAccount,
  Refusal,
} from '@zehuan/contracts';
import { actingAs, rowsOf, type Transaction } from '@zehuan/platform';
import { askerOf } from './asker.js';
import {
  agreedSince,
  approvalById,
  type ApprovalRow,
  approvalsFor,
  type ApprovalsFilter,
  insertApproval,
  lockApproval,
  type Looking,
  type NewApproval,
  waitingFor,
  writeDecision,
  writeFirstUse,
  writeResult,
} from './record/approval.queries.js';
import { refusing } from './refusing.js';
import { agreedAfter, approvalDays, isInTime, isTheirsToTake, withoutSay } from './rules/second-person.js';

/** What came of an act that was agreed to: ids for the record, and what is told to whoever agreed, once. */
export interface Performed {
  readonly result?: Readonly<Record<string, string>>;
  readonly password?: string;
}

/** Does what was asked for, as whoever asked. */
export type Perform = (tx: Transaction, approval: ApprovalRow) => Promise<Performed>;

/** How each act is done that two agree to; one that is left out nobody can ask for. */
export type Performs = Readonly<Partial<Record<ActOfTwo, Perform>>>;

/** A request with what may be done to it by whoever reads it. */
export interface ApprovalView extends ApprovalRow {
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  /** What was agreed to is for whoever reads this to take or to do, at this hour. */
  readonly mayTake: boolean;
}

/** A request that was decided, with the password that came of it. */
export type DecidedApproval = ApprovalView & { readonly password: string | null };

const viewFor = ({ actor, at }: Transaction, row: ApprovalRow): ApprovalView => ({
  ...row,
  mayDecide: row.state === 'asked' && withoutSay(actor, row) === undefined,
  mayWithdraw: row.state === 'asked' && row.askedBy === actor.name,
  mayTake: isTheirsToTake(actor, row) && row.state === 'approved' && isInTime(row, at),
});

const lookingOf = (actor: Actor): Looking => ({
  name: actor.name,
  unitId: actor.unitId,
  acts: actsOfTwo.filter((act) => agreesTo(act, actor)),
});

/** What the actor has asked for or may decide, the newest first. */
export const listApprovals = async (
  tx: Transaction,
  filter: Omit<ApprovalsFilter, keyof Looking>,
): Promise<ApprovalView[]> =>
  (await approvalsFor(tx, { ...lookingOf(tx.actor), ...filter })).map((row) => viewFor(tx, row));

/** How many requests wait for the actor's decision. */
export const countWaiting = (tx: Transaction): Promise<number> => waitingFor(tx, lookingOf(tx.actor));

/** A request, for who asked or may decide; refuses `unknown-approval`. */
export async function readApproval(tx: Transaction, id: string): Promise<ApprovalView> {
  const row = await approvalById(tx, id);
  if (!row || (row.askedBy !== tx.actor.name && withoutSay(tx.actor, row) !== undefined))
    throw new Refusal('unknown-approval');
  return viewFor(tx, row);
}

/** Does what can be refused and takes it back: what can never be is said before anybody is asked. */
export async function rehearse(tx: Transaction, work: (tx: Transaction) => Promise<unknown>): Promise<void> {
  await rowsOf(tx, 'savepoint rehearsal');
  await work(tx);
  await rowsOf(tx, 'rollback to savepoint rehearsal');
}

/** Asks for agreement to an act that the caller has found possible; refuses `approval-present`. */
export async function askApproval(tx: Transaction, asked: NewApproval): Promise<ApprovalView> {
  const present = { approval_once: 'approval-present' } as const;
  const id = await refusing(present, () => insertApproval(tx, asked, approvalDays));
  return readApproval(tx, id);
}

/** A request, kept from others for the length of the transaction. */
async function requireLocked(tx: Transaction, id: string): Promise<ApprovalRow> {
  const row = (await lockApproval(tx, id)) ? await approvalById(tx, id) : undefined;
  if (!row) throw new Refusal('unknown-approval');
  return row;
}

const requireAsked = ({ state }: ApprovalRow): void => {
  if (state === 'expired') throw new Refusal('approval-expired');
  if (state !== 'asked') throw new Refusal('approval-decided');
};

/** What waits for a decision of the actor; whoever has no say in it learns nothing of its state. */
async function requireMine(tx: Transaction, id: string): Promise<ApprovalRow> {
  const row = await requireLocked(tx, id);
  const code = withoutSay(tx.actor, row);
  if (code === 'forbidden') throw new Refusal('unknown-approval');
  if (code) throw new Refusal(code);
  requireAsked(row);
  return row;
}

const told = ({ act, askedBy }: ApprovalRow, more: Readonly<Record<string, unknown>> = {}) => ({
  act,
  askedBy,
  ...more,
});

/**
 * Agrees, and does what was asked for in the same transaction as whoever asked. Where they have no right to it any more,
 * the request ends refused and nothing is done. Refuses `unknown-approval`, `own-approval`, `approval-decided`,
 * `approval-expired`, and whatever the act itself refuses, after which the request still waits.
 */
export async function approve(tx: Transaction, id: string, performs: Performs): Promise<DecidedApproval> {
  const row = await requireMine(tx, id);
  const asker = await askerOf(tx, row);
  if (!asker) {
    await writeDecision(tx, id, { state: 'refused', reason: null, isAskerWithoutRight: true });
    await noteDecision(tx, 'rejected', row, { isAskerWithoutRight: true });
    return { ...(await readApproval(tx, id)), password: null };
  }
  const perform = performs[row.act];
  if (!perform) throw new Error(`Nothing does ${row.act} after it was agreed to`);
  await writeDecision(tx, id, { state: 'approved', reason: null });
  await noteDecision(tx, 'approved', row);
  const { result = {}, password = null } = await actingAs(tx, asker, (theirs) => perform(theirs, row));
  await writeResult(tx, id, result);
  return { ...(await readApproval(tx, id)), password };
}

const noteDecision = (
  tx: Transaction,
  kind: 'approved' | 'rejected',
  row: ApprovalRow,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> =>
  note(tx, { kind, subject: 'approval', matter: row.id, committeeId: row.unitId, details: told(row, more) });

/** Says no, and why; refuses as `approve` does. */
export async function refuseApproval(
  tx: Transaction,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<ApprovalView> {
  const row = await requireMine(tx, id);
  await writeDecision(tx, id, { state: 'refused', reason });
  await noteDecision(tx, 'rejected', row);
  return readApproval(tx, id);
}

/** Takes back what the actor has asked for; refuses `unknown-approval`, `approval-decided` and `approval-expired`. */
export async function withdrawApproval(tx: Transaction, id: string): Promise<ApprovalView> {
  const row = await requireLocked(tx, id);
  if (row.askedBy !== tx.actor.name) throw new Refusal('unknown-approval');
  requireAsked(row);
  await writeDecision(tx, id, { state: 'withdrawn', reason: null });
  return readApproval(tx, id);
}

/**
 * What the actor has asked for and another agreed to, for taking it within a day of the agreement; the first time is
 * written down. Refuses `unknown-approval`, `second-person-needed` and `approval-expired`.
 */
export async function takeAgreed(tx: Transaction, id: string, act: ActOfTwo): Promise<ApprovalView> {
  const row = await requireLocked(tx, id);
  if (row.act !== act || !isTheirsToTake(tx.actor, row)) throw new Refusal('unknown-approval');
  if (row.state !== 'approved') throw new Refusal('second-person-needed');
  if (!isInTime(row, tx.at)) throw new Refusal('approval-expired');
  await writeFirstUse(tx, id);
  return readApproval(tx, id);
}

/**
 * Lets somebody do what they have asked for and another agreed to within the last day: exactly that, however often it is
 * tried; the first time is written down. Refuses `second-person-needed`. The process, and the development account, need nobody.
 */
export async function requireAgreed(tx: Transaction, asked: Pick<NewApproval, 'act' | 'input'>): Promise<void> {
  if (actsForAny(tx.actor) || isDevelopmentAccount(tx.actor)) return;
  const id = await agreedSince(tx, asked, agreedAfter(tx.at));
  if (id === undefined) throw new Refusal('second-person-needed');
  await writeFirstUse(tx, id);
}
