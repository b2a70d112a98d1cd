import { describe, expect, it } from '@jest/globals';
import { reconcileScheduleId } from '@zehuan/contracts';
import { compareSchedules } from './compare-schedules.js';

const on = { unitCode: '32', packKey: 'jiangsu', isOn: true };
const off = { ...on, isOn: false };
const present = new Set(['32']);
const well = { isReconciled: true, missing: [], unwanted: [], unrecorded: [] };

describe('schedules and the record', () => {
  it.each([
    ['agree on a start that is scheduled', [on], ['yearly-start/32'], {}],
    ['agree on one that was switched off and is gone', [off], [], {}],
    ['differ by a start that is not scheduled', [on], [], { missing: [on] }],
    ['differ by one that was switched off and is still there', [off], ['yearly-start/32'], { unwanted: ['32'] }],
    ['differ by the start of a committee that is no more', [], ['yearly-start/31'], { unwanted: ['31'] }],
    ['differ by a schedule of which the record says nothing', [], ['yearly-start/32'], { unrecorded: ['32'] }],
    ['leave schedules of others alone', [], ['nightly/32'], {}],
  ])('%s', (_, starts, ids, differences) => {
    expect(compareSchedules(starts, [reconcileScheduleId, ...ids], present)).toEqual({ ...well, ...differences });
  });

  it('differ where nothing reconciles', () => {
    expect(compareSchedules([], [], present).isReconciled).toBe(false);
  });
});
