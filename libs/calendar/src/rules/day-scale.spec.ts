import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAt, type DayScale, dayOf, instantOf, ordinalOf, plusDays, realScale } from './day-scale.js';

const days = fc.integer({ min: ordinalOf('1992-01-01'), max: ordinalOf('2199-12-31') }).map(dayAt);
const timesOfDay = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
const scales: fc.Arbitrary<DayScale> = fc.oneof(
  fc.constant(realScale),
  fc.record({
    originOn: days,
    originAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    dayMilliseconds: fc.integer({ min: 1, max: 86_400_000 }),
  }),
);

describe('the real scale', () => {
  it.each([
    ['2026-11-23', '00:00', '2026-11-22T16:00:00.000Z'],
    ['2027-02-28', '18:00', '2027-02-28T10:00:00.000Z'],
    ['2028-02-29', '09:30', '2028-02-29T01:30:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T15:59:00.000Z'],
  ])('is the civil time of China: %s %s is %s', (on, timeOfDay, instant) => {
    expect(new Date(instantOf(realScale, on, timeOfDay)).toISOString()).toBe(instant);
  });

  it('changes the day at sixteen hours of universal time', () => {
    expect(dayOf(realScale, Date.parse('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
    expect(dayOf(realScale, Date.parse('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
  });
});

describe('any scale', () => {
  it('gives every time of a day back as that day, however short a day is', () => {
    fc.assert(
      fc.property(scales, days, timesOfDay, (scale, on, timeOfDay) => {
        expect(dayOf(scale, instantOf(scale, on, timeOfDay))).toBe(on);
      }),
    );
  });

  it('keeps the order of days and of times of day', () => {
    fc.assert(
      fc.property(scales, days, days, timesOfDay, timesOfDay, (scale, one, other, early, late) => {
        if (one < other) expect(instantOf(scale, one, early)).toBeLessThan(instantOf(scale, other, late));
        else if (one === other && early < late)
          expect(instantOf(scale, one, early)).toBeLessThanOrEqual(instantOf(scale, one, late));
      }),
    );
  });

  it('squeezes the time of day with the day: a year of seconds passes in six minutes', () => {
    const scale = { originOn: '2027-01-01', originAt: 1_000_000, dayMilliseconds: 1000 };
    expect(instantOf(scale, '2027-01-01', '18:00')).toBe(1_000_750);
    expect(instantOf(scale, '2028-01-01')).toBe(1_365_000);
    expect(plusDays('2027-12-31', 1)).toBe('2028-01-01');
  });
});
