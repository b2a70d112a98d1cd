import type { TaskState } from '@zehuan/contracts';
import { owedStates } from '@zehuan/contracts';
import type { BoardRow } from '../record/board.queries.js';
import type { CycleRow } from '../record/cycle.queries.js';

interface PlainTask {
  readonly unitId: string;
  readonly unitPath: string;
  readonly cycleId: string;
  readonly state: TaskState;
  readonly dueAt: Date;
  readonly reviewDueAt: Date | null;
  readonly escalations: number;
}

type Count = Pick<
  BoardRow,
  'units' | 'total' | TaskState | 'overdue' | 'reviewsOverdue' | 'escalations' | 'ownAssigned' | 'ownOverdue'
>;

/** Every task of the branch of a cycle, one row each. */
const plainTasks = `
  select t.unit_id as "unitId", t.unit_path::text as "unitPath", t.cycle_id as "cycleId", t.state, t.due_at as "dueAt",
    t.review_due_at as "reviewDueAt", (select count(*)::int from reminder r where r.task_id = t.id and r.is_escalation) as escalations
  from task t join cycle c on c.id = t.cycle_id
  where c.root_cycle_id = $1 and c.unit_path <@ $2::ltree and c.state <> 'cancelled'`;

const count = (tasks: readonly PlainTask[], cycleId: string, at: Date): Count => {
  const among = (holds: (task: PlainTask) => boolean): number => tasks.filter(holds).length;
  const inState = (state: TaskState): number => among((task) => task.state === state);
  const isLate = (task: PlainTask): boolean =>
    (owedStates as readonly TaskState[]).includes(task.state) && task.dueAt < at;
  const isOwn = (task: PlainTask): boolean => task.cycleId === cycleId;
  const isReviewLate = ({ state, reviewDueAt }: PlainTask): boolean =>
    state === 'submitted' && reviewDueAt !== null && reviewDueAt < at;
  return {
    units: new Set(tasks.map((task) => task.unitId)).size,
    total: tasks.length,
    assigned: inState('assigned'),
    acknowledged: inState('acknowledged'),
    submitted: inState('submitted'),
    returned: inState('returned'),
    accepted: inState('accepted'),
    cancelled: inState('cancelled'),
    overdue: among(isLate),
    reviewsOverdue: among((task) => isReviewLate(task) && !isOwn(task)),
    escalations: tasks.reduce((total, task) => total + task.escalations, 0),
    ownAssigned: among((task) => isOwn(task) && task.state === 'assigned'),
    ownOverdue: among((task) => isOwn(task) && isLate(task)),
  };
};

/** What the rows of a board must say, by counting its tasks one after the other: path of the branch → counts. */
export const plainBoard = async (
  rows: (sql: string, parameters: readonly unknown[]) => Promise<unknown[]>,
  cycle: CycleRow,
  at: Date,
): Promise<ReadonlyMap<string, Count>> => {
  const tasks = (await rows(plainTasks, [cycle.rootCycleId, cycle.unitPath])) as PlainTask[];
  const level = cycle.unitPath.split('.').length;
  const branches = new Map<string, PlainTask[]>();
  for (const task of tasks) {
    const labels = task.unitPath.split('.');
    if (labels.length <= level) continue;
    const branch = labels.slice(0, level + 1).join('.');
    branches.set(branch, [...(branches.get(branch) ?? []), task]);
  }
  return new Map([...branches].map(([branch, of]) => [branch, count(of, cycle.id, at)]));
};
