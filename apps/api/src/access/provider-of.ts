import { IdentityProvider } from '@zehuan/access';
import type { Settings } from '@zehuan/platform';
import { apiPath } from '../http/operation.js';

/** The OpenID provider that the operator names; undefined where there is none. */
export function providerOf(settings: Settings): IdentityProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId } = settings;
  if (issuer === undefined || clientId === undefined) return undefined;
  const publicUrl = settings.PUBLIC_URL.replace(/\/$/, '');
  return new IdentityProvider({
    issuer,
    clientId,
    clientSecret: settings.OIDC_CLIENT_SECRET ?? null,
    label: settings.OIDC_LABEL,
    callbackUrl: `${publicUrl}/${apiPath}/session/oidc/callback`,
    signedOutUrl: `${publicUrl}/sign-in`,
    claims: {
      roleClaim: settings.OIDC_ROLE_CLAIM ?? null,
      roles: settings.OIDC_ROLES,
      unitClaim: settings.OIDC_UNIT_CLAIM ?? null,
      secondFactorValues: settings.OIDC_SECOND_FACTOR_VALUES,
    },
  });
}
