import type { Pack } from '@zehuan/policy';
import type { DataSource } from 'typeorm';
import type { Ledger } from './ledger.js';
import { expectedYear, type UnitOfTree } from './model/expected-tasks.js';
import type { Look } from './model/reminder-model.js';
import * as record from './record/year-record.queries.js';

/** Everything that is known of a year when it is over, from three sources: the record, the pack with its tree, and what the committees were told. */
export interface Account {
  readonly pack: Pack;
  readonly expected: ReturnType<typeof expectedYear>;
  readonly ledger: Ledger;
  readonly cycles: readonly record.RecordedCycle[];
  readonly tasks: readonly record.RecordedTask[];
  readonly submissions: readonly record.RecordedSubmission[];
  readonly happenings: ReadonlyMap<string, readonly record.RecordedHappening[]>;
  readonly reminders: readonly record.RecordedReminder[];
  readonly looks: ReadonlyMap<string, readonly Look[]>;
  readonly notifications: ReadonlyMap<string, number>;
  readonly results: readonly record.RecordedResult[];
  readonly years: readonly { readonly daysOff: readonly string[]; readonly makeUpDays: readonly string[] }[];
}

export interface Sources {
  readonly database: DataSource;
  readonly rootCycleId: string;
  readonly rootCode: string;
  readonly pack: Pack;
  /** The tree as it stood when the year began. */
  readonly units: readonly UnitOfTree[];
  readonly ledger: Ledger;
}

/** Reads the record of a year. */
export const accountOf = async ({
  database,
  rootCycleId,
  rootCode,
  pack,
  units,
  ledger,
}: Sources): Promise<Account> => {
  const reminders = await record.recordedReminders(database, rootCycleId);
  const happenings = new Map<string, record.RecordedHappening[]>();
  for (const event of await record.recordedHappenings(database, rootCycleId)) {
    const known = happenings.get(event.taskId);
    if (known) known.push(event);
    else happenings.set(event.taskId, [event]);
  }
  return {
    pack,
    ledger,
    expected: expectedYear(pack, rootCode, units),
    cycles: await record.recordedCycles(database, rootCycleId),
    tasks: await record.recordedTasks(database, rootCycleId),
    submissions: await record.recordedSubmissions(database, rootCycleId),
    happenings,
    reminders,
    looks: looksOf(reminders),
    notifications: await record.recordedNotifications(database, rootCycleId),
    results: await record.recordedResults(database, rootCycleId),
    years: await record.recordedYears(database, pack.calendar.name),
  };
};

/** The looks of each cycle that the reminders show: those of one look carry the same time of the process. */
const looksOf = (reminders: readonly record.RecordedReminder[]): ReadonlyMap<string, readonly Look[]> => {
  const looks = new Map<string, Map<number, Look>>();
  for (const { cycleId, raisedAt, writtenAt } of reminders) {
    const ofCycle = looks.get(cycleId) ?? new Map<number, Look>();
    const known = ofCycle.get(raisedAt);
    looks.set(cycleId, ofCycle.set(raisedAt, { at: raisedAt, writtenAt: Math.max(writtenAt, known?.writtenAt ?? 0) }));
  }
  return new Map([...looks].map(([cycleId, ofCycle]) => [cycleId, [...ofCycle.values()].sort((a, b) => a.at - b.at)]));
};
