import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A line is a SHA-1 in hexadecimal, a colon and a count. */
const shape = /^([0-9A-F]{40}):\d+\r?$/i;
const longestLine = 80;

interface Line {
  readonly hash: string;
  readonly from: number;
  /** Where the next line begins. */
  readonly to: number;
}

/** The line of the file that a byte belongs to. */
async function lineAt(file: FileHandle, at: number): Promise<Line> {
  const from = Math.max(0, at - longestLine);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * longestLine), 0, 2 * longestLine, from);
  const text = buffer.toString('latin1', 0, bytesRead);
  const begins = text.lastIndexOf('\n', at - from - 1) + 1;
  const ends = text.indexOf('\n', begins);
  const line = text.slice(begins, ends < 0 ? undefined : ends);
  const hash = shape.exec(line)?.[1];
  if (hash === undefined) throw new Error('is no list of SHA-1 hashes with counts (HASH:count), ordered by hash');
  return { hash: hash.toUpperCase(), from: from + begins, to: from + begins + line.length + 1 };
}

/** Looks a hash up by halves: the file is far larger than memory. */
async function holds(file: FileHandle, hash: string): Promise<boolean> {
  let [low, high] = [0, (await file.stat()).size];
  while (low < high) {
    const line = await lineAt(file, Math.floor((low + high) / 2));
    if (line.hash === hash) return true;
    if (line.hash < hash) low = line.to;
    else high = line.from;
  }
  return false;
}

async function inList<Answer>(path: string, work: (file: FileHandle) => Promise<Answer>): Promise<Answer> {
  const file = await open(path, 'r');
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/**
 * Whether a password is in a list of those that have leaked, as Have I Been Pwned gives it out: SHA-1, ordered by hash.
 * @throws Error where the file cannot be read, or is no such list
 */
export const isBreached = (path: string, password: string): Promise<boolean> =>
  inList(path, (file) =>
    holds(file, createHash('sha1').update(password.normalize('NFKC')).digest('hex').toUpperCase()),
  );

/** @throws Error that says what is wrong with the file */
export const requireBreachedList = async (path: string): Promise<void> => {
  await inList(path, (file) => lineAt(file, 0));
};
