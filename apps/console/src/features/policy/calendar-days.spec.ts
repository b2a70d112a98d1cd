import { describe, expect, it } from '@jest/globals';
import { readDays } from './calendar-days';

describe('days of a notice', () => {
  it.each([
    ['2027-01-01', ['2027-01-01']],
    ['2027年1月1日', ['2027-01-01']],
    ['2026-12-31 至 2027-01-02', ['2026-12-31', '2027-01-01', '2027-01-02']],
    ['2027/5/1 to 2027/5/2\n2027.6.9，2027-06-10', ['2027-05-01', '2027-05-02', '2027-06-09', '2027-06-10']],
    [' \n', []],
  ])('are read from %j', (text, days) => {
    expect(readDays(text)).toEqual({ days, unreadable: [] });
  });

  it.each(['1月1日', '2027-02-30', '2027-01-03至2027-01-01', '2027-01-01至2027-12-31', 'tomorrow'])(
    'are not made up from %s',
    (text) => {
      expect(readDays(`2027-10-01\n${text}`)).toEqual({ days: ['2027-10-01'], unreadable: [text] });
    },
  );
});
