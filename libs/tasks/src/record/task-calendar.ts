import { type DayScale, dayOf, instantOf, type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import type { Transaction } from '@zehuan/platform';
import { packById } from '@zehuan/policy';
import { remembered } from './remembered.js';

const calendars = remembered<WorkingCalendar>(20);

/** A day by which something is due, the instant at which it ends, and whether its year's calendar is still unpublished. */
export interface DueDay {
  readonly on: string;
  readonly at: Date;
  readonly isProvisional: boolean;
}

/** Days as one task counts them: by its cycle's scale and its pack's calendar, from the instant of the act. */
export interface TaskCalendar {
  readonly today: string;
  /** The day so many working days after today. */
  after(workingDays: number): DueDay;
  dueDay(on: string): DueDay;
}

/** What a calendar is read by; `calendarStamp` changes whenever a year is loaded, so that an old copy is not used on. */
interface CalendarOwner {
  readonly packId: string;
  readonly scale: DayScale;
  readonly calendarStamp: string;
}

export async function calendarOf(tx: Transaction, task: CalendarOwner): Promise<TaskCalendar> {
  const { content } = await packById(tx, task.packId);
  const name = content.calendar.name;
  const calendar = await calendars(`${name}/${task.calendarStamp}`, () => workingCalendarOf(tx, name));
  const today = dayOf(task.scale, tx.at.getTime());
  const endOf = (on: string): Date => new Date(instantOf(task.scale, on, content.dayEndsAt));
  return {
    today,
    after: (workingDays) => {
      const day = calendar.addWorkingDays(today, workingDays);
      return { on: day.on, at: endOf(day.on), isProvisional: day.isProvisional };
    },
    dueDay: (on) => ({ on, at: endOf(on), isProvisional: calendar.isProvisional(on) }),
  };
}
