import { describe, expect, it } from '@jest/globals';
import { builtInPacks, loadPack, type Pack } from '@zehuan/policy';
import type { Account } from '../account.js';
import { Ledger } from '../ledger.js';
import { PlainDays } from '../model/plain-days.js';
import { checkYear } from './check-year.js';

const scale = { originOn: '2027-01-01', originAt: 0, dayMilliseconds: 1000 };
const days = new PlainDays([], scale);
const source = (await builtInPacks()).find((each) => each.name === 'jiangsu')?.source ?? '';
const { pack } = loadPack(source) as { pack: Pack };

const dueAt = days.instant('2027-03-31', '18:00');
const firesAt = days.instant('2027-03-17', '09:00');
const submittedAt = days.instant('2027-03-20', '12:00');
const acceptedAt = days.instant('2027-03-20', '13:00');

/** A year of one county and its one township, with one task that was reminded of once, submitted and accepted. */
const year = (): Account => {
  const ledger = new Ledger();
  ledger.submissions.set('s', { taskId: 't', version: 1, isLate: false });
  ledger.states.set('t', 'accepted');
  ledger.accepted = 1;
  const event = (
    kind: string,
    at: number,
    toState: string,
  ): { taskId: string; kind: string; at: number; writtenAt: number; toState: string; dueAt: number } => ({
    taskId: 't',
    kind,
    at,
    writtenAt: at,
    toState,
    dueAt,
  });
  return {
    pack,
    ledger,
    expected: {
      cycles: new Set(['320102']),
      tasks: new Set(['320102001 responsibility-list ']),
      unitsByLevel: new Map([['township', 1]]),
    },
    cycles: [{ id: 'c', code: '320102', state: 'closed', scale, endedAt: days.instant('2028-02-28', '18:00') }],
    tasks: [
      {
        id: 't',
        cycleId: 'c',
        code: '320102001',
        itemKey: 'responsibility-list',
        occurrence: '',
        origin: 'pack',
        state: 'accepted',
        submissionCount: 1,
        issuedAt: days.instant('2027-01-05', '00:00'),
        dueAtIssue: dueAt,
        reviewDays: 10,
      },
    ],
    submissions: [{ id: 's', taskId: 't', version: 1, isLate: false, submittedAt, verdict: 'accepted' }],
    happenings: new Map([
      ['t', [event('submitted', submittedAt, 'submitted'), event('accepted', acceptedAt, 'accepted')]],
    ]),
    reminders: [
      {
        taskId: 't',
        cycleId: 'c',
        rung: 'before10',
        dueAt,
        firesAt,
        raisedAt: firesAt,
        writtenAt: firesAt + 5,
        isEscalation: false,
        toldSides: ['own reporter'],
      },
    ],
    looks: new Map([['c', [{ at: firesAt, writtenAt: firesAt + 5 }]]]),
    notifications: new Map([['reminder', 1]]),
    results: [{ cycleId: 'c', code: '320102001', grade: 'good', isPublished: true, total: '92.00', traced: '92' }],
    years: [],
  };
};

type Changes = (account: Account) => Partial<Account>;
const first = <Thing extends object>(things: readonly Thing[], change: Partial<Thing>): Thing[] =>
  things.map((thing, index) => (index === 0 ? { ...thing, ...change } : thing));
const wrongWith = (changes: Changes): string[] => {
  const account = year();
  return checkYear({ ...account, ...changes(account) })
    .filter((finding) => !finding.holds)
    .map((finding) => finding.rule);
};

describe('the check of a year', () => {
  it('holds where everything adds up', () => {
    expect(wrongWith(() => ({}))).toEqual([]);
  });

  it.each<[string, Changes, string]>([
    ['a cycle is missing', () => ({ cycles: [] }), 'every committee with subordinates had its cycle'],
    [
      'a cycle has not closed',
      ({ cycles }) => ({ cycles: first(cycles, { state: 'running' }) }),
      'every cycle has closed',
    ],
    ['a task was not issued', () => ({ tasks: [] }), 'every subordinate got every item of its level, once'],
    [
      'a task was issued twice',
      ({ tasks }) => ({ tasks: [...tasks, ...tasks] }),
      'every subordinate got every item of its level, once',
    ],
    [
      'a submission was lost',
      () => ({ submissions: [] }),
      'every submission that was answered is in the record, and no other',
    ],
    [
      'a version got another number',
      ({ submissions }) => ({ submissions: first(submissions, { version: 2 }) }),
      'every version is numbered as the answer said',
    ],
    [
      'a task stands elsewhere',
      ({ tasks }) => ({ tasks: first(tasks, { state: 'returned' }) }),
      'every task stands where its committee saw it last',
    ],
    [
      'a punctual submission counts as late',
      ({ submissions }) => ({ submissions: first(submissions, { isLate: true }) }),
      'lateness follows from the due time',
    ],
    [
      'a reminder was raised twice',
      ({ reminders }) => ({ reminders: [...reminders, ...reminders] }),
      'reminders of the same task, rung and due time',
    ],
    ['a reminder is missing', () => ({ reminders: [] }), 'reminders that are missing'],
    [
      'a reminder came after the duty was done',
      ({ reminders }) => ({ reminders: first(reminders, { writtenAt: submittedAt + 100 }) }),
      'reminders after the duty was done',
    ],
    [
      'a reminder came too soon',
      ({ reminders }) => ({ reminders: first(reminders, { raisedAt: firesAt - 1 }) }),
      'reminders before their moment',
    ],
    [
      'a rung of another day was raised',
      ({ reminders }) => ({ reminders: first(reminders, { rung: 'after5' }) }),
      'reminders that no rung asks for',
    ],
    [
      'somebody else was told',
      ({ reminders }) => ({ reminders: first(reminders, { toldSides: ['above coordinator'] }) }),
      'reminders of which the wrong people were told',
    ],
    ['a result is missing', () => ({ results: [] }), 'every subordinate has its result'],
    [
      'a result is not published',
      ({ results }) => ({ results: first(results, { isPublished: false }) }),
      'results that were not published',
    ],
    [
      'a total is not its trace',
      ({ results }) => ({ results: first(results, { traced: '91.9' }) }),
      'totals that are not what their trace adds up to',
    ],
    [
      'a grade is too good',
      ({ results }) => ({ results: first(results, { total: '89.99', traced: '89.99' }) }),
      'grades better than the total allows',
    ],
  ])('finds that %s', (_what, changes, rule) => {
    expect(wrongWith(changes)).toContain(rule);
  });

  it('finds what the committees were refused, and what they did more often than the record knows', () => {
    const ledger = new Ledger();
    ledger.refused('409 wrong-state');
    ledger.returned = 1;
    expect(wrongWith(() => ({ ledger }))).toEqual(
      expect.arrayContaining(['no act was refused', 'returns', 'acceptances']),
    );
  });
});
