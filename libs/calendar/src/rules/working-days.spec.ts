import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '@zehuan/contracts';
import { shippedCalendar } from '../calendar-file.js';
import { dayAt, ordinalOf } from './day-scale.js';
import { type WorkingCalendar, workingCalendar } from './working-days.js';

const { years } = await shippedCalendar();
const calendar = workingCalendar(years);
const days = fc.integer({ min: ordinalOf('2010-01-01'), max: ordinalOf('2028-12-31') }).map(dayAt);

/** Day by day, with nothing that the rules use but the question whether a day is worked. */
const slowly = (of: WorkingCalendar, on: string, left: number): string => {
  const next = dayAt(ordinalOf(on) + Math.sign(left));
  if (left === 0) return on;
  return slowly(of, next, of.isWorkingDay(next) ? left - Math.sign(left) : left);
};

describe('working days', () => {
  it.each([
    ['2026-02-13', true, 'the Friday before the Spring Festival'],
    ['2026-02-14', true, 'a Saturday on which work is made up'],
    ['2026-02-17', false, 'New Year by the moon, a Tuesday'],
    ['2026-02-24', true, 'the first day after the festival'],
    ['2026-06-20', false, 'a plain Saturday'],
    ['2018-12-29', true, 'a Saturday made up by the notice of 2019'],
    ['2018-12-31', false, 'a Monday taken by the notice of 2019'],
    ['2027-05-03', true, 'a Monday of a year that nobody has published'],
    ['2027-05-01', false, 'a Saturday of such a year'],
  ])('%s is worked: %s (%s)', (on, isWorked) => {
    expect(calendar.isWorkingDay(on)).toBe(isWorked);
  });

  it.each([
    ['2026-09-30', 1, '2026-10-08', 'over the National Day holiday'],
    ['2026-10-08', 2, '2026-10-10', 'onto a Saturday that is made up'],
    ['2026-10-08', -1, '2026-09-30', 'back over it'],
    ['2026-06-20', 0, '2026-06-22', 'a day off goes on to the next working day'],
    ['2026-06-20', 1, '2026-06-22', 'one day after a Saturday is Monday'],
    ['2026-06-22', -1, '2026-06-18', 'back over the Dragon Boat festival'],
    ['2026-06-20', -1, '2026-06-18', 'from a day off, back to the working day before'],
    ['2026-11-23', 0, '2026-11-23', 'a working day stays'],
    ['2026-11-23', 10, '2026-12-07', 'two plain weeks'],
  ])('%s and %i working days is %s: %s', (on, n, expected) => {
    expect(calendar.addWorkingDays(on, n)).toEqual({ on: expected, isProvisional: false });
  });

  it('are counted after the first day up to the last', () => {
    expect(calendar.workingDaysBetween('2026-09-30', '2026-10-10')).toBe(3);
    expect(calendar.workingDaysBetween('2026-10-10', '2026-09-30')).toBe(-3);
    expect(calendar.workingDaysBetween('2026-10-01', '2026-10-07')).toBe(0);
    expect(calendar.workingDaysBetween('2026-10-07', '2026-10-01')).toBe(0);
  });
});

describe('a year that is not published', () => {
  it.each([
    ['2026-12-24', 0, false, 'no notice will still speak of it'],
    ['2026-12-25', 0, true, 'the New Year holiday of the next year may reach back'],
    ['2026-12-23', 1, false, 'the last sure day'],
    ['2026-12-24', 1, true, 'into the last days of December'],
    ['2027-01-11', 0, true, 'in the year itself'],
    ['2027-01-05', -10, true, 'counted from it'],
    ['2026-12-21', 20, true, 'counted into it'],
  ])('marks %s and %i working days as provisional: %s (%s)', (on, n, isProvisional) => {
    expect(calendar.addWorkingDays(on, n).isProvisional).toBe(isProvisional);
  });

  it('loses the mark when it is published, and not before', () => {
    const loaded = workingCalendar([
      ...years,
      { year: 2027, notice: 'x', publishedOn: null, daysOff: ['2027-01-01'], makeUpDays: [] },
    ]);
    expect([calendar.isProvisional('2027-03-01'), loaded.isProvisional('2027-03-01')]).toEqual([true, false]);
    expect([calendar.isProvisional('2026-12-31'), loaded.isProvisional('2026-12-31')]).toEqual([true, false]);
    expect(loaded.isProvisional('2028-01-01')).toBe(true);
  });

  it('has no published facts: asking for them is refused, never guessed', () => {
    expect(calendar.published(2026).makeUpDays).toContain('2026-02-14');
    expect(() => calendar.published(2027)).toThrow(Refusal);
    expect(() => calendar.published(2027)).toThrow(expect.objectContaining({ code: 'calendar-year-unknown' }));
  });
});

describe('counting working days', () => {
  it('agrees with going day by day, and always ends on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (on, n) => {
        const sum = calendar.addWorkingDays(on, n);
        expect(calendar.isWorkingDay(sum.on)).toBe(true);
        if (n !== 0) expect(sum.on).toBe(slowly(calendar, on, n));
      }),
    );
  });

  it('comes back: there and back from a working day is the same day, and the span between is what was added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 250 }), (on, n) => {
        const start = calendar.addWorkingDays(on, 0).on;
        const end = calendar.addWorkingDays(start, n).on;
        expect(calendar.addWorkingDays(end, -n).on).toBe(start);
        expect(calendar.workingDaysBetween(start, end)).toBe(n);
      }),
    );
  });

  it('keeps the order: more days never end earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (on, n) => {
        expect(calendar.addWorkingDays(on, n + 1).on >= calendar.addWorkingDays(on, n).on).toBe(true);
      }),
    );
  });
});
