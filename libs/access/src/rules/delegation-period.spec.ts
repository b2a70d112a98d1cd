import { describe, expect, it } from '@jest/globals';
import { type RefusalCode, refusals } from '@zehuan/contracts';
import { delegationPeriod } from './delegation-period.js';

const now = new Date('2027-03-01T04:00:00Z');
const until = { mostDays: 90, lastOn: null };

describe('the days for which somebody acts for another', () => {
  it('are whole days in China, the last one included', () => {
    expect(delegationPeriod({ fromOn: '2027-03-05', toOn: '2027-03-06' }, now, until)).toEqual({
      fromAt: new Date('2027-03-04T16:00:00Z'),
      toAt: new Date('2027-03-06T16:00:00Z'),
    });
  });

  it.each(['2027-03-01', '2027-02-20'])('begin now where the first, %s, has begun', (fromOn) => {
    expect(delegationPeriod({ fromOn, toOn: '2027-03-01' }, now, until)).toEqual({
      fromAt: now,
      toAt: new Date('2027-03-01T16:00:00Z'),
    });
  });

  it.each<[string, string, string, string | null, RefusalCode]>([
    ['a last day in the past', '2027-02-01', '2027-02-28', null, 'delegation-in-the-past'],
    ['a last day before the first', '2027-03-06', '2027-03-05', null, 'delegation-in-the-past'],
    ['more days than the rule allows', '2027-03-05', '2027-06-03', null, 'delegation-too-long'],
    ['a day after the end of a tenure', '2027-03-05', '2027-04-01', '2027-03-31', 'delegation-beyond-tenure'],
  ])('are refused with %s', (_, fromOn, toOn, lastOn, code) => {
    expect(() => delegationPeriod({ fromOn, toOn }, now, { mostDays: 90, lastOn })).toThrow(refusals[code].title);
  });

  it('may be as many as the rule allows, up to the last day in office', () => {
    const { toAt } = delegationPeriod({ fromOn: '2027-03-05', toOn: '2027-06-02' }, now, {
      mostDays: 90,
      lastOn: '2027-06-02',
    });
    expect(toAt).toEqual(new Date('2027-06-02T16:00:00Z'));
  });
});
