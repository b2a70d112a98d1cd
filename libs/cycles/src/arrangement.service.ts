import { type Phase, Refusal, repeated } from '@zehuan/contracts';
import { instantOf, workingCalendarOf } from '@zehuan/calendar';
import { holdTree } from '@zehuan/org';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type Item, type LoadedPack, packById } from '@zehuan/policy';
import { tell } from '@zehuan/tasks';
import { issueTasks } from './issue.service.js';
import { insertLines } from './open-cycle.service.js';
import { type CycleRow, cycleForUpdate, cyclesOfTreeForUpdate } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { differencesBetween, standingOf, type UnitDifference } from './record/arrangement-difference.js';
import { cancelTasksOfItems } from './record/cancel-tasks.queries.js';
import { moveDeadlines } from './record/move-deadlines.queries.js';
import { maySteer } from './steering-right.js';

/** What a line asks for, as far as a person states it; the rest has defaults. */
export interface LineContent {
  readonly title?: { readonly zh: string; readonly en: string } | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly dueOn?: string | undefined;
  readonly leadUnit?: string | undefined;
  readonly assistingUnits?: readonly string[] | undefined;
}

export type ArrangementChange =
  | ({
      readonly act: 'add';
      readonly key: string;
      readonly form?: string | undefined;
      readonly levels?: readonly string[] | undefined;
    } & LineContent)
  | ({ readonly act: 'amend'; readonly key: string; readonly occurrence?: string | undefined } & LineContent)
  | { readonly act: 'drop'; readonly key: string; readonly occurrence?: string | undefined };

export interface ChangeArrangement {
  readonly cycleId: string;
  readonly changes: readonly ArrangementChange[];
  readonly reason: string;
  /** Also the arrangements of every cycle below, as far as they hold the line. */
  readonly isForTree: boolean;
  /** Shows the differences and changes nothing. */
  readonly isDryRun: boolean;
}

/**
 * Changes an arrangement in mid-year, all changes or none, and answers the difference for each unit. What is done
 * stays done; a new day arms the ladder of what is still owed anew; a dropped line cancels what is open.
 * Refuses `unknown-item`, `invalid-input` (a key that is taken), `due-in-the-past`, `due-after-parent` (a line made of a
 * task that is due before), `cycle-ended`, `not-supervising`.
 */
export const changeArrangement = async (
  tx: Transaction,
  input: ChangeArrangement,
): Promise<readonly UnitDifference[]> => {
  // Nobody ends or moves a unit to which a new line is just being issued.
  await holdTree(tx);
  const cycle = await cycleForUpdate(tx, input.cycleId);
  maySteer(tx, 'arrangement.change', cycle);
  if (cycle.state === 'closed' || cycle.state === 'cancelled') throw new Refusal('cycle-ended');
  if (input.reason.trim() === '') throw new Refusal('reason-missing');
  const scope = input.isForTree ? await cyclesOfTreeForUpdate(tx, cycle) : [cycle];
  const cycleIds = scope.map((each) => each.id);
  const pack = await packById(tx, cycle.packId);
  const before = await standingOf(tx, cycleIds);
  await rowsOf(tx, 'savepoint arrangement');
  for (const [index, change] of input.changes.entries())
    await applyChange(tx, {
      cycleId: cycle.id,
      scope,
      pack,
      change,
      reason: input.reason,
      pointer: `/changes/${index}`,
    });
  const differences = differencesBetween(before, await standingOf(tx, cycleIds));
  if (input.isDryRun) await rowsOf(tx, 'rollback to savepoint arrangement');
  else
    await writeEvents(tx, cycleIds, {
      kind: 'arrangementChanged',
      reason: input.reason,
      details: { changes: input.changes, units: differences.length },
    });
  return differences;
};

interface Application {
  /** Whose arrangement it is; the others of the scope follow. */
  readonly cycleId: string;
  readonly scope: readonly CycleRow[];
  readonly pack: LoadedPack;
  readonly change: ArrangementChange;
  readonly reason: string;
  readonly pointer: string;
}

const applyChange = async (tx: Transaction, application: Application): Promise<void> => {
  const { change, scope, pointer } = application;
  if (change.act === 'add') return addLine(tx, application, change);
  // What other committees have made of tasks of their own only happens to bear the same key.
  const items = await rowsOf<{ id: string }>(
    tx,
    `select id from item where cycle_id = any($1) and key = $2 and ($3::text is null or occurrence = $3) and removed_at is null
       and (origin <> 'decomposed' or cycle_id = $4) for update`,
    [scope.map((cycle) => cycle.id), change.key, change.occurrence ?? null, application.cycleId],
  );
  if (items.length === 0)
    throw new Refusal('unknown-item', `The arrangement has no line ${repeated(change.key)}`, [
      { pointer: `${pointer}/key`, message: 'No such line' },
    ]);
  const itemIds = items.map((item) => item.id);
  if (change.act === 'amend') return amendLines(tx, application, change, itemIds);
  await rowsOf(tx, `update item set removed_at = $2, revision = revision + 1 where id = any($1)`, [itemIds, tx.at]);
  await cancelTasksOfItems(tx, itemIds, application.reason);
};

