import { timingSafeEqual } from 'node:crypto';
import { Refusal } from '@zehuan/contracts';
import type { Request } from 'express';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

const isSame = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/**
 * Whether a page of ours asks, as far as the browser says. In an office network the system may be reached by several
 * names: a page's own is the one that it asks.
 */
export function isOwnPage(request: Request, publicUrl: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('origin');
  if (origin === undefined) return true;
  const host = hostOf(origin);
  return host !== null && (host === request.get('host') || host === hostOf(publicUrl));
}

/**
 * What a browser's session changes, a page of ours must have asked for: the browser does not say otherwise, and the page
 * knows the proof, which another site can neither read nor guess. Refuses `csrf-missing`.
 */
export function requireOwnPage(request: Request, publicUrl: string, proof: string): void {
  if (safe.has(request.method)) return;
  if (!isOwnPage(request, publicUrl) || !isSame(request.get('x-csrf-token') ?? '', proof))
    throw new Refusal('csrf-missing');
}
