import type { ActOfTwo, ApprovalState } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { ApprovalInput } from './approval.entity.js';

/** A request for agreement as those see it who have to do with it. */
export interface ApprovalRow {
  readonly id: string;
  readonly act: ActOfTwo;
  readonly input: ApprovalInput;
  /** An expired one is `expired` from that instant, whether somebody has noticed or not. */
  readonly state: ApprovalState;
  readonly accountId: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly askedBy: string;
  readonly askerPersonId: string | null;
  readonly askerName: string | null;
  readonly onBehalfOf: string | null;
  readonly askedAt: Date;
  readonly reason: string;
  readonly expiresAt: Date;
  readonly deciderName: string | null;
  readonly decidedBy: string | null;
  readonly decidedOnBehalfOf: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly isAskerWithoutRight: boolean;
  readonly usedAt: Date | null;
  readonly version: number;
  /** Of the account that it is about. */
  readonly login: string | null;
  readonly accountName: string | null;
  /** Of the cycle that it is about. */
  readonly year: number | null;
}

const state = `case when ap.state = 'asked' and ap.expires_at <= $1 then 'expired' else ap.state end`;

const columns = `ap.id, ap.act, ap.input, ${state} as state, ap.account_id as "accountId", ap.unit_id as "unitId",
  u.name as "unitName", ap.asked_by as "askedBy", ap.asker_person_id as "askerPersonId", asker.name as "askerName",
  ap.on_behalf_of as "onBehalfOf", ap.asked_at as "askedAt", ap.reason, ap.expires_at as "expiresAt",
  decider.name as "deciderName", ap.decided_by as "decidedBy", ap.decided_on_behalf_of as "decidedOnBehalfOf",
  ap.decided_at as "decidedAt", ap.decision_reason as "decisionReason", ap.is_asker_without_right as "isAskerWithoutRight",
  ap.used_at as "usedAt", ap.version, a.login, concerned.name as "accountName", c.year`;

const from = `from approval ap left join unit u on u.id = ap.unit_id
  left join person asker on asker.id = ap.asker_person_id left join person decider on decider.id = ap.decider_person_id
  left join account a on a.id = ap.account_id left join person concerned on concerned.id = a.person_id
  left join cycle c on c.id = (ap.input ->> 'cycleId')::uuid`;

/** Who looks: what they asked for themselves, and what is theirs to decide. */
export interface Looking {
  readonly name: string;
  readonly unitId: string | null;
  /** What they may agree to in their roles. */
  readonly acts: readonly ActOfTwo[];
}

/** What may be decided by whoever looks: asked by others for the unit for which they act, and not about their account. */
const isTheirs = `(ap.act = any ($3) and ap.unit_id is not distinct from $4::uuid and ap.asked_by <> $2
  and $2 <> 'account:' || coalesce(ap.account_id::text, ''))`;

const lookingOf = ({ name, unitId, acts }: Looking): readonly unknown[] => [name, acts, unitId];

