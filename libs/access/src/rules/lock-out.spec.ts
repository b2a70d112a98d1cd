import { describe, expect, it } from '@jest/globals';
import { waitAfter } from './lock-out.js';

describe('the wait after failed sign-ins', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [11, 1_920_000],
    [12, 3_600_000],
    [10_000, 3_600_000],
  ])('is, after %i of them, %i ms', (failures, milliseconds) => {
    expect(waitAfter(failures, { freeAttempts: 5, firstWaitSeconds: 30, longestWaitSeconds: 3_600 })).toBe(
      milliseconds,
    );
  });

  it('is what the operator says', () => {
    const strict = { freeAttempts: 1, firstWaitSeconds: 10, longestWaitSeconds: 15 };
    expect([0, 1, 2, 3].map((failures) => waitAfter(failures, strict))).toEqual([0, 10_000, 15_000, 15_000]);
  });
});
