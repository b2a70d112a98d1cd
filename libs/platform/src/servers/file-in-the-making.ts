import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** Stands beside the file from before its server makes it until that server has answered. */
const markOf = (file: string): string => `${file}.making`;

/**
 * Called before a server that keeps its data in one SQLite file. A first start that was cut off leaves a file without
 * some of its tables, on which the server would never start again: it holds nothing yet, and is made anew. A file
 * without the mark is never touched.
 */
export function beginFile(file: string): void {
  if (existsSync(markOf(file)))
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
  else if (!existsSync(file)) writeFileSync(markOf(file), '');
}

/** Called when the server has answered: from now on the file holds data. */
export const finishFile = (file: string): void => rmSync(markOf(file), { force: true });
