import type { Account } from '../account.js';
import { taskKey } from '../model/expected-tasks.js';
import { type Finding, none, sameNumber, sameSet } from './finding.js';

/** Cycles and tasks against the pack and the tree. */
export const checkTasks = ({ cycles, tasks, expected }: Account): readonly Finding[] => [
  sameSet(
    'every committee with subordinates had its cycle',
    expected.cycles,
    cycles.map((cycle) => cycle.code),
  ),
  none(
    'every cycle has closed',
    cycles.filter((cycle) => cycle.state !== 'closed').map((cycle) => `${cycle.code} is ${cycle.state}`),
  ),
  sameSet(
    'every subordinate got every item of its level, once',
    expected.tasks,
    tasks.filter((task) => task.origin === 'pack').map((task) => taskKey(task.code, task.itemKey, task.occurrence)),
  ),
];

/** Acts of the committees, as the API answered them, against the record. */
export const checkActs = ({ ledger, tasks, submissions, happenings }: Account): readonly Finding[] => {
  const states = new Map(tasks.map((task) => [task.id, task.state]));
  const versions = new Map<string, number>();
  for (const { taskId, version } of submissions) versions.set(taskId, Math.max(version, versions.get(taskId) ?? 0));
  const counted = (kind: string): number =>
    [...happenings.values()].flat().filter((event) => event.kind === kind).length;
  return [
    sameSet(
      'every submission that was answered is in the record, and no other',
      new Set(ledger.submissions.keys()),
      submissions.map((each) => each.id),
    ),
    none(
      'every version is numbered as the answer said',
      submissions.filter((each) => ledger.submissions.get(each.id)?.version !== each.version).map((each) => each.id),
    ),
    none(
      'every task counts its versions',
      tasks.filter((task) => task.submissionCount !== (versions.get(task.id) ?? 0)).map((task) => task.id),
    ),
    sameNumber('returns', ledger.returned, submissions.filter((each) => each.verdict === 'returned').length),
    sameNumber('acceptances', ledger.accepted, submissions.filter((each) => each.verdict === 'accepted').length),
    sameNumber('acknowledgements', ledger.acknowledged, counted('acknowledged')),
    none(
      'every task stands where its committee saw it last',
      [...ledger.states]
        .filter(([id, state]) => states.get(id) !== state)
        .map(([id, state]) => `${id}: seen ${state}, is ${states.get(id) ?? 'gone'}`),
    ),
    none('lateness follows from the due time', wronglyJudged({ submissions, tasks, happenings })),
    none(
      'no act was refused',
      [...ledger.refusals].map(([code, count]) => `${count} × ${code}`),
    ),
    none(
      'no act failed',
      [...ledger.failures].map(([message, count]) => `${count} × ${message}`),
    ),
  ];
};

/** Submissions whose lateness is not what the due time of their day says: that of the issue, or of the last return. */
const wronglyJudged = ({
  submissions,
  tasks,
  happenings,
}: Pick<Account, 'submissions' | 'tasks' | 'happenings'>): readonly string[] => {
  const issued = new Map(tasks.map((task) => [task.id, task.dueAtIssue]));
  return submissions
    .filter(({ taskId, submittedAt, isLate }) => {
      const before = (happenings.get(taskId) ?? []).filter((event) => event.at < submittedAt);
      const dueAt = before.at(-1)?.dueAt ?? issued.get(taskId) ?? 0;
      return isLate !== submittedAt > dueAt;
    })
    .map((each) => each.id);
};
