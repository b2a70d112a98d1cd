import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromCell, toCell } from './formula.js';

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+8613', "'+8613"],
    ['-1', "'-1"],
    ['@a', "'@a"],
    ["'=1", "''=1"],
    ['王一', '王一'],
    ["'a", "'a"],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(toCell(text)).toBe(cell);
    expect(fromCell(cell)).toBe(text);
  });

  const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a');
  it('never begins like a formula, and always gives back what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(toCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(fromCell(toCell(text))).toBe(text);
      }),
    );
  });
});
