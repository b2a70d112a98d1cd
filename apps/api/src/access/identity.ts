import type { HeldDelegation, IdentityRow, Missing } from '@zehuan/access';
import type { Act, Actor } from '@zehuan/contracts';
import type { Request } from 'express';

/** By what somebody is signed in. */
export interface SignedIn {
  /** The account, its person and posts, as they are now; its session is null for a script with a token. */
  readonly identity: IdentityRow;
  /** Under which they act; null in a post of their own. */
  readonly delegation: HeldDelegation | null;
  /** What a token may be used for; null where nothing narrows the account's rights. */
  readonly scopes: readonly Act[] | null;
  /** What has to be done before anything else. */
  readonly missing: Missing | null;
  /** What unsafe requests of a browser's session have to bear. */
  readonly csrfToken: string | null;
}

/** Who asks: what every act is done as, and by what they are signed in (null for the development account). */
export interface Identity {
  readonly actor: Actor;
  readonly signedIn: SignedIn | null;
}

/** Finds out who asks; refuses `not-signed-in`, and what is wrong with the headers that say for whom. */
export type Identify = (request: Request) => Promise<Identity>;
