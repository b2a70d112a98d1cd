import type { UnitLevel } from '@zehuan/contracts';

/** One administrative division: its statistical code (2, 4, 6 or 9 digits) and its name. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  /** The division whose committee supervises this one's; null for a province. */
  readonly parentCode: string | null;
}

const lengths: Readonly<Record<number, UnitLevel>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'township' };

/** The level that the length of a division's code stands for. */
export function levelOfCode(code: string): UnitLevel {
  const level = lengths[code.length];
  if (!level) throw new Error(`${code} is no code of a division`);
  return level;
}

/** Entries of the statistical code that stand where a city would, though no such city is there. */
const groupingNames = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/**
 * Whether a division only groups counties for the statistics: 市辖区 and 县 of the four municipalities, and the
 * counties that a province or region governs itself. It has no committee, so nobody could answer for it (see docs/adr).
 */
export const isGrouping = (division: { readonly code: string; readonly name: string }): boolean =>
  division.code.length === 4 && groupingNames.has(division.name);

const parentLength: Readonly<Record<UnitLevel, number>> = { province: 0, city: 2, county: 4, township: 6 };

/** Makes divisions of codes and names: groupings fall away and what they grouped goes up to the province. */
export function divisionsFrom(entries: readonly { readonly code: string; readonly name: string }[]): Division[] {
  const groupings = new Set(entries.filter(isGrouping).map((entry) => entry.code));
  return entries
    .filter((entry) => !groupings.has(entry.code))
    .map(({ code, name }) => {
      const level = levelOfCode(code);
      const parent = code.slice(0, parentLength[level]);
      return {
        code,
        name,
        level,
        parentCode: parent === '' ? null : groupings.has(parent) ? parent.slice(0, 2) : parent,
      };
    });
}
