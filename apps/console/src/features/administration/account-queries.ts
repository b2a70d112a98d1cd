import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, newAct, type Schema } from '../../api/client';

export type Account = Schema<'AccountDto'>;
export type AccountWithPassword = Schema<'AccountWithPasswordDto'>;
export type Identity = Schema<'ExternalIdentityDto'>;
export type Grant = Schema<'AccountGrantDto'>;

/** Which accounts are asked for. */
export interface AccountFilter {
  readonly search?: string;
  readonly state?: Account['state'];
  readonly unusedDays?: number;
}

export const accountStates = ['active', 'disabled'] as const satisfies readonly Account['state'][];

export const accountsKey = ['accounts'] as const;

/** Accounts, the newest first, page after page. */
export const useAccounts = (filter: AccountFilter) =>
  useInfiniteQuery({
    queryKey: [...accountsKey, filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/accounts', {
          params: { query: { limit: 50, ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Fifty persons who hold a post and have no account. */
export const usePersonsWithoutAccount = (search: string) =>
  useQuery({
    queryKey: [...accountsKey, 'persons', search],
    queryFn: () =>
      answered(api.GET('/api/v1/persons-without-account', { params: { query: search === '' ? {} : { search } } })),
    placeholderData: (before) => before,
  });

const write = ({ id }: Account) => ({ path: { id }, header: newAct() });
const unchanged = (account: Account) => {
  const { path, header } = write(account);
  return { path, header: { ...header, 'If-Match': `"${account.version}"` } };
};

export const createAccount = (body: Schema<'NewAccountDto'>) =>
  answered(api.POST('/api/v1/accounts', { params: { header: newAct() }, body }));

export const enableAccount = (account: Account) =>
  answered(api.POST('/api/v1/accounts/{id}/enable', { params: unchanged(account) }));

export const disableAccount = (account: Account) =>
  answered(api.POST('/api/v1/accounts/{id}/disable', { params: unchanged(account) }));

export const disableUnused = (days: number) =>
  answered(api.POST('/api/v1/unused-accounts/disable', { params: { header: newAct() }, body: { days } }));

export const resetAccount = (account: Account) =>
  answered(api.POST('/api/v1/accounts/{id}/reset', { params: write(account) }));

export const endSessions = (account: Account) =>
  answered(api.POST('/api/v1/accounts/{id}/sessions/end', { params: write(account) }));

export const bindIdentity = (account: Account, body: Identity) =>
  answered(api.POST('/api/v1/accounts/{id}/external-identities', { params: write(account), body }));

export const unbindIdentity = (account: Account, body: Identity) =>
  answered(api.POST('/api/v1/accounts/{id}/external-identities/unbind', { params: write(account), body }));

export const giveRole = (account: Account, body: Schema<'NewGrantDto'>) =>
  answered(api.POST('/api/v1/accounts/{id}/grants', { params: write(account), body }));

export const revokeRole = ({ id }: Account, grant: Grant, reason: string) =>
  answered(
    api.POST('/api/v1/accounts/{id}/grants/{grantId}/revoke', {
      params: { path: { id, grantId: grant.id }, header: newAct() },
      body: { reason },
    }),
  );

export type AdministratorRole = Schema<'AskGrantDto'>['role'];
export const administratorRoles = [
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
] as const satisfies readonly AdministratorRole[];

export interface Asked {
  readonly account: Account;
  readonly reason: string;
}

/** Asks that an account become an administrator's: a second person has to agree. */
export const askGrant = ({ account, role, reason }: Asked & { readonly role: AdministratorRole }) =>
  answered(api.POST('/api/v1/accounts/{id}/administrator-grants', { params: write(account), body: { role, reason } }));

/** Asks that an administrator be one no more. */
export const askRevocation = ({ account: { id }, grant, reason }: Asked & { readonly grant: Grant }) =>
  answered(
    api.POST('/api/v1/accounts/{id}/administrator-grants/{grantId}/revoke', {
      params: { path: { id, grantId: grant.id }, header: newAct() },
      body: { reason },
    }),
  );

/** Asks for a new first password of an administrator. */
export const askReset = ({ account, reason }: Asked) =>
  answered(api.POST('/api/v1/accounts/{id}/administrator-reset', { params: write(account), body: { reason } }));
