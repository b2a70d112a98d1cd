import type { Role } from '@zehuan/contracts';

/** Claims of an ID token, as the provider made them. */
export type ProviderClaims = Readonly<Record<string, unknown>>;

/** What the operator reads out of a provider's claims. */
export interface ClaimRules {
  /** The claim that names roles; null where none is looked at. */
  readonly roleClaim: string | null;
  /** What it may hold, and the role that this names. */
  readonly roles: readonly { readonly value: string; readonly role: Role }[];
  /** The claim that holds the code of the unit for which somebody acts at first; null where none is looked at. */
  readonly unitClaim: string | null;
  /** Values of `amr` or `acr` that say that a second factor was asked for. */
  readonly secondFactorValues: readonly string[];
}

const textsOf = (claim: unknown): readonly string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');

/** The roles that the provider names, each once; none where no claim is looked at. Claims give no role: they propose it. */
export function rolesNamed(claims: ProviderClaims, { roleClaim, roles }: ClaimRules): readonly Role[] {
  if (roleClaim === null) return [];
  const values = textsOf(claims[roleClaim]);
  return [...new Set(roles.filter(({ value }) => values.includes(value)).map(({ role }) => role))];
}

/**
 * The roles that somebody holds here and the provider does not name: it is asked whether those that were granted still
 * stand, so that whoever leaves a group of the directory is shut out here too.
 */
export function rolesNotNamed(held: readonly Role[], claims: ProviderClaims, rules: ClaimRules): readonly Role[] {
  if (rules.roleClaim === null) return [];
  const named = rolesNamed(claims, rules);
  return held.filter((role) => !named.includes(role));
}

/** Codes of units that the provider names. They choose among the posts that somebody holds, and give none. */
export const unitsNamed = (claims: ProviderClaims, { unitClaim }: ClaimRules): readonly string[] =>
  unitClaim === null ? [] : textsOf(claims[unitClaim]).filter((code) => code !== '');

/** Whether the provider says, in a way that the operator has named, that it has asked for a second factor. */
export const hasProvedSecondFactor = (claims: ProviderClaims, { secondFactorValues }: ClaimRules): boolean =>
  [...textsOf(claims['amr']), ...textsOf(claims['acr'])].some((value) => secondFactorValues.includes(value));
