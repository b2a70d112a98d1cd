import type { WorkingCalendar, WorkingDay } from '@zehuan/calendar';
import type { MonthDay, OnHoliday } from '../pack.schema.js';

/** A month and day of a pack in a cycle's year: `02-28` is that year's, `+1 02-28` the next one's. A 29 February that is not there is the 28th. */
export const dayIn = (year: number, monthDay: MonthDay): string => {
  const inYear = monthDay.startsWith('+1 ') ? year + 1 : year;
  const day = monthDay.replace('+1 ', '');
  const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
  return `${inYear}-${day === '02-29' && !isLeap ? '02-28' : day}`;
};

/** Where a day goes that may not be worked. A day that is kept whatever it is rests on no calendar, so it is never provisional. */
export const moveOffHoliday = (calendar: WorkingCalendar, on: string, rule: OnHoliday): WorkingDay => {
  switch (rule) {
    case 'next':
      return calendar.addWorkingDays(on, 0);
    case 'previous':
      return calendar.isWorkingDay(on)
        ? { on, isProvisional: calendar.isProvisional(on) }
        : calendar.addWorkingDays(on, -1);
    case 'keep':
      return { on, isProvisional: false };
  }
};
