import { type Fault, Refusal } from '@zehuan/contracts';
import type { NextFunction, Request, Response } from 'express';

const deepest = 24;

/** `String.prototype.isWellFormed` is in every Node that we run on, but not yet in the library's types. */
const isWellFormed = (value: string): boolean => (value as unknown as { isWellFormed(): boolean }).isWellFormed();

const isStorable = (value: string): boolean => !value.includes('\u0000') && isWellFormed(value);

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** What of a value Postgres could not keep: NUL, lone surrogates, numbers without an end, nesting without an end. */
export function unstorable(value: unknown, pointer = '', depth = 0): readonly Fault[] {
  if (depth > deepest) return [{ pointer, message: `must not nest deeper than ${deepest}` }];
  if (typeof value === 'string')
    return isStorable(value) ? [] : [{ pointer, message: 'holds a character that is no text' }];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ pointer, message: 'is too large a number' }];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const keys = entries
    .filter(([key]) => !isStorable(key) || key === '__proto__')
    .map(([key]) => ({
      pointer: `${pointer}/${encodeURIComponent(isWellFormed(key) ? key : '?')}`,
      message: 'is no name for a field',
    }));
  return [
    ...keys,
    ...entries.flatMap(([key, inner]) => unstorable(inner, `${pointer}/${escaped(key)}`, depth + 1)),
  ].slice(0, 50);
}

/** Longer ones are none that this API has; what holds much goes into a body. */
const longestAddress = 4096;

export function refuseLongAddress(request: Request, _: Response, next: NextFunction): void {
  if (request.originalUrl.length > longestAddress)
    throw new Refusal('address-too-long', `An address may have ${longestAddress} characters`);
  next();
}

/** An address that is no text leads nowhere. */
export function refuseUndecodable(request: Request, _: Response, next: NextFunction): void {
  try {
    decodeURIComponent(request.path);
  } catch {
    throw new Refusal('unknown-route', 'The address is not percent-encoded UTF-8');
  }
  next();
}

/** Refuses values that no column could hold, before anything else looks at them; an absent body is an empty one. */
export function refuseUnstorable(request: Request, _: Response, next: NextFunction): void {
  request.body ??= {};
  if (Array.isArray(request.body))
    throw new Refusal('invalid-input', undefined, [{ pointer: '', message: 'must be an object' }]);
  const faults = [...unstorable(request.body), ...unstorable(request.query)];
  if (faults.length > 0) throw new Refusal('invalid-input', undefined, faults);
  next();
}
