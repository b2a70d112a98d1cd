import { describe, expect, it } from '@jest/globals';
import { divisionEntries, divisionsOfProvince, entriesOfProvince, provinces } from './divisions.js';
import { divisionsFrom, isGrouping, levelOfCode } from './rules/division.js';

const countOf = (level: string): number => divisionEntries().filter(({ code }) => levelOfCode(code) === level).length;

describe('the shipped divisions', () => {
  it('are 44,703: 31 provinces, 342 cities, 2,978 counties, 41,352 townships', () => {
    expect(['province', 'city', 'county', 'township'].map(countOf)).toEqual([31, 342, 2978, 41352]);
    expect(provinces()).toHaveLength(31);
  });

  it('give Jiangsu 1,605 units, itself included', () => {
    expect(entriesOfProvince('32')).toHaveLength(1605);
    expect(divisionsOfProvince('32')).toHaveLength(1605);
    expect(divisionsOfProvince('32')[0]).toEqual({ code: '32', name: '江苏省', level: 'province', parentCode: null });
  });

  it('have unique codes, a name each, and every parent', () => {
    const codes = new Set(divisionEntries().map(({ code }) => code));
    expect(codes.size).toBe(44_703);
    expect(divisionEntries().filter(({ name }) => !/^[^\s]+$/u.test(name))).toEqual([]);
    const all = divisionsFrom(divisionEntries());
    expect(all.filter(({ parentCode }) => parentCode !== null && !codes.has(parentCode))).toEqual([]);
  });

  it('lose nine groupings that have no committee; their counties go up to the province', () => {
    expect(
      divisionEntries()
        .filter(isGrouping)
        .map(({ code }) => code),
    ).toEqual(['1101', '1201', '3101', '4190', '4290', '4690', '5001', '5002', '6590']);
    expect(divisionsOfProvince('11').find(({ code }) => code === '110101')?.parentCode).toBe('11');
    expect(divisionsFrom(divisionEntries())).toHaveLength(44_694);
  });

  it('refuse a province that is not there, and say which are', () => {
    expect(() => entriesOfProvince('99')).toThrow(/32 江苏省/);
    expect(() => entriesOfProvince('3201')).toThrow(/no province 3201/);
  });
});
