import { createHash } from 'node:crypto';
import type { Acting } from './acting.js';

/** The same value gives the same text, whatever the order in which its keys were written. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}

/** What makes two requests the same: method, address, body, uploaded bytes, precondition and actor. */
export function requestHash({ request, actor, ifMatch }: Acting, uploadedSha256 = ''): string {
  const { method, originalUrl } = request;
  const said = [
    method,
    originalUrl,
    request.body as unknown,
    uploadedSha256,
    ifMatch ?? null,
    actor.unitId,
    actor.onBehalfOf,
  ];
  return createHash('sha256').update(canonical(said)).digest('hex');
}
