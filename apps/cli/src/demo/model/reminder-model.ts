import type { Pack, Rung } from '@zehuan/policy';
import { owedSpells, type Spell, type TaskHistory } from './owed-spells.js';
import type { PlainDays } from './plain-days.js';

/** A reminder of the record; instants are epoch milliseconds. */
export interface FoundReminder {
  readonly taskId: string;
  readonly rung: string;
  readonly dueAt: number;
  readonly firesAt: number;
  /** The time of the process at which it was raised. */
  readonly raisedAt: number;
  /** When the database wrote it. */
  readonly writtenAt: number;
}

/** A moment at which the process looked at a cycle: everything that had fired by `at` was raised by `writtenAt`. */
export interface Look {
  readonly at: number;
  readonly writtenAt: number;
}

export interface ReminderVerdict {
  readonly expected: number;
  /** That should be there and are not. */
  readonly missing: readonly string[];
  /** That are there and no rule asks for. */
  readonly unexplained: readonly string[];
  /** Raised after the duty was done. */
  readonly afterwards: readonly string[];
  /** Raised before their moment. */
  readonly early: readonly string[];
  /** More than one for the same task, rung and due time. */
  readonly doubled: readonly string[];
  /** Neither demanded nor forbidden: the duty was done between the rung's moment and the look at it. */
  readonly atTheMoment: number;
}

export interface ReminderRules {
  readonly pack: Pack;
  readonly days: PlainDays;
  /** Looks by cycle, the earliest first. */
  readonly looks: ReadonlyMap<string, readonly Look[]>;
  /** When each cycle ended; after it nobody is reminded. */
  readonly endedAt: ReadonlyMap<string, number>;
  /** The longest that a look may come after a rung's moment, milliseconds. */
  readonly patience: number;
}

/** How long an act may hold a row that a look then leaves for the next one, milliseconds. */
const rowHeld = 3_000;
/** How far the end of an act lies from its instant where only that is known, milliseconds. */
const requestLasts = 5_000;

const nameOf = (taskId: string, rung: string, dueAt: number): string =>
  `${taskId} ${rung} ${new Date(dueAt).toISOString()}`;

/**
 * Compares the reminders of a year with the rule: for each task, rung and due time exactly one, where the duty was
 * armed before the rung's moment and still owed when the process looked; none after it was done.
 */
export const judgeReminders = (
  histories: readonly TaskHistory[],
  found: readonly FoundReminder[],
  rules: ReminderRules,
): ReminderVerdict => {
  const byTask = new Map<string, FoundReminder[]>();
  for (const reminder of found) byTask.set(reminder.taskId, [...(byTask.get(reminder.taskId) ?? []), reminder]);
  const verdicts = histories.map((history) => judgeTask(history, byTask.get(history.taskId) ?? [], rules));
  const known = new Set(histories.map((history) => history.taskId));
  const strangers = found.filter((reminder) => !known.has(reminder.taskId)).map(named);
  type Listed = 'missing' | 'unexplained' | 'afterwards' | 'early' | 'doubled';
  const all = (key: Listed): string[] => verdicts.flatMap((verdict) => verdict[key]);
  return {
    expected: verdicts.reduce((sum, verdict) => sum + verdict.expected, 0),
    missing: all('missing'),
    unexplained: [...all('unexplained'), ...strangers],
    afterwards: all('afterwards'),
    early: all('early'),
    doubled: all('doubled'),
    atTheMoment: verdicts.reduce((sum, verdict) => sum + verdict.atTheMoment, 0),
  };
};

const named = (reminder: FoundReminder): string => nameOf(reminder.taskId, reminder.rung, reminder.dueAt);

interface Rule {
  readonly name: string;
  readonly firesAt: number;
  readonly spells: Spell[];
  isDemanded: boolean;
}

const judgeTask = (history: TaskHistory, found: readonly FoundReminder[], rules: ReminderRules): ReminderVerdict => {
  const expected = rulesFor(history, rules);
  const names = found.map(named);
  const present = new Set(names);
  const explained = found.filter((reminder) => expected.has(named(reminder)));
  return {
    expected:
      explained.length + [...expected.values()].filter((rule) => rule.isDemanded && !present.has(rule.name)).length,
    missing: [...expected.values()]
      .filter((rule) => rule.isDemanded && !present.has(rule.name))
      .map((rule) => rule.name),
    unexplained: found.filter((reminder) => !expected.has(named(reminder))).map(named),
    afterwards: explained
      .filter((reminder) => !wasOwedWhenRaised(reminder, expected.get(named(reminder))?.spells ?? []))
      .map(named),
    early: explained
      .filter(
        (reminder) =>
          reminder.raisedAt < reminder.firesAt || reminder.firesAt !== expected.get(named(reminder))?.firesAt,
      )
      .map(named),
    doubled: names.filter((name, index) => names.indexOf(name) < index),
    atTheMoment: [...expected.values()].filter((rule) => !rule.isDemanded && !present.has(rule.name)).length,
  };
};

/** Every rung of every spell that was armed before the rung's moment and not over by then, by task, rung and due time. */
const rulesFor = (history: TaskHistory, rules: ReminderRules): Map<string, Rule> => {
  const { pack, days } = rules;
  const reviewDueAt = (submittedAt: number): number =>
    days.instant(days.workingDay(days.dayOf(submittedAt), history.reviewDays), pack.dayEndsAt);
  const expected = new Map<string, Rule>();
  for (const spell of owedSpells(history, reviewDueAt)) {
    for (const rung of spell.side === 'responsible' ? pack.ladders.default : pack.ladders.review) {
      const firesAt = firesAtOf(rung, spell.dueAt, rules);
      if (firesAt <= spell.armedAt || (spell.endedAt !== null && firesAt > spell.endedAt + slack(spell))) continue;
      const name = nameOf(history.taskId, rung.key, spell.dueAt);
      const rule = expected.get(name) ?? { name, firesAt, spells: [], isDemanded: false };
      rule.spells.push(spell);
      rule.isDemanded ||= isDemanded(spell, firesAt, history, rules);
      expected.set(name, rule);
    }
  }
  return expected;
};

const firesAtOf = (rung: Rung, dueAt: number, { days, pack }: ReminderRules): number => {
  const dueOn = days.dayOf(dueAt);
  return days.instant(rung.workingDays === 0 ? dueOn : days.workingDay(dueOn, rung.workingDays), pack.remindAt);
};

const slack = (spell: Spell): number => (spell.isEndExact ? 5 : requestLasts);

const wasOwedWhenRaised = (reminder: FoundReminder, spells: readonly Spell[]): boolean =>
  spells.some(
    (spell) =>
      reminder.writtenAt >= spell.armedAt &&
      (spell.endedAt === null || reminder.writtenAt <= spell.endedAt + slack(spell)),
  );

/** Whether the process certainly looked at the task, after the rung's moment and while it was owed. */
const isDemanded = (spell: Spell, firesAt: number, history: TaskHistory, rules: ReminderRules): boolean => {
  const { cycleId, happenings } = history;
  const until = Math.min(spell.endedAt ?? Infinity, rules.endedAt.get(cycleId) ?? Infinity);
  if (until - firesAt > rules.patience) return true;
  // A look leaves a row alone that some act holds at that moment, whatever the act is.
  const isHeld = (at: number): boolean => happenings.some((event) => Math.abs(event.at - at) < rowHeld);
  return (rules.looks.get(cycleId) ?? []).some(
    (look) =>
      look.at >= firesAt &&
      look.writtenAt - rowHeld > spell.armedAt &&
      look.writtenAt + rowHeld < until &&
      !isHeld(look.writtenAt),
  );
};
