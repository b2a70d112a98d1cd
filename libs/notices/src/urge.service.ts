import { Refusal } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { tell } from '@zehuan/tasks';
import { insertUrge, lockAndJudge, type Urgeable, type UrgeFilter } from './record/urge.queries.js';
import { isId } from './rules/id.js';

export type { UrgeFilter } from './record/urge.queries.js';

export interface UrgeInput {
  /** Either these tasks, or all owed ones that the filter finds. */
  readonly taskIds?: readonly string[] | undefined;
  readonly filter?: UrgeFilter | undefined;
  readonly text?: string | undefined;
}

export interface Urged {
  readonly urgeId: string;
  readonly urged: number;
  /** Chosen and not urged: urged a short while ago, nothing owed any more, or of a cycle that does not run. */
  readonly leftOut: { readonly tooSoon: number; readonly notOwed: number; readonly notRunning: number };
}

const most = 20_000;
const longestText = 500;

/**
 * The supervising side urges a chosen set in one act: responsible units are told once, and no task more often than its
 * pack allows. Refuses `not-supervising` when one of the chosen is another committee's, `urged-too-often` when all were
 * urged a short while ago, `wrong-state` when none of them is owed.
 */
export const urge = async (tx: Transaction, input: UrgeInput): Promise<Urged> => {
  const text = textOf(input);
  const judged = await lockAndJudge(tx, chosenBy(tx, input));
  const count = (standing: Urgeable): number => judged.filter((task) => task.standing === standing).length;
  if (input.taskIds && judged.length < new Set(input.taskIds).size) throw new Refusal('unknown-task');
  if (count('notSupervising') > 0) throw new Refusal('not-supervising');
  const leftOut = { tooSoon: count('tooSoon'), notOwed: count('notOwed'), notRunning: count('notRunning') };
  const taskIds = judged.filter((task) => task.standing === 'now').map((task) => task.id);
  if (taskIds.length === 0 && leftOut.tooSoon > 0) throw new Refusal('urged-too-often');
  if (taskIds.length === 0) throw new Refusal('wrong-state', 'Nothing is owed that could be urged');
  const urgeId = await insertUrge(tx, taskIds, text);
  await tell(tx, {
    kind: 'urge',
    taskIds,
    to: 'responsible',
    posts: ['reporter', 'topLeader'],
    urgeId,
    details: text === null ? {} : { text },
  });
  return { urgeId, urged: taskIds.length, leftOut };
};

const invalid = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer, message }]);

const textOf = ({ text = '' }: UrgeInput): string | null => {
  if (text.length > longestText) throw invalid('/text', `Write at most ${longestText} characters`);
  return text.trim() === '' ? null : text.trim();
};

/** A unit that urges by filter means what it supervises. */
const chosenBy = (tx: Transaction, { taskIds, filter }: UrgeInput): Parameters<typeof lockAndJudge>[1] => {
  if ((taskIds === undefined) === (filter === undefined))
    throw invalid('/taskIds', 'Give either the tasks or a filter');
  if (filter !== undefined) {
    const ids = [filter.cycleId, filter.unitId, filter.supervisingUnitId].filter((id) => id !== undefined);
    if (!ids.every(isId)) throw invalid('/filter', 'Give ids');
    const supervisingUnitId = filter.supervisingUnitId ?? tx.actor.unitId ?? undefined;
    return { taskIds: null, filter: { ...filter, supervisingUnitId } };
  }
  if (!taskIds || taskIds.length === 0 || taskIds.length > most) throw invalid('/taskIds', `Choose 1 to ${most} tasks`);
  if (!taskIds.every(isId)) throw new Refusal('unknown-task');
  return { taskIds, filter: {} };
};
