import { type AccessRules, csrfTokenOf, type Claim, identifying, missingOf, scopesOf } from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';
import { requestIdOf } from '../http/request-id.js';
import { textHeader } from '../http/text-header.js';
import { isUnattended } from '../http/unattended.js';
import type { Identify } from './identity.js';
import { requireOwnPage } from './own-page.js';
import { sessionCookie } from './session-cookie.js';

export interface AccountIdentityOptions {
  readonly rules: AccessRules;
  readonly publicUrl: string;
  /** Requests that a page of another address may make with a session's cookie: they change nothing, and know no token. */
  readonly mayComeFromElsewhere?: (request: Request) => boolean;
}

const bearer = /^Bearer ([\x21-\x7e]{20,200})$/i;

/** Whoever is signed in by a browser's session or a script's token; refuses `not-signed-in`. */
export function accountIdentity(
  database: DataSource,
  { rules, publicUrl, mayComeFromElsewhere = () => false }: AccountIdentityOptions,
): Identify {
  const cookie = sessionCookie(publicUrl);
  const identify = identifying(database, rules);
  return async (request) => {
    const token = bearer.exec(request.get('authorization') ?? '')?.[1];
    const session = token === undefined ? cookie.read(request) : null;
    const value = token ?? session;
    if (value === null) throw new Refusal('not-signed-in');
    const claim: Claim = {
      secret: { kind: token === undefined ? 'session' : 'token', value },
      actingUnit: textHeader(request, 'x-acting-unit'),
      delegationId: textHeader(request, 'x-on-behalf-of'),
      requestId: requestIdOf(request),
      address: request.ip ?? null,
      isUnattended: isUnattended(request),
    };
    const found = await identify(claim);
    if (!found) throw new Refusal('not-signed-in');
    if (session !== null && !mayComeFromElsewhere(request)) requireOwnPage(request, publicUrl, csrfTokenOf(session));
    const { actor, identity, delegation } = found;
    return {
      actor,
      signedIn: {
        identity,
        delegation,
        scopes: scopesOf(identity),
        missing: missingOf(identity, rules.secondFactorRoles),
        csrfToken: session === null ? null : csrfTokenOf(session),
      },
    };
  };
}
