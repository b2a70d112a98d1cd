import pg from 'pg';

// The driver's types know an enum of types only; arrays and extensions have numbers of their own.
const driverParser = pg.types.getTypeParser as unknown as (
  type: number,
  format: 'text' | 'binary',
) => (value: string) => unknown;

const text = (value: string): string => value;

/** Counts and identities are numbers as long as a double holds them exactly, and text beyond. */
const integer = (value: string): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
};

/** `numeric` stays text: scores are calculated with decimals, never with doubles. `date` stays `YYYY-MM-DD`. */
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.INT8, integer],
  [pg.types.builtins.NUMERIC, text],
  [pg.types.builtins.DATE, text],
]);

const textArray = 1009;
const dateArray = 1182;
const bigintArray = 1016;
const numericArray = 1231;

// Arrays are split by the parser of text arrays, then read element by element like the single values.
const splitArray = driverParser(textArray, 'text') as (value: string) => (string | null)[];
const arrayOf =
  (parse: (value: string) => unknown) =>
  (value: string): unknown[] =>
    splitArray(value).map((element) => (element === null ? null : parse(element)));

parsers.set(dateArray, splitArray);
parsers.set(numericArray, splitArray);
parsers.set(bigintArray, arrayOf(integer));

/** How the driver reads a value of the given type, for one pool only: other users of `pg` keep their own ways. */
export const parserOf = (type: number, format: 'text' | 'binary' = 'text'): unknown =>
  (format === 'text' ? parsers.get(type) : undefined) ?? driverParser(type, format);
