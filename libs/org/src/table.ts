import { Refusal } from '@zehuan/contracts';

/** Larger files are refused unread; the whole country is under 4 MB. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 100_000;

/** A table as texts, row by row; the first is the head. */
export type Table = readonly (readonly string[])[];

/** A table that is written: figures stay figures, so that a spreadsheet can add them up. */
export type Cells = readonly (readonly (string | number)[])[];

/** A fault of the file as a whole. */
export const importRefused = (message: string, pointer = '/file'): Refusal =>
  new Refusal('import-refused', message, [{ pointer, message }]);
