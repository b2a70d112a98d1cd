import type { Pack, Rung } from '@zehuan/policy';
import type { CalendarYear } from '@zehuan/calendar';

/**
 * The rule of reminders worked out by itself, from nothing but the pack, the published years and a journal of what
 * people did: no query, no code of the system's own calendar, ladder or state machine.
 */
export interface JournalEntry {
  readonly taskId: string;
  readonly at: number;
  readonly act: 'issued' | 'submitted' | 'returned' | 'ended' | 'due' | 'taken';
  /** The day on which the task is due from now on; with `submitted`, the day on which its review is due. */
  readonly dueOn?: string;
}

const dayMs = 86_400_000;
const china = 8 * 3_600_000;

/** Working days by looking at one day after the other. */
export class PlainCalendar {
  private readonly off = new Set<string>();
  private readonly madeUp = new Set<string>();

  constructor(years: readonly CalendarYear[]) {
    for (const year of years) {
      for (const on of year.daysOff) this.off.add(on);
      for (const on of year.makeUpDays) this.madeUp.add(on);
    }
  }

  works(on: string): boolean {
    if (this.madeUp.has(on)) return true;
    const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
    return weekday >= 1 && weekday <= 5 && !this.off.has(on);
  }

  /** The n-th working day before or after; n = 0 is the day itself or the next one worked. */
  shift(on: string, days: number): string {
    let at = Date.parse(`${on}T12:00:00Z`);
    const text = (): string => new Date(at).toISOString().slice(0, 10);
    if (days === 0) while (!this.works(text())) at += dayMs;
    for (let left = Math.abs(days); left > 0;) {
      at += days < 0 ? -dayMs : dayMs;
      if (this.works(text())) left -= 1;
    }
    return text();
  }
}

/** A time of day in China, epoch milliseconds. */
export const inChina = (on: string, timeOfDay: string): number => Date.parse(`${on}T${timeOfDay}:00Z`) - china;

export interface ExpectedReminder {
  readonly taskId: string;
  readonly rung: string;
  readonly dueOn: string;
  readonly firesAt: number;
}

/** Every reminder that should exist of one task, up to an instant. Entries come in the order in which they happened. */
export const expectedReminders = (
  entries: readonly JournalEntry[],
  pack: Pack,
  calendar: PlainCalendar,
  until: number,
): readonly ExpectedReminder[] => {
  const expected = new Map<string, ExpectedReminder>();
  entries.forEach((entry, index) => {
    if (entry.act === 'ended' || entry.dueOn === undefined) return;
    const lasts = entries.slice(index + 1).find((later) => later.act !== 'taken')?.at ?? until;
    const rungs: readonly Rung[] = entry.act === 'submitted' ? pack.ladders.review : pack.ladders.default;
    for (const rung of rungs) {
      const firesAt = inChina(calendar.shift(entry.dueOn, rung.workingDays), pack.remindAt);
      if (firesAt <= entry.at || firesAt >= lasts || firesAt > until) continue;
      const reminder = { taskId: entry.taskId, rung: rung.key, dueOn: entry.dueOn, firesAt };
      expected.set(
        `${reminder.rung} ${reminder.dueOn}`,
        expected.get(`${reminder.rung} ${reminder.dueOn}`) ?? reminder,
      );
    }
  });
  return [...expected.values()];
};