export interface ApprovalsFilter extends Looking {
  readonly state: ApprovalState | undefined;
  /** Id of the last one of the page before. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** What somebody has asked for or may decide, the newest first. */
export const approvalsFor = (tx: Transaction, filter: ApprovalsFilter): Promise<ApprovalRow[]> =>
  rowsOf<ApprovalRow>(
    tx,
    `select ${columns} ${from} where (ap.asked_by = $2 or ${isTheirs}) and ($5::text is null or ${state} = $5)
       and ($6::uuid is null or ap.id < $6) order by ap.id desc limit $7`,
    [tx.at, ...lookingOf(filter), filter.state ?? null, filter.after ?? null, filter.limit],
  );

/** How many wait for somebody's decision. */
export async function waitingFor(tx: Transaction, looking: Looking): Promise<number> {
  const row = await rowOf<{ count: number }>(
    tx,
    `select count(*)::integer as count from approval ap where ap.state = 'asked' and ap.expires_at > $1 and ${isTheirs}`,
    [tx.at, ...lookingOf(looking)],
  );
  return row?.count ?? 0;
}

export const approvalById = (tx: Transaction, id: string): Promise<ApprovalRow | undefined> =>
  rowOf<ApprovalRow>(tx, `select ${columns} ${from} where ap.id = $2`, [tx.at, id]);

/** Keeps others from deciding the same at this moment; false where there is none. */
export async function lockApproval(tx: Transaction, id: string): Promise<boolean> {
  return (await rowsOf(tx, 'select from approval where id = $1 for update', [id])).length > 0;
}

export interface NewApproval {
  readonly act: ActOfTwo;
  readonly input: ApprovalInput;
  readonly reason: string;
}

/** Writes down what is asked for, until days later; what nobody decided of the same is over. */
export async function insertApproval(
  tx: Transaction,
  { act, input, reason }: NewApproval,
  days: number,
): Promise<string> {
  await rowsOf(
    tx,
    `update approval set state = 'expired', decided_at = $3, version = version + 1
     where act = $1 and input = $2 and state = 'asked' and expires_at <= $3`,
    [act, JSON.stringify(input), tx.at],
  );
  const { name, personId, unitId, onBehalfOf } = tx.actor;
  const row = await rowOf<{ id: string }>(
    tx,
    `insert into approval (act, input, account_id, unit_id, asked_by, asker_person_id, on_behalf_of, asked_at, reason, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8::timestamptz + make_interval(days => $10)) returning id`,
    [act, JSON.stringify(input), input.accountId ?? null, unitId, name, personId, onBehalfOf, tx.at, reason, days],
  );
  if (!row) throw new Error('A request was inserted and not returned');
  return row.id;
}

export interface Decided {
  readonly state: Exclude<ApprovalState, 'asked' | 'expired'>;
  readonly reason: string | null;
  readonly isAskerWithoutRight?: boolean;
}

/** Writes down what became of a request that is locked; a withdrawal has no decider. */
export async function writeDecision(tx: Transaction, id: string, decided: Decided): Promise<void> {
  const { name, personId, onBehalfOf } = tx.actor;
  const [by, person, behalf] = decided.state === 'withdrawn' ? [null, null, null] : [name, personId, onBehalfOf];
  await rowsOf(
    tx,
    `update approval set state = $2, decided_by = $3, decider_person_id = $4, decided_on_behalf_of = $5, decided_at = $6,
       decision_reason = $7, is_asker_without_right = $8, version = version + 1 where id = $1`,
    [id, decided.state, by, person, behalf, tx.at, decided.reason, decided.isAskerWithoutRight ?? false],
  );
}

/** Ids of what came of an act that was agreed to. */
export const writeResult = async (
  tx: Transaction,
  id: string,
  result: Readonly<Record<string, string>>,
): Promise<void> => {
  await rowsOf(tx, 'update approval set result = $2 where id = $1', [id, JSON.stringify(result)]);
};

/** Writes down when what was agreed to was taken first. */
export const writeFirstUse = async (tx: Transaction, id: string): Promise<void> => {
  await rowsOf(tx, 'update approval set used_at = $2, version = version + 1 where id = $1 and used_at is null', [
    id,
    tx.at,
  ]);
};

/** The newest request of the actor's own for exactly this that was agreed to since an instant; undefined where there is none. */
export async function agreedSince(
  tx: Transaction,
  { act, input }: Pick<NewApproval, 'act' | 'input'>,
  since: Date,
): Promise<string | undefined> {
  const row = await rowOf<{ id: string }>(
    tx,
    `select id from approval where act = $1 and input = $2 and asked_by = $3 and unit_id is not distinct from $4::uuid
       and state = 'approved' and decided_at >= $5 order by id desc limit 1`,
    [act, JSON.stringify(input), tx.actor.name, tx.actor.unitId, since],
  );
  return row?.id;
}
