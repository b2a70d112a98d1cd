import type { MonthDay } from '../schema/values.js';

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const parts = (monthDay: MonthDay): readonly [number, number] => {
  const [month = 0, day = 0] = monthDay.replace('+1 ', '').split('-').map(Number);
  return [month, day];
};

/** Whether there is such a day in some year. */
export const isDay = (monthDay: MonthDay): boolean => {
  const [month, day] = parts(monthDay);
  return day <= (daysOfMonth[month - 1] ?? 0);
};

/** A number that grows with the day, those of the year after coming later. */
export const order = (monthDay: MonthDay): number => {
  const [month, day] = parts(monthDay);
  return (monthDay.startsWith('+1 ') ? 10_000 : 0) + month * 100 + day;
};

/** At most so many days lie between two days, however the years fall. */
export const spanOf = (from: MonthDay, to: MonthDay): number => {
  const dayNumber = (monthDay: MonthDay): number => {
    const [month, day] = parts(monthDay);
    return Date.UTC(monthDay.startsWith('+1 ') ? 2001 : 2000, month - 1, day) / 86_400_000;
  };
  return dayNumber(to) - dayNumber(from);
};
