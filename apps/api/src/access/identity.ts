import type { Act, Actor } from '@zehuan/contracts';
import type { Request } from 'express';

/** By what somebody is signed in. */
export interface SignedIn {
  readonly accountId: string;
  /** The session of a browser; null for a script with a token. */
  readonly sessionId: string | null;
  /** What a token may be used for; null where nothing narrows the account's rights. */
  readonly scopes: readonly Act[] | null;
}

/** Who asks: what every act is done as, and by what they are signed in (null for the development account). */
export interface Identity {
  readonly actor: Actor;
  readonly signedIn: SignedIn | null;
}

/** Finds out who asks; refuses `not-signed-in`, and what is wrong with the headers that say for whom. */
export type Identify = (request: Request) => Promise<Identity>;