const amendLines = async (
  tx: Transaction,
  { scope, pack, reason, pointer }: Application,
  change: Extract<ArrangementChange, { act: 'amend' }>,
  itemIds: readonly string[],
): Promise<void> => {
  const amended = definitionPart(change);
  await rowsOf(
    tx,
    `update item set definition = definition || $2::jsonb, title = coalesce($3::jsonb, title), revision = revision + 1 where id = any($1)`,
    [itemIds, JSON.stringify(amended), change.title ? JSON.stringify(change.title) : null],
  );
  if (change.title)
    await rowsOf(
      tx,
      `update task set title = $2 where item_id = any($1) and state in ('assigned','acknowledged','returned')`,
      [itemIds, change.title.zh],
    );
  if (change.dueOn === undefined) return;
  await requireNotAfterParent(tx, itemIds, change.dueOn, `${pointer}/dueOn`);
  for (const cycle of scope) {
    const due = await deadlineOf(tx, cycle, pack, change.dueOn, `${pointer}/dueOn`);
    await rowsOf(
      tx,
      `update item set due_on = $3, due_at = $4, due_is_provisional = $5 where cycle_id = $1 and id = any($2)`,
      [cycle.id, itemIds, change.dueOn, due.at, due.isProvisional],
    );
    const moves = [{ from: null, to: change.dueOn, at: due.at, isProvisional: due.isProvisional }];
    const moved = await moveDeadlines(tx, {
      cycleIds: [cycle.id],
      itemIds,
      moves,
      mayMoveEarlier: true,
      kind: 'amended',
      reason,
    });
    if (moved.length > 0)
      await tell(tx, {
        kind: 'extended',
        taskIds: moved,
        to: 'responsible',
        posts: ['reporter'],
        details: { dueOn: change.dueOn },
      });
  }
};

/** What was made of a task is due when the task is, at the latest. */
const requireNotAfterParent = async (
  tx: Transaction,
  itemIds: readonly string[],
  dueOn: string,
  pointer: string,
): Promise<void> => {
  const parent = await rowOf<{ dueOn: string | null }>(
    tx,
    `select min(t.due_on) as "dueOn" from item i join task t on t.id = i.from_task_id
     where i.id = any($1) and i.origin = 'decomposed'`,
    [itemIds],
  );
  if (parent?.dueOn && dueOn > parent.dueOn) throw dueAfterParent(parent.dueOn, pointer);
};

export const dueAfterParent = (parentDueOn: string, pointer: string): Refusal =>
  new Refusal('due-after-parent', `The task itself is due on ${parentDueOn}`, [
    { pointer, message: `Give a day up to ${parentDueOn}` },
  ]);

const addLine = async (
  tx: Transaction,
  { scope, pack, pointer }: Application,
  change: Extract<ArrangementChange, { act: 'add' }>,
): Promise<void> => {
  const taken = await rowOf(tx, `select 1 from item where cycle_id = any($1) and key = $2`, [
    scope.map((cycle) => cycle.id),
    change.key,
  ]);
  const faults = [
    ...(taken ? [{ pointer: `${pointer}/key`, message: 'The arrangement has a line with this key' }] : []),
    ...(change.title ? [] : [{ pointer: `${pointer}/title`, message: 'A new line needs a title' }]),
    ...(change.dueOn === undefined ? [{ pointer: `${pointer}/dueOn`, message: 'A new line needs a day' }] : []),
    ...(change.form !== undefined && !(change.form in pack.content.forms)
      ? [{ pointer: `${pointer}/form`, message: 'The pack has no such form' }]
      : []),
  ];
  if (faults.length > 0 || !change.title || change.dueOn === undefined)
    throw new Refusal('invalid-input', undefined, faults);
  for (const cycle of scope) {
    const due = await deadlineOf(tx, cycle, pack, change.dueOn, `${pointer}/dueOn`);
    const line = {
      key: change.key,
      occurrence: '',
      kind: 'item',
      phase: cycle.phase,
      issued_in: cycle.phase,
      title: change.title,
      definition: newDefinition(change, cycle.phase),
      due_on: change.dueOn,
      due_at: due.at.toISOString(),
      due_is_provisional: due.isProvisional,
      origin: 'amended' as const,
      from_task_id: null,
    };
    await insertLines(tx, [cycle.id], [line]);
    await issueTasks(tx, cycle, [cycle.phase]);
  }
};

/** The definition of a line that a person adds: reviewed but not scored, without weight in the assessment. */
export const newDefinition = (
  line: Extract<ArrangementChange, { act: 'add' }>,
  phase: Phase,
): Item & { readonly unitIds?: readonly string[] } =>
  ({
    key: line.key,
    kind: 'item',
    phase,
    issuedIn: phase,
    title: line.title ?? { zh: line.key, en: line.key },
    measures: [...(line.measures ?? [])],
    leadUnit: line.leadUnit ?? '',
    assistingUnits: [...(line.assistingUnits ?? [])],
    levels: [...(line.levels ?? ['province', 'city', 'county', 'township'])] as Item['levels'],
    form: line.form ?? null,
    evidence: [],
    review: { isScored: false, withinWorkingDays: 10, returnGraceWorkingDays: 5 },
    weight: '0',
  }) as unknown as Item;

const definitionPart = (content: LineContent): Record<string, unknown> => ({
  ...(content.title ? { title: content.title } : {}),
  ...(content.measures ? { measures: content.measures } : {}),
  ...(content.leadUnit === undefined ? {} : { leadUnit: content.leadUnit }),
  ...(content.assistingUnits ? { assistingUnits: content.assistingUnits } : {}),
});

const deadlineOf = async (
  tx: Transaction,
  cycle: CycleRow,
  pack: LoadedPack,
  on: string,
  pointer: string,
): Promise<{ at: Date; isProvisional: boolean }> => {
  const calendar = await workingCalendarOf(tx, pack.content.calendar.name);
  const at = new Date(instantOf(cycle.scale, on, pack.content.dayEndsAt));
  if (at <= tx.at)
    throw new Refusal('due-in-the-past', `${on} is over`, [{ pointer, message: 'Give a day that lies ahead' }]);
  return { at, isProvisional: calendar.isProvisional(on) };
};
