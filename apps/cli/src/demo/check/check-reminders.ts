import type { Account } from '../account.js';
import { judgeReminders, type ReminderVerdict } from '../model/reminder-model.js';
import { PlainDays } from '../model/plain-days.js';
import { type Finding, none, sameNumber } from './finding.js';

/** A look that comes later than this after its moment has surely come, milliseconds. */
const leastPatience = 30_000;

/** The longest that a reminder of this year came after its moment, milliseconds. */
export const slowestReminder = ({ reminders }: Pick<Account, 'reminders'>): number =>
  reminders.reduce((most, { writtenAt, firesAt }) => Math.max(most, writtenAt - firesAt), 0);

const verdictOf = (account: Account): ReminderVerdict | null => {
  const scale = account.cycles[0]?.scale;
  if (!scale) return null;
  const histories = account.tasks.map((task) => ({
    taskId: task.id,
    cycleId: task.cycleId,
    issuedAt: task.issuedAt,
    dueAt: task.dueAtIssue,
    reviewDays: task.reviewDays,
    happenings: account.happenings.get(task.id) ?? [],
  }));
  const endedAt = new Map(
    account.cycles.flatMap((cycle) => (cycle.endedAt === null ? [] : [[cycle.id, cycle.endedAt] as const])),
  );
  const days = new PlainDays(account.years, scale);
  // On a machine that is too busy looks come late, and what was done by then is not reminded of: that is no mistake.
  const patience = Math.max(leastPatience, 2 * slowestReminder(account));
  return judgeReminders(histories, account.reminders, {
    pack: account.pack,
    days,
    looks: account.looks,
    endedAt,
    patience,
  });
};

/** Reminders against an independent model of the ladders, and who was told of them against the pack. */
export const checkReminders = (account: Account): readonly Finding[] => {
  const verdict = verdictOf(account);
  if (!verdict) return [none('there is a cycle to judge reminders by', ['none'])];
  return [
    sameNumber('reminders that the model of the ladders asks for', verdict.expected, account.reminders.length),
    none('reminders that are missing', verdict.missing),
    none('reminders that no rung asks for', verdict.unexplained),
    none('reminders after the duty was done', verdict.afterwards),
    none('reminders before their moment', verdict.early),
    none('reminders of the same task, rung and due time', verdict.doubled),
    none('reminders of which the wrong people were told', wronglyTold(account)),
  ];
};

const sideOf = {
  reporter: 'own reporter',
  topLeader: 'own topLeader',
  supervisingCommittee: 'above coordinator',
} as const;

const wronglyTold = ({ pack, reminders }: Account): readonly string[] => {
  const rungs = new Map([...pack.ladders.default, ...pack.ladders.review].map((rung) => [rung.key, rung]));
  return reminders.flatMap(({ taskId, rung, toldSides, isEscalation }) => {
    const rule = rungs.get(rung);
    const expected = (rule?.audience ?? []).map((audience) => sideOf[audience]).sort();
    const isRight =
      rule !== undefined && rule.isEscalation === isEscalation && expected.join() === [...toldSides].sort().join();
    return isRight ? [] : [`${taskId} ${rung}: told ${toldSides.join(', ')}`];
  });
};
