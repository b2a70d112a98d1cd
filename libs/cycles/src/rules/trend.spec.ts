import { describe, expect, it } from '@jest/globals';
import { trendPoints } from './trend.js';

describe('the trend of a year', () => {
  it('adds up week by week what fell due, was handed in and was accepted, and what was late at the end of each', () => {
    expect(
      trendPoints([
        { due: 4, submitted: 3, accepted: 5, tasks: 10 },
        { due: 4, submitted: 6, accepted: null, tasks: 2 },
        { due: 5, submitted: null, accepted: null, tasks: 1 },
      ]),
    ).toEqual([
      { week: 3, due: 0, submitted: 10, accepted: 0, overdue: 0 },
      { week: 4, due: 12, submitted: 10, accepted: 0, overdue: 2 },
      { week: 5, due: 13, submitted: 10, accepted: 10, overdue: 3 },
      { week: 6, due: 13, submitted: 12, accepted: 10, overdue: 1 },
    ]);
  });

  it('has no weeks where there are no tasks', () => {
    expect(trendPoints([])).toEqual([]);
  });
});
