import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './compare.js';

describe('the comparison of two end states', () => {
  const state = { task: ['a', 'b', 'b'], reminder: ['r'] };

  it('finds nothing where they are equal, in whatever order', () => {
    expect(differencesOf(state, { reminder: ['r'], task: ['b', 'a', 'b'] })).toEqual([]);
  });

  it.each([
    ['a row that is lost', { task: ['b', 'b'], reminder: ['r'] }, 'missing', 'a'],
    ['a row that is doubled', { task: ['a', 'b', 'b'], reminder: ['r', 'r'] }, 'unexpected', 'r'],
    ['a double that is single', { task: ['a', 'b'], reminder: ['r'] }, 'missing', 'b'],
    ['a table that is not there', { task: ['a', 'b', 'b'] }, 'missing', 'r'],
  ])('finds %s', (_, found, sign, row) => {
    expect(differencesOf(state, found)).toEqual([expect.objectContaining({ sign, row })]);
  });
});
