import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const most = 20 * 1024 * 1024;

/** Path of a server's log; one that has grown too large is set aside first, in the place of the one before it. */
export function logFileOf(dataFolder: string, server: string): string {
  const path = join(dataFolder, 'logs', `${server}.log`);
  if (existsSync(path) && statSync(path).size > most) renameSync(path, `${path}.1`);
  return path;
}

/** What a server wrote since its log had the given size. */
const saidSince = (path: string, size: number): string[] =>
  (existsSync(path) ? readFileSync(path).subarray(size).toString('utf8') : '').trim().split('\n');

/** Bytes of a log, to remember before a start. */
export const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Whether a server that gave up found its port taken. */
export const foundPortTaken = (path: string, since: number): boolean =>
  saidSince(path, since).some((line) => /address already in use|could not bind/i.test(line));

/** Whether a Postgres gave up because what an earlier one began in its folder still goes on. */
export const foundStillInUse = (path: string, since: number): boolean =>
  saidSince(path, since).some((line) => /pre-existing shared memory block .* is still in use/.test(line));

/** The line with which a server says why it gave up, or its last one. */
export function lastWords(path: string, since: number): string {
  const lines = saidSince(path, since);
  const why =
    lines.findLast((line) => /"level":"(ERROR|FATAL)"|FATAL:|PANIC:|^Error|^error/.test(line)) ?? lines.at(-1) ?? '';
  // A long one is a chain of wrappers, at whose end the reason stands.
  const text = plain(why);
  return text.length <= 300 ? text : `… ${text.slice(-300)}`;
}

/** Temporal writes JSON, Postgres text with the time before it. */
function plain(line: string): string {
  if (!line.startsWith('{')) return line.replace(/^.*?(?=(FATAL|PANIC|Error|error))/, '');
  try {
    const { msg, error } = JSON.parse(line) as { msg?: string; error?: string };
    return [msg, error].filter((part) => part !== undefined).join(': ');
  } catch {
    // It was cut off; then it is shown as it is.
    return line;
  }
}
