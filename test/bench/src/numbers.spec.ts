import { expect, it } from '@jest/globals';
import { growthExponent, percentile } from './numbers.js';

it('takes percentiles by nearest rank', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect([percentile(values, 0.5), percentile(values, 0.99), percentile([7], 0.99)]).toEqual([100, 198, 7]);
  expect(percentile([], 0.5)).toBeNaN();
});

it.each([
  [1, 1],
  [1.5, 1.5],
  [0.5, 0.5],
])('finds the exponent %d of a growth', (exponent, expected) => {
  const points = [1_000, 4_000, 45_000].map((x) => ({ x, y: 3 * x ** exponent }));
  expect(growthExponent(points)).toBeCloseTo(expected, 6);
});
