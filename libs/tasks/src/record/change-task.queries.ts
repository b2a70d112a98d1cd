import { Refusal, type TaskState } from '@zehuan/contracts';
import { type Closing, prepared, rowOf, type Transaction } from '@zehuan/platform';
import { refusedAct } from '../rules/refused-act.js';
import { stateAfter, type TaskAct } from '../rules/task-state.js';
import type { OneTask, TaskAfter } from '../task.types.js';
import { type OpenedTask, openTask } from './task-at-hand.queries.js';

/** Words of the trail: what happened, not what was asked for. */
const happened: Readonly<Record<TaskAct, string>> = {
  acknowledge: 'acknowledged',
  submit: 'submitted',
  withdraw: 'withdrawn',
  return: 'returned',
  accept: 'accepted',
  extend: 'extended',
  cancel: 'cancelled',
  delegate: 'delegated',
};

/** What an act writes besides the state: columns of the task, more rows, and what its event says. */
export interface Change {
  /** Assignments in SQL; `:name` stands for a value of `values`. */
  readonly set?: string;
  /** A further condition in SQL, for what another act may change at the same moment. */
  readonly where?: string;
  /** Further CTEs in SQL, each beginning with a comma; they may read `changed`. */
  readonly also?: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly reason?: string | undefined;
  readonly details?: Readonly<Record<string, unknown>>;
  /** More details of the event, as a `jsonb` expression in SQL over `changed` and the further CTEs. */
  readonly moreDetails?: string;
  /** Columns of the answer after the task's own, in SQL, each beginning with a comma. */
  readonly answer?: string;
  /** Nothing follows the act: where the transaction lets it, its statement takes the commit along. */
  readonly isLast?: boolean;
  /** For the last: what of `body` (the row of the answer as `jsonb`) is kept for a repeat of the request. */
  readonly kept?: string;
  /** For the last: a condition in SQL over the answer's row, without which the act is not done. */
  readonly needs?: string;
}

const after = `id, cycle_id as "cycleId", unit_id as "unitId", supervising_unit_id as "supervisingUnitId", state, version,
  due_on::text as "dueOn", due_at as "dueAt", due_is_provisional as "dueIsProvisional", review_due_on::text as "reviewDueOn",
  submission_count as "submissionCount", score::text as score`;

/** An instant as JSON has it everywhere else. */
export const jsonInstant = (instant: string): string =>
  `to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The act and its answer; the last of its transaction keeps the answer too, and ends the transaction where it changes nothing. */
const statement = (change: Change, closing?: Closing): string => {
  const answered = `select ${after}${change.answer ?? ''} from changed`;
  if (!closing) return `${acting(change)} ${answered}`;
  const body = `to_jsonb(answered) || jsonb_build_object('dueAt', ${jsonInstant('"dueAt"')})`;
  return `${acting(change)}, answered as (${answered}), told as (
  select version, ${change.kept ?? 'body'} as body from answered cross join lateral (select ${body} as body)
), kept as (
  ${closing.keeping('told.body', 'told')}
)
select answered.* from (select) always left join answered on true
where case when ${['answered.id is not null', ...(change.needs ? [change.needs] : [])].join(' and ')} then true else app_not_as_read() end`;
};

const acting = (change: Change): string => `
with changed as (
  update task t set state = :to, version = t.version + 1${change.set ? `, ${change.set}` : ''}
  where t.id = :id and t.state = :from and t.submission_count = :submissionCount
    and t.unit_id = :unitId and t.supervising_unit_id = :supervisingUnitId
    and (:ifMatch::int is null or t.version = :ifMatch) and ${change.where ?? 'true'}
    and app_task_goes_on(t.id)
  returning t.*, old.state as from_state, old.due_at as old_due_at
)${change.also ?? ''}, event as (
  insert into task_event (task_id, at, kind, from_state, to_state, due_at, actor, acting_unit_id, on_behalf_of, reason, details)
  select id, :at, :kind, from_state, state, due_at, :actor, :actingUnitId::uuid, :onBehalfOf, :reason,
    :details::jsonb${change.moreDetails ? ` || ${change.moreDetails}` : ''}
  from changed
)`;

/** Replaces `:name` by `$n`, each name one parameter; a name that has no value is a mistake in the statement. */
export function bind(sql: string, values: Readonly<Record<string, unknown>>): { text: string; parameters: unknown[] } {
  const names: string[] = [];
  const text = sql.replace(/(?<![:\w]):([a-z]\w*)/gi, (_, name: string) => {
    if (!(name in values)) throw new Error(`The statement has no value for :${name}`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, parameters: names.map((name) => values[name]) };
}

/** Who acts, as every row of the trail keeps it. */
export const actorValues = (tx: Transaction): Readonly<Record<string, unknown>> => ({
  at: tx.at,
  actor: tx.actor.name,
  actingUnitId: tx.actor.unitId,
  onBehalfOf: tx.actor.onBehalfOf,
});

/**
 * One act on one task: judged on what was read, written by one statement that judges again what may have changed in
 * between. Where it finds that it has, the task is read anew and the refusal, or the next try, follows from that.
 */
// The answer's further columns are SQL, so their type can only be said by the caller.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export async function changeTask<After extends TaskAfter = TaskAfter>(
  tx: Transaction,
  act: TaskAct,
  input: OneTask,
  plan: (task: OpenedTask) => Change | Promise<Change>,
): Promise<{ readonly task: OpenedTask; readonly after: After }> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const task = await openTask(tx, input.taskId);
    const code = refusedAct(task, act, tx.actor, input.ifMatch);
    if (code) throw new Refusal(code);
    const to = stateAfter(act, task.state, task.duty);
    const written = (await write(tx, act, task, to ?? task.state, input.ifMatch, await plan(task))) as
      After | undefined;
    if (written) return { task, after: written };
  }
  throw new Refusal('wrong-state', 'The task was changed by others again and again; read it and try again');
}

async function write(
  tx: Transaction,
  act: TaskAct,
  task: OpenedTask,
  to: TaskState,
  ifMatch: number | undefined,
  change: Change,
): Promise<TaskAfter | undefined> {
  const ending = change.isLast ? tx.ending : undefined;
  const { text, parameters } = bind(statement(change, ending), {
    ...actorValues(tx),
    ...change.values,
    ...ending?.values,
    id: task.id,
    from: task.state,
    to,
    submissionCount: task.submissionCount,
    unitId: task.unitId,
    supervisingUnitId: task.supervisingUnitId,
    ifMatch: ifMatch ?? null,
    kind: happened[act],
    reason: change.reason ?? null,
    details: JSON.stringify(change.details ?? {}),
  });
  if (ending) return (await ending.end<TaskAfter>({ sql: prepared(text), parameters }))[0];
  return rowOf<TaskAfter>(tx, prepared(text), parameters);
}
