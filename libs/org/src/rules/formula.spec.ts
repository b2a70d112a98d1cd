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
    ['\t=1', "'\t'=1"],
    ['＝1＋1', "'＝1＋1"],
    ['备注;=1+1', "备注;'=1+1"],
    ["备注;'=1+1", "备注;''=1+1"],
    ['一\n-二', "一\n'-二"],
    ['a@b.cn', 'a@b.cn'],
    ['3-1=2', '3-1=2'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(toCell(text)).toBe(cell);
    expect(fromCell(cell)).toBe(text);
  });

  const sign = fc.constantFrom("'", '=', '+', '-', '@', '＝', ';', '\t', '\r', '\n', 'a', '委');
  it('never begins like a formula, wherever it is parted, and always gives back what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        for (const part of toCell(text).split(/[;\t\r\n]/)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(toCell(text)).not.toMatch(/^[\t\r\n]/);
        expect(fromCell(toCell(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});
