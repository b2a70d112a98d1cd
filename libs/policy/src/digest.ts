import { createHash } from 'node:crypto';
import type { Pack } from './pack.schema.js';

/** The same for the same content, whatever the order of keys or the comments of the file. */
export const digestOf = (pack: Pack): string => createHash('sha256').update(canonical(pack)).digest('hex');

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
};
