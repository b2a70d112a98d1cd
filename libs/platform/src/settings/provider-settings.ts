import { roles, type Role } from '@zehuan/contracts';
import { z } from 'zod';

/** What a claim of the provider's may hold, and the role that it names. */
export interface NamedRole {
  readonly value: string;
  readonly role: Role;
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

const parts = (list: string): readonly string[] =>
  list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const namedRoles = () =>
  z.string().transform((list, context): readonly NamedRole[] => {
    const named: NamedRole[] = [];
    for (const part of parts(list)) {
      const at = part.lastIndexOf('=');
      const role = part.slice(at + 1);
      if (at > 0 && isRole(role)) named.push({ value: part.slice(0, at), role });
      else context.addIssue({ code: 'custom', message: 'must be value=role entries, separated by commas' });
    }
    return named;
  });

/** Sign-in by an OpenID provider. */
export const providerSettings = {
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, hostname: /.+/ })
    .optional()
    .describe(
      'Issuer of the OpenID provider by which people may sign in, https (http only on this machine); nobody does when left out.',
    ),
  OIDC_CLIENT_ID: z.string().min(1).optional().describe('What the provider calls this system.'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .describe('Secret: with what this system shows the provider who it is; a public client when left out.'),
  OIDC_LABEL: z
    .string()
    .min(1)
    .max(40)
    .default('统一身份认证')
    .describe('Name of the provider on the button of the sign-in page.'),
  OIDC_ROLE_CLAIM: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Claim of the ID token that names roles, such as groups: only those come in of whom it names every role that they hold. A role that it names besides, for a post that the person holds, is proposed to the security administrator; it never gives one. Nothing is asked when left out.',
    ),
  OIDC_ROLES: namedRoles()
    .default([])
    .describe('What OIDC_ROLE_CLAIM may hold and the role that it names, value=role, separated by commas.'),
  OIDC_UNIT_CLAIM: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Claim of the ID token that holds the code of a unit: whoever holds a post in it acts for it at first, and only roles of its posts are proposed; it never gives a post. Nothing is chosen when left out.',
    ),
  OIDC_SECOND_FACTOR_VALUES: z
    .string()
    .transform(parts)
    .default([])
    .describe(
      'Values of the claims amr or acr by which the provider says that it has asked for a second factor, separated by commas, such as mfa; our own is asked for all the same when left out.',
    ),
} as const;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address is plain http to this very machine, where nobody listens in. */
export const isPlainOnLoopback = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && loopback.has(hostname);
};

interface ProviderValues {
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_ROLE_CLAIM?: string | undefined;
  readonly OIDC_ROLES: readonly NamedRole[];
}

/** What is wrong with the settings of the provider taken together: one line for each. */
export function providerFaults({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_ROLE_CLAIM, OIDC_ROLES }: ProviderValues): string[] {
  const lines: string[] = [];
  if (OIDC_ISSUER !== undefined && OIDC_CLIENT_ID === undefined)
    lines.push('OIDC_CLIENT_ID: is missing; OIDC_ISSUER needs it');
  if (OIDC_ISSUER?.startsWith('http:') && !isPlainOnLoopback(OIDC_ISSUER))
    lines.push('OIDC_ISSUER: must be https beyond this machine');
  if ((OIDC_ROLE_CLAIM === undefined) !== (OIDC_ROLES.length === 0))
    lines.push('OIDC_ROLE_CLAIM and OIDC_ROLES: give both or neither');
  return lines;
}
