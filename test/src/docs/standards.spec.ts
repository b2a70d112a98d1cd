import { describe, expect, it } from '@jest/globals';
import { requirements } from './asvs-requirements.js';
import { codeOf, isPath, missingPathsOf, textOf } from './markdown.js';

/** How many clauses each control of level 3 has, of 8.1.4 and 8.1.5; one without letters has none. */
const controls = { '8.1.4': [4, 7, 4, 6, 0, 0, 2, 2, 3, 2, 2], '8.1.5': [2, 2, 2, 6] };
const clauses = Object.entries(controls).flatMap(([chapter, counts]) =>
  counts.flatMap((count, place) => {
    const control = `${chapter}.${place + 1}`;
    return count === 0 ? [control] : Array.from('abcdefg'.slice(0, count), (letter) => `${control} ${letter}`);
  }),
);

const answers = ['met', 'operator', 'n/a', 'not met'] as const;
type Answer = (typeof answers)[number];

/** A requirement as a page answers it. */
interface Row {
  readonly number: string;
  readonly level: string;
  readonly answer: string;
  readonly what: string;
}

const cellsOf = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of a page's tables that begin with the number of a requirement. */
const rowsOf = (text: string, shape: RegExp): readonly Row[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
    .filter(([number = '']) => shape.test(number))
    .map((cells) => {
      const [answer = '', what = ''] = cells.slice(-2);
      return {
        number: cells[0] ?? '',
        level: cells.length > 4 ? (cells[1] ?? '') : '',
        ...{ answer: answer.replaceAll('*', ''), what },
      };
    });

const isAnswer = (answer: string): answer is Answer => (answers as readonly string[]).includes(answer);

/** What is wrong with rows: an answer that is none, nothing said, or something met by nothing that is there. */
const faultsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap(({ number, answer, what }) => {
    if (!isAnswer(answer)) return [`${number} is answered "${answer}"`];
    if (what === '') return [`${number} does not say by what`];
    const missing = missingPathsOf(what).map((path) => `${number} names ${path}, which is not there`);
    const isBare = answer === 'met' && !codeOf(what).some(isPath);
    return [...missing, ...(isBare ? [`${number} is met by no file`] : [])];
  });

/** The counts that a page has at its top, by the first cell of their lines. */
const countsOf = (text: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    text
      .split('\n')
      .map(cellsOf)
      .filter((cells) => cells.length === answers.length + 2 && cells.slice(1).every((cell) => /^\d+$/.test(cell)))
      .map(([name = '', ...numbers]) => [name, numbers.map(Number)]),
  );

const counted = (rows: readonly Row[]): readonly number[] => [
  ...answers.map((answer) => rows.filter((row) => row.answer === answer).length),
  rows.length,
];

describe('the page on OWASP ASVS', () => {
  const text = textOf('docs/asvs.md');
  const rows = rowsOf(text, /^\d+\.\d+\.\d+$/);

  it.each(['1', '2'] as const)('answers each requirement of level %s once, in its order', (level) => {
    const answered = rows.filter((row) => row.level === level).map(({ number }) => number);
    expect(answered).toEqual(requirements[level]);
  });

  it('answers nothing else', () => {
    expect(rows.length).toBe(246);
  });

  it('names by what, and only what is there', () => {
    expect(faultsOf(rows)).toEqual([]);
  });

  it('counts its answers rightly', () => {
    expect(countsOf(text)).toEqual({
      'level 1': counted(rows.filter(({ level }) => level === '1')),
      'level 2': counted(rows.filter(({ level }) => level === '2')),
      both: counted(rows),
    });
  });
});

describe('the page on GB/T 22239', () => {
  const text = textOf('docs/gbt-22239.md');
  const rows = rowsOf(text, /^8\.1\.\d/);

  it('answers each clause of the computing environment and of the management centre once, in its order', () => {
    expect(rows.map(({ number }) => number)).toEqual(clauses);
  });

  it('names by what, and only what is there', () => {
    expect(faultsOf(rows)).toEqual([]);
  });

  it('counts its answers rightly', () => {
    expect(countsOf(text)).toEqual({ all: counted(rows) });
  });
});

describe('pages that name files', () => {
  it.each(['docs/asvs.md', 'docs/threat-model.md', 'docs/inventory.md', 'docs/pains.md'])(
    'of which %s names only what is there',
    (page) => {
      expect(missingPathsOf(textOf(page))).toEqual([]);
    },
  );
});

describe('a wrong row', () => {
  const judged = (answer: string, what: string): readonly string[] =>
    faultsOf([{ number: '1.1.1', level: '1', answer, what }]);

  it('is noticed', () => {
    expect(judged('met', 'by the proxy')).toEqual(['1.1.1 is met by no file']);
    expect(judged('met', '`libs/access/src/no-such.ts`')).toEqual([
      '1.1.1 names libs/access/src/no-such.ts, which is not there',
    ]);
    expect(judged('nearly', 'see there')).toEqual(['1.1.1 is answered "nearly"']);
    expect(judged('operator', '')).toEqual(['1.1.1 does not say by what']);
    expect(judged('met', '`libs/access/src/passwords.ts`')).toEqual([]);
  });
});
