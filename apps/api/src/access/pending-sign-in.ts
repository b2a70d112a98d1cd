import { openText, type PendingSignIn, sealText } from '@zehuan/access';
import type { PayloadKey } from '@zehuan/platform';
import { parse } from 'cookie';
import type { Request, Response } from 'express';

/** A sign-in that is under way at the provider, as the browser keeps it until it comes back. */
export interface KeptSignIn extends PendingSignIn {
  /** Where somebody wanted to go. */
  readonly to: string;
  /** The session's secret that the browser had; the way back from another site does not bring its cookie along. */
  readonly former: string | null;
}

/** How long somebody may take at the provider. */
const minutes = 10;
const purpose = 'sign-in-by-provider';

const textOf = ({ state, nonce, codeVerifier, to, former }: KeptSignIn, until: number): string =>
  [until, state, nonce, codeVerifier, to, former ?? ''].join('\n');

function keptIn(text: string, now: number): KeptSignIn | null {
  const [until, state, nonce, codeVerifier, to, former] = text.split('\n');
  if (state === undefined || nonce === undefined || codeVerifier === undefined || to === undefined) return null;
  if (Number(until) < now) return null;
  return { state, nonce, codeVerifier, to, former: former === undefined || former === '' ? null : former };
}

/**
 * The cookie that carries a sign-in that is under way: sealed, so that the browser neither reads nor makes one, and `Lax`,
 * since whoever comes back comes from the provider's site.
 */
export const pendingSignIn = (publicUrl: string, keys: readonly PayloadKey[]) => {
  const isSecure = publicUrl.startsWith('https:');
  const name = isSecure ? '__Host-zehuan-provider' : 'zehuan-provider';
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure } as const;
  const milliseconds = minutes * 60_000;
  return {
    read: (request: Request): KeptSignIn | null => {
      const sealed = parse(request.get('cookie') ?? '')[name];
      const text = sealed === undefined ? null : openText(keys, purpose, sealed);
      return text === null ? null : keptIn(text, Date.now());
    },
    set: (response: Response, kept: KeptSignIn): void => {
      const sealed = sealText(keys, purpose, textOf(kept, Date.now() + milliseconds));
      response.cookie(name, sealed, { ...options, maxAge: milliseconds });
    },
    clear: (response: Response): void => void response.clearCookie(name, options),
  };
};
