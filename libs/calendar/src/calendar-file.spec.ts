import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@zehuan/contracts';
import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { parseCalendarFile, shippedCalendar } from './calendar-file.js';
import { dayAt, ordinalOf } from './rules/day-scale.js';
import { workingCalendar } from './rules/working-days.js';

const shipped = await shippedCalendar();
const calendar = workingCalendar(shipped.years);
const everyDay = Array.from({ length: ordinalOf('2026-12-31') - ordinalOf('2010-01-01') + 1 }, (_, index) =>
  dayAt(ordinalOf('2010-01-01') + index),
);

const isWorkedByTyme = (on: string): boolean => {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const holiday = LegalHoliday.fromYmd(year, month, day);
  return holiday ? holiday.isWork() : ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay());
};

/**
 * Where a package says something else than the notice. The notice of 2013 (国办发明电〔2012〕33号) has work made up on
 * Sunday 7 April and on Saturday 12 October; tyme4ts 1.5.2 has neither.
 */
const wrongInTyme = ['2013-04-07', '2013-10-12'];

describe('the calendar that comes with the system', () => {
  it('has each year from 2010 to 2026 with its notice', () => {
    expect(shipped.years.map(({ year }) => year)).toEqual(Array.from({ length: 17 }, (_, index) => 2010 + index));
    expect(shipped.years.every(({ notice, year }) => notice.includes(String(year)))).toBe(true);
    expect(shipped.years.at(-1)?.publishedOn).toBe('2025-11-04');
  });

  it('agrees with chinese-days on every day', () => {
    expect(everyDay.filter((on) => calendar.isWorkingDay(on) !== chineseDays.isWorkday(on))).toEqual([]);
  });

  it('agrees with tyme4ts on every day but those that the notice settles', () => {
    expect(everyDay.filter((on) => calendar.isWorkingDay(on) !== isWorkedByTyme(on))).toEqual(wrongInTyme);
    expect(wrongInTyme.every((on) => calendar.isWorkingDay(on))).toBe(true);
  });

  it('puts the days that a notice takes from the December before into the year of the notice', () => {
    expect(calendar.published(2019).makeUpDays).toContain('2018-12-29');
    expect(calendar.published(2018).daysOff).not.toContain('2018-12-31');
  });
});

describe('a calendar file', () => {
  const year = {
    year: 2027,
    notice: 'a notice',
    publishedOn: '2026-11-30',
    daysOff: ['2027-01-01'],
    makeUpDays: ['2027-01-03'],
  };
  const faultsOf = (content: unknown): readonly string[] => {
    try {
      parseCalendarFile(content);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.faults.map((fault) => `${fault.pointer} ${fault.message}`);
    }
  };

  it('is accepted with the days of its years and of the New Year before', () => {
    expect(faultsOf({ calendar: 'cn', years: [year] })).toEqual([]);
    expect(faultsOf({ calendar: 'cn', years: [{ ...year, daysOff: ['2026-12-31'] }] })).toEqual([]);
  });

  it('is refused with every fault at once', () => {
    const years = [{ ...year, daysOff: ['2026-12-01', '2027-01-03', '2027-02-30'] }];
    expect(faultsOf({ calendar: 'cn', years })).toEqual([
      '/years/0/daysOff/2 Invalid ISO date',
      '/years/0/daysOff/0 2026-12-01 is not in 2027',
      '/years/0/daysOff/1 2027-01-03 is both a day off and made up',
    ]);
    expect(
      faultsOf({
        calendar: 'cn',
        years: [
          {
            ...year,
            daysOff: ['2026-12-01', '2027-01-03'],
            makeUpDays: ['2027-01-03', '2027-01-04', '2027-01-09', '2027-01-09'],
          },
          year,
        ],
      }),
    ).toEqual([
      '/years/0/daysOff/0 2026-12-01 is not in 2027',
      '/years/0/daysOff/1 2027-01-03 is both a day off and made up',
      '/years/0/makeUpDays/1 2027-01-04 is not on a weekend, so no work is made up on it',
      '/years/0/makeUpDays/2 2027-01-09 is named twice',
      '/years/0/makeUpDays/3 2027-01-09 is named twice',
      '/years/1/year 2027 is there already',
    ]);
    expect(faultsOf([])).toHaveLength(1);
  });
});
