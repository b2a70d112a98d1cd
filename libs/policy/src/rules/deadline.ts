import { type DayScale, instantOf, type WorkingCalendar, type WorkingDay } from '@zehuan/calendar';
import type { Phase } from '@zehuan/contracts';
import type { Due, Pack } from '../pack.schema.js';
import { dayIn, moveOffHoliday } from './holiday.js';
import { type PhaseCalendar, phaseCalendar } from './phase-calendar.js';

export interface Deadline {
  readonly on: string;
  /** The end of that day, epoch milliseconds. */
  readonly at: number;
  readonly isProvisional: boolean;
  /** The day that the pack names, where it is not worked and the deadline went to another. */
  readonly movedFrom: string | null;
}

/** When something of a pack falls due in a year: the end of a working day, unless the pack keeps days off as they are. */
export const resolveDeadline = (
  pack: Pack,
  { phase, due }: { readonly phase: Phase; readonly due: Due },
  year: number,
  calendar: WorkingCalendar,
  scale: DayScale,
  planned: PhaseCalendar = phaseCalendar(pack, year, calendar, scale),
): Deadline => {
  const said = 'on' in due ? dayIn(year, due.on) : null;
  const day = dueDay(pack, phase, due, year, calendar, planned);
  return { ...day, at: instantOf(scale, day.on, pack.dayEndsAt), movedFrom: said === day.on ? null : said };
};

const dueDay = (
  pack: Pack,
  phase: Phase,
  due: Due,
  year: number,
  calendar: WorkingCalendar,
  planned: PhaseCalendar,
): WorkingDay => {
  if ('on' in due) return moveOffHoliday(calendar, dayIn(year, due.on), due.onHoliday ?? pack.onHoliday);
  const day =
    'workingDaysAfter' in due
      ? calendar.addWorkingDays(planned[phase].opensOn, due.days)
      : calendar.addWorkingDays(planned[phase].closesOn, due.days === 0 ? 0 : -due.days);
  return { on: day.on, isProvisional: day.isProvisional || planned[phase].isProvisional };
};
