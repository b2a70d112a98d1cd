import type { Account } from './account.js';
import { slowestReminder } from './check/check-reminders.js';
import type { Finding } from './check/finding.js';

/** A figure of a year, by its name. */
export type Figure = readonly [name: string, value: string];

const by = <Thing>(things: readonly Thing[], key: (thing: Thing) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(key(thing), (counts.get(key(thing)) ?? 0) + 1);
  return counts;
};

const listed = (counts: ReadonlyMap<string, number>, order: readonly string[] = [...counts.keys()].sort()): string =>
  order
    .filter((key) => counts.has(key))
    .map((key) => `${key} ${counts.get(key) ?? 0}`)
    .join(' · ');

/** What happened in the year, from the record. */
export const figuresOf = (account: Account): readonly Figure[] => {
  const { pack, cycles, tasks, submissions, reminders, notifications, results, expected } = account;
  const rungs = [...pack.ladders.default, ...pack.ladders.review].map((rung) => rung.key);
  const told = [...notifications.values()].reduce((sum, count) => sum + count, 0);
  const verdicts = by(submissions, (each) => each.verdict ?? 'waiting');
  return [
    ['cycles', `${cycles.length}, ${listed(by(cycles, (cycle) => cycle.state))}`],
    ['units', listed(expected.unitsByLevel, ['city', 'county', 'township'])],
    ['tasks', `${tasks.length}, ${listed(by(tasks, (task) => task.state))}`],
    ['submissions', `${submissions.length}, of them late ${submissions.filter((each) => each.isLate).length}`],
    ['versions', listed(by(submissions, (each) => `v${each.version}`))],
    ['reviews', listed(verdicts)],
    [
      'reminders',
      `${reminders.length}, ${listed(
        by(reminders, (each) => each.rung),
        rungs,
      )}`,
    ],
    ['slowest', `a reminder came at most ${(slowestReminder(account) / 1000).toFixed(1)} s after its moment`],
    ['escalations', String(reminders.filter((each) => each.isEscalation).length)],
    ['notifications', `${told}, ${listed(notifications)}`],
    [
      'results',
      `${results.length}, ${listed(
        by(results, (each) => each.grade),
        pack.assessment.grades.map((grade) => grade.key),
      )}`,
    ],
  ];
};

/** What happened, what was checked, and what does not add up, in lines. */
export const outcomeText = (figures: readonly Figure[], findings: readonly Finding[]): readonly string[] => {
  const width = Math.max(...figures.map(([name]) => name.length));
  const wrong = findings.filter((finding) => !finding.holds).length;
  return [
    '',
    'What happened',
    ...figures.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    '',
    'The check: the record against the pack, and against what the committees were told',
    ...findings.flatMap(findingText),
    '',
    wrong === 0 ? 'Everything adds up.' : `${wrong} of ${findings.length} checks do not add up.`,
  ];
};

const findingText = ({ rule, expected, found, holds, examples }: Finding): readonly string[] => [
  `  ${holds ? '✓' : '✗'} ${rule}: ${holds ? found : `expected ${expected}, found ${found}`}`,
  ...(holds ? [] : examples.map((example) => `      ${example}`)),
];
