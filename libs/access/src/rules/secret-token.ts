import { createHash, randomBytes } from 'node:crypto';

/** A secret that only its bearer knows: 32 random bytes. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret that nobody can guess: its SHA-256, in hexadecimal. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The proof that a request comes from a page of ours: a page is told it, another site can neither read nor guess it. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');

/** How tokens for scripts begin, so that one that has leaked is recognized. */
export const apiTokenPrefix = 'zhn_';
