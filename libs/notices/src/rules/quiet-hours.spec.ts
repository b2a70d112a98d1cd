import { describe, expect, it } from '@jest/globals';
import { realScale } from '@zehuan/calendar';
import fc from 'fast-check';
import { afterQuietHours } from './quiet-hours.js';

const night = { from: '21:00', to: '08:00' };
const inChina = (text: string): number => Date.parse(`${text}+08:00`);

describe('quiet hours', () => {
  it.each([
    [night, '2027-03-31T20:59:59', '2027-03-31T20:59:59'],
    [night, '2027-03-31T21:00:00', '2027-04-01T08:00:00'],
    [night, '2027-04-01T00:00:00', '2027-04-01T08:00:00'],
    [night, '2027-04-01T07:59:59', '2027-04-01T08:00:00'],
    [night, '2027-04-01T08:00:00', '2027-04-01T08:00:00'],
    [{ from: '12:00', to: '14:00' }, '2027-04-01T13:00:00', '2027-04-01T14:00:00'],
    [{ from: '12:00', to: '14:00' }, '2027-04-01T23:00:00', '2027-04-01T23:00:00'],
    [{ from: '08:00', to: '08:00' }, '2027-04-01T08:00:00', '2027-04-01T08:00:00'],
  ])('%j: what comes up at %s is told at %s', (hours, at, told) => {
    expect(new Date(afterQuietHours(realScale, hours, inChina(at)))).toEqual(new Date(inChina(told)));
  });

  it('are as short as the days of a squeezed year', () => {
    const scale = { originOn: '2027-01-01', originAt: 0, dayMilliseconds: 24 };
    expect(afterQuietHours(scale, night, 22)).toBe(32);
    expect(afterQuietHours(scale, night, 12)).toBe(12);
  });

  it('never let go before, nor keep longer than to their end, and what is let go may be told', () => {
    const time = fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    fc.assert(
      fc.property(time, time, fc.integer({ min: 0, max: 4e12 }), (from, to, at) => {
        const told = afterQuietHours(realScale, { from, to }, at);
        expect(told).toBeGreaterThanOrEqual(at);
        expect(told - at).toBeLessThanOrEqual(86_400_000);
        expect(afterQuietHours(realScale, { from, to }, told)).toBe(told);
      }),
    );
  });
});
