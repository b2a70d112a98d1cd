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
    [1_000, 3_600_000],
  ])('is, after %i of them, %i ms', (failures, milliseconds) => {
    expect(waitAfter(failures)).toBe(milliseconds);
  });
});
