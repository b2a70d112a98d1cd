import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const most = 20 * 1024 * 1024;

/** Path of a server's log; one that has grown too large is set aside first, in the place of the one before it. */
export function logFileOf(dataFolder: string, server: string): string {
  const path = join(dataFolder, 'logs', `${server}.log`);
  if (existsSync(path) && statSync(path).size > most) renameSync(path, `${path}.1`);
  return path;
}

/** The line with which a server says why it gave up, or its last one. */
export function lastWords(path: string): string {
  const lines = (existsSync(path) ? readFileSync(path, 'utf8') : '').trim().split('\n').slice(-30);
  return (lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? '').slice(0, 300);
}
