import { Refusal } from '@zehuan/contracts';
import { isPlainOnLoopback } from '@zehuan/platform';
import * as openid from 'openid-client';
import type { ClaimRules, ProviderClaims } from './rules/provider-claims.js';

/** The OpenID provider that vouches for people, as the operator names it. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client. */
  readonly clientSecret: string | null;
  /** Name on the button. */
  readonly label: string;
  /** Where the provider sends people back to. */
  readonly callbackUrl: string;
  /** Where it sends people who have signed out. */
  readonly signedOutUrl: string;
  readonly claims: ClaimRules;
}

/** What belongs to one sign-in that is under way at the provider, and must come back with its answer. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/** Who somebody is to the provider: an issuer and its subject, together unique. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: ProviderClaims;
}

/** How long the provider may take for an answer. */
const timeoutSeconds = 10;

/** The provider did not answer as an OpenID provider does; it says what, and never with which values. */
export class ProviderFault extends Error {
  constructor(readonly code: string) {
    super(`The identity provider's answer is not accepted: ${code}`);
    this.name = 'ProviderFault';
  }
}

/** Whether a browser may be sent there: by https, or in plain to this very machine. */
const isSafeAddress = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isPlainOnLoopback(address));

/** Names of errors for a provider that cannot be reached, or takes too long. */
const outages = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM']);

/** What Node's fetch throws where nobody answers; the client hands it on, or wraps it without a code. */
const isUnanswered = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'message' in error && error.message === 'fetch failed';

/** Errors of the client bear answers and tokens within: only their code goes on. */
function faultOf(error: unknown): Error {
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError)
    return new ProviderFault(error.error);
  if (isUnanswered(error)) return new Refusal('provider-unavailable');
  if (error instanceof openid.ClientError) {
    const { code = 'unknown', cause } = error;
    return outages.has(code) || isUnanswered(cause) ? new Refusal('provider-unavailable') : new ProviderFault(code);
  }
  return error instanceof Error ? error : new Error('The client of the identity provider threw no error');
}

async function asking<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw faultOf(error);
  }
}

/**
 * The provider, spoken to by the authorization code flow with PKCE (S256), state and nonce. ID tokens are checked for
 * signature, issuer, audience, time and nonce; no token is kept.
 */
export class IdentityProvider {
  private found: openid.Configuration | null = null;

  constructor(readonly settings: ProviderSettings) {}

  /** Where to send somebody, and what is to be kept until they come back. Throws `ProviderFault`; refuses `provider-unavailable`. */
  async begin(): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
    const configuration = await this.configuration();
    const pending = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: this.settings.callbackUrl,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /**
   * Exchanges the code of the provider's answer for who somebody is.
   * @param query what the provider has put behind the address, with its question mark
   * Throws `ProviderFault`; refuses `provider-unavailable`.
   */
  async redeem(query: string, { state, nonce, codeVerifier }: PendingSignIn): Promise<ProvenIdentity> {
    const configuration = await this.configuration();
    const address = new URL(query, this.settings.callbackUrl);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier };
    const claims = await asking(async () =>
      (await openid.authorizationCodeGrant(configuration, address, checks)).claims(),
    );
    if (!claims) throw new ProviderFault('id-token-missing');
    return { issuer: claims.iss, subject: claims.sub, claims };
  }

  /**
   * Where a browser goes to end its session at the provider too (RP-Initiated Logout); null where the provider has no such
   * page, or is not the one that vouched for the session. The ID token is not kept, so the provider is told which client
   * asks and not for whom, and may ask the person whether they mean it; nothing hangs on their way back, so no state
   * goes along. Throws `ProviderFault`; refuses `provider-unavailable`.
   */
  async signOutUrl(vouchedBy: string): Promise<string | null> {
    const configuration = await this.configuration();
    const { issuer, end_session_endpoint: endpoint } = configuration.serverMetadata();
    if (endpoint === undefined || issuer !== vouchedBy) return null;
    if (!isSafeAddress(endpoint)) throw new ProviderFault('end-session-endpoint-not-safe');
    return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: this.settings.signedOutUrl }).href;
  }

  /** Asked for when it is first needed, so that the API starts while the provider is away. */
  private async configuration(): Promise<openid.Configuration> {
    this.found ??= await asking(() => this.discover());
    return this.found;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const authentication = clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret);
    // Signatures are checked though the tokens come from the provider itself.
    const execute = [openid.enableNonRepudiationChecks];
    // The function is marked as deprecated to make it stand out; it is used for a provider on this very machine alone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (isPlainOnLoopback(issuer)) execute.push(openid.allowInsecureRequests);
    return openid.discovery(new URL(issuer), clientId, undefined, authentication, { execute, timeout: timeoutSeconds });
  }
}
