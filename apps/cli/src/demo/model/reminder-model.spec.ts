import { describe, expect, it } from '@jest/globals';
import { builtInPacks, loadPack, type Pack } from '@zehuan/policy';
import type { TaskHappening, TaskHistory } from './owed-spells.js';
import { PlainDays } from './plain-days.js';
import { type FoundReminder, judgeReminders, type Look, type ReminderVerdict } from './reminder-model.js';

const day = 800;
const scale = { originOn: '2027-01-01', originAt: 1_000_000, dayMilliseconds: day };
// Without holidays, so that a week is five days and the year is easy to read.
const days = new PlainDays([], scale);
const at = (on: string, timeOfDay = '12:00'): number => days.instant(`2027-${on}`, timeOfDay);
const due = (on: string): number => at(on, '18:00');
const morning = (on: string): number => at(on, '09:00');

const packs = await builtInPacks();
const { pack } = loadPack(packs.find((each) => each.name === 'jiangsu')?.source ?? '') as { pack: Pack };

const history = (happenings: readonly TaskHappening[], changes: Partial<TaskHistory> = {}): TaskHistory => ({
  taskId: 't',
  cycleId: 'c',
  issuedAt: at('03-01'),
  dueAt: due('03-31'),
  reviewDays: 10,
  happenings,
  ...changes,
});
const event = (kind: string, when: number, toState: string, dueAt = due('03-31')): TaskHappening => ({
  kind,
  at: when,
  writtenAt: when,
  toState,
  dueAt,
});
const reminder = (rung: string, firesOn: string, changes: Partial<FoundReminder> = {}): FoundReminder => ({
  taskId: 't',
  rung,
  dueAt: due('03-31'),
  firesAt: morning(firesOn),
  raisedAt: morning(firesOn),
  writtenAt: morning(firesOn) + 20,
  ...changes,
});
// 2027-03-31 is a Wednesday.
const ladder = [
  reminder('before10', '03-17'),
  reminder('before3', '03-26'),
  reminder('onDay', '03-31'),
  reminder('after1', '04-01'),
  reminder('after5', '04-07'),
];
const judge = (
  task: TaskHistory,
  found: readonly FoundReminder[],
  looks: readonly Look[] = [],
  patience = 10,
): ReminderVerdict =>
  judgeReminders([task], found, { pack, days, looks: new Map([['c', looks]]), endedAt: new Map(), patience });
const clean = { missing: [], unexplained: [], afterwards: [], early: [], doubled: [] };

describe('the model of reminders', () => {
  it('asks for the whole ladder of who never acts', () => {
    expect(judge(history([]), ladder)).toMatchObject({ ...clean, expected: 5, atTheMoment: 0 });
    expect(judge(history([]), ladder.slice(1)).missing).toEqual([expect.stringContaining('before10')]);
  });

  it('asks for nothing whose moment lay before the issue', () => {
    const late = history([], { issuedAt: at('03-20') });
    expect(judge(late, ladder.slice(1))).toMatchObject({ ...clean, expected: 4 });
    expect(judge(late, ladder).unexplained).toEqual([expect.stringContaining('before10')]);
  });

  it('asks for nothing after the duty was done', () => {
    const done = history([event('submitted', at('03-30'), 'submitted'), event('accepted', at('04-01'), 'accepted')]);
    expect(judge(done, ladder.slice(0, 2))).toMatchObject({ ...clean, expected: 2 });
    expect(judge(done, ladder.slice(0, 3)).unexplained).toEqual([expect.stringContaining('onDay')]);
  });

  it('finds a reminder that was raised for what was done meanwhile', () => {
    const done = history([
      event('submitted', morning('03-31') + 50, 'submitted'),
      event('accepted', morning('03-31') + 60, 'accepted'),
    ]);
    const late = reminder('onDay', '03-31', { raisedAt: morning('03-31') + 40, writtenAt: morning('03-31') + 90 });
    expect(judge(done, [...ladder.slice(0, 2), late]).afterwards).toEqual([expect.stringContaining('onDay')]);
  });

  it('demands nothing of the moment between a rung and the look at it', () => {
    const done = history([
      event('submitted', morning('03-31') + 8, 'submitted'),
      event('accepted', morning('03-31') + 9, 'accepted'),
    ]);
    expect(judge(done, ladder.slice(0, 2))).toMatchObject({ ...clean, expected: 2, atTheMoment: 1 });
    const atOnce = reminder('onDay', '03-31', { writtenAt: morning('03-31') + 3 });
    expect(judge(done, [...ladder.slice(0, 2), atOnce])).toMatchObject({ ...clean, expected: 3, atTheMoment: 0 });
  });

  it('demands what a look must have seen, however impatient or patient it is', () => {
    const look = { at: morning('03-17'), writtenAt: morning('03-17') + 10 };
    const done = history([
      event('submitted', at('03-25'), 'submitted'),
      event('accepted', at('03-25', '13:00'), 'accepted'),
    ]);
    expect(judge(done, [], [look], 1e9).missing).toEqual([expect.stringContaining('before10')]);
    expect(judge(done, [], [], 1e9).missing).toEqual([]);
  });

  it('demands nothing of a look at whose moment some act held the row', () => {
    const look = { at: morning('03-17'), writtenAt: morning('03-17') + 10 };
    const ends = [event('submitted', at('03-25'), 'submitted'), event('accepted', at('03-25', '13:00'), 'accepted')];
    const held = history([event('acknowledged', morning('03-17') + 20, 'acknowledged'), ...ends]);
    expect(judge(held, [], [look], 1e9)).toMatchObject({ ...clean, atTheMoment: 1 });
  });

  it('reminds the supervising committee of its review, and the unit again after a return', () => {
    const back = due('04-14');
    const returned = history([
      event('submitted', at('03-10'), 'submitted'),
      event('returned', at('04-07'), 'returned', back),
      event('submitted', at('04-13'), 'submitted', back),
      event('accepted', at('04-13', '13:00'), 'accepted', back),
    ]);
    const reviewDue = due('03-24');
    expect(
      judge(returned, [
        reminder('reviewBefore2', '03-22', { dueAt: reviewDue }),
        reminder('reviewAfter1', '03-25', { dueAt: reviewDue }),
        reminder('before3', '04-09', { dueAt: back }),
      ]),
    ).toMatchObject({ ...clean, expected: 3 });
  });

  it('finds what is doubled, early or of a stranger', () => {
    expect(judge(history([]), [...ladder, reminder('onDay', '03-31')]).doubled).toHaveLength(1);
    expect(
      judge(history([]), [...ladder.slice(0, 4), reminder('after5', '04-07', { raisedAt: morning('04-07') - 1 })])
        .early,
    ).toHaveLength(1);
    expect(judge(history([]), [...ladder, reminder('onDay', '03-31', { taskId: 'x' })]).unexplained).toEqual([
      expect.stringMatching(/^x onDay/),
    ]);
  });

  it('stops with the cycle', () => {
    const verdict = judgeReminders([history([])], ladder.slice(0, 3), {
      pack,
      days,
      looks: new Map(),
      endedAt: new Map([['c', morning('04-01') + 5]]),
      patience: 10,
    });
    expect(verdict).toMatchObject({ ...clean, expected: 3 });
  });
});
