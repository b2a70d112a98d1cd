import type { Fault, PostKind, UnitKind, UnitLevel } from '@zehuan/contracts';
import { cellFaultIn, type TableRow } from './columns.js';
import { isDay } from './day.js';
import { columnTitles, kindOf, kindTitles, levelOf, levelTitles, type UnitColumn } from './unit-columns.js';
import { codeFault, emailFault, nameFault } from './unit-text.js';

/** One row of a file of units. */
export type UnitRow = TableRow<UnitColumn>;

/** The posts that a row may fill, and the columns that do. */
export const rowPosts = [
  { kind: 'topLeader', name: 'secretaryName', email: 'secretaryEmail' },
  { kind: 'coordinator', name: 'coordinatorName', email: 'coordinatorEmail' },
  { kind: 'reporter', name: 'reporterName', email: 'reporterEmail' },
] as const satisfies readonly { kind: PostKind; name: UnitColumn; email: UnitColumn }[];

export type RowPost = (typeof rowPosts)[number];

/** Someone whom a row names for a post; an empty address says nothing about it. */
export interface RowPerson {
  readonly post: RowPost;
  readonly name: string;
  readonly email: string | null;
}

/** What a row says, once each of its cells is right by itself. */
export interface RowUnit {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly establishedOn: string | null;
  readonly people: readonly RowPerson[];
}

/** A fault of one cell. */
export const cellFault = cellFaultIn(columnTitles);

/** Reads 2026-7-1, 2026/07/01, 2026.7.1 and 2026年7月1日; undefined for what is no day. */
export function readDay(text: string): string | undefined {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!parts) return undefined;
  const day = `${parts[1] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** What can be compared with other rows even where a row is wrong; an unusable code is empty. */
export interface RowMention {
  readonly row: number;
  readonly code: string;
  readonly parentCode: string;
}

/** What one row says by itself: the unit where all its cells are right, else everything that is wrong. */
export interface ReadRow {
  readonly mention: RowMention;
  readonly unit: RowUnit | null;
  readonly faults: readonly Fault[];
}

/** Checks each cell by itself. */
export function readRow({ row, cells }: UnitRow): ReadRow {
  const faults: Fault[] = [];
  const text = (column: UnitColumn): string => cells[column]?.trim() ?? '';
  const check = (column: UnitColumn, fault: string | null): void => {
    if (fault !== null) faults.push(cellFault(row, column, fault));
  };
  const kind = kindOf(text('kind'));
  const level = levelOf(text('level'));
  const establishedOn = text('establishedOn') === '' ? null : readDay(text('establishedOn'));
  check('code', codeFault(text('code')));
  check('name', nameFault(text('name')));
  check('kind', kind ? null : oneOf(text('kind'), kindTitles));
  check('level', level ? null : oneOf(text('level'), levelTitles));
  check('parentCode', text('parentCode') === '' ? null : codeFault(text('parentCode')));
  check(
    'establishedOn',
    establishedOn === undefined
      ? `${JSON.stringify(text('establishedOn').slice(0, 40))} is no day; write YYYY-MM-DD`
      : null,
  );
  const people = rowPosts.flatMap((post) => readPerson(post, text, check));
  const usable = (code: string): string => (codeFault(code) === null ? code : '');
  const mention = { row, code: usable(text('code')), parentCode: usable(text('parentCode')) };
  if (faults.length > 0 || !kind || !level || establishedOn === undefined) return { mention, unit: null, faults };
  const parentCode = text('parentCode') === '' ? null : text('parentCode');
  return {
    mention,
    unit: { row, code: text('code'), name: text('name'), kind, level, parentCode, establishedOn, people },
    faults,
  };
}

const oneOf = (text: string, titles: Readonly<Record<string, string>>): string => {
  const words = Object.entries(titles).map(([word, title]) => `${title} (${word})`);
  return `${text === '' ? 'the cell is empty' : JSON.stringify(text.slice(0, 40))}; one of ${words.join(', ')} belongs here`;
};

function readPerson(
  post: RowPost,
  text: (column: UnitColumn) => string,
  check: (column: UnitColumn, fault: string | null) => void,
): RowPerson[] {
  const name = text(post.name);
  const email = text(post.email);
  if (email !== '') check(post.email, emailFault(email));
  if (name === '' && email === '') return [];
  check(post.name, name === '' ? 'an address without a name' : nameFault(name));
  return [{ post, name, email: email === '' ? null : email }];
}
