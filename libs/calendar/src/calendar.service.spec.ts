import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { listCalendarYears, loadCalendarYears, seedCalendar, workingCalendarOf } from './calendar.service.js';
import { calendarEntities, CalendarYearEntity } from './record/calendar-year.entity.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(calendarEntities);
});
afterAll(() => database.close());

const at = new Date('2026-11-23T00:00:00Z');
const act = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database.dataSource, systemActor('test'), work, { at });
const year2027 = { year: 2027, notice: 'a notice', publishedOn: '2026-11-30', daysOff: ['2027-01-01'], makeUpDays: [] };

describe('the record of calendar years', () => {
  it('takes the years that come with the system once', async () => {
    expect(await act(seedCalendar)).toHaveLength(17);
    expect(await act(seedCalendar)).toEqual([]);
    const years = await act((tx) => listCalendarYears(tx));
    expect(years.at(-1)).toMatchObject({ year: 2026, publishedOn: '2025-11-04', loadedAt: at });
    expect(years.at(-1)?.makeUpDays).toContain('2026-02-14');
    expect(await database.dataSource.getRepository(CalendarYearEntity).findOneBy({ year: 2026 })).toMatchObject({
      calendar: 'cn',
      publishedOn: '2025-11-04',
      daysOff: years.at(-1)?.daysOff,
    });
  });

  it('takes a newly published year, says so once, and counts by it from then on', async () => {
    const before = await act((tx) => workingCalendarOf(tx));
    expect([before.isWorkingDay('2027-01-01'), before.isProvisional('2027-01-01')]).toEqual([true, true]);
    expect(await act((tx) => loadCalendarYears(tx, { calendar: 'cn', years: [year2027] }))).toEqual([2027]);
    expect(await act((tx) => loadCalendarYears(tx, { calendar: 'cn', years: [year2027] }))).toEqual([]);
    const after = await act((tx) => workingCalendarOf(tx));
    expect([after.isWorkingDay('2027-01-01'), after.isProvisional('2027-01-01')]).toEqual([false, false]);
  });

  it('counts by an amended notice at once, also when it is loaded at the very same time', async () => {
    const amended = { ...year2027, daysOff: ['2027-01-01', '2027-02-01'] };
    expect(await act((tx) => loadCalendarYears(tx, { calendar: 'cn', years: [amended] }))).toEqual([2027]);
    expect((await act((tx) => workingCalendarOf(tx))).isWorkingDay('2027-02-01')).toBe(false);
    expect(await act(seedCalendar)).toEqual([]);
  });

  it('knows nothing of a calendar that nobody loaded: every day of it is provisional', async () => {
    const other = await act((tx) => workingCalendarOf(tx, 'other'));
    expect([other.isWorkingDay('2026-02-14'), other.isProvisional('2026-02-14')]).toEqual([false, true]);
    expect(await act((tx) => listCalendarYears(tx, 'other'))).toEqual([]);
  });
});
