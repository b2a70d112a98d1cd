import { expect, it } from '@jest/globals';
import { instantOf, dayOf, shippedCalendar, workingCalendar } from '@zehuan/calendar';
import fc from 'fast-check';
import { PlainDays } from './plain-days.js';

const scale = { originOn: '2026-01-01', originAt: 1_700_000_000_123, dayMilliseconds: 301 };

it('agrees with the system on every working day and instant, though it shares no code with it', async () => {
  const { years } = await shippedCalendar();
  const days = new PlainDays(years, scale);
  const calendar = workingCalendar(years);
  const anyDay = fc
    .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2028-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -30, max: 30 }), (on, count) => {
      expect(days.workingDay(on, count)).toBe(calendar.addWorkingDays(on, count).on);
      expect(days.instant(on, '09:00')).toBe(instantOf(scale, on, '09:00'));
      expect(days.dayOf(days.instant(on, '18:00'))).toBe(on);
      expect(dayOf(scale, instantOf(scale, on, '18:00'))).toBe(on);
    }),
  );
});
