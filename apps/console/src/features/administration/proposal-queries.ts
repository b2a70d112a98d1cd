import { useInfiniteQuery } from '@tanstack/react-query';
import { answered, api, newAct, type Schema } from '../../api/client';
import { accountsKey } from './account-queries';

export type RoleProposal = Schema<'RoleProposalDto'>;

/** How many are granted in one act at most. */
export const mostAtOnce = 200;

/** Roles that the claims of the identity provider propose, page after page; with how many wait in all. */
export const useRoleProposals = (isAsked: boolean) =>
  useInfiniteQuery({
    queryKey: [...accountsKey, 'proposals'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/role-proposals', {
          params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isAsked,
  });

export type RoleProposals = ReturnType<typeof useRoleProposals>;

export const grantProposals = (ids: string[]) =>
  answered(api.POST('/api/v1/role-proposals/grant', { params: { header: newAct() }, body: { ids } }));

export const refuseProposal = ({
  proposal: { id },
  reason,
}: {
  readonly proposal: RoleProposal;
  readonly reason: string;
}) =>
  answered(
    api.POST('/api/v1/role-proposals/{id}/refuse', { params: { path: { id }, header: newAct() }, body: { reason } }),
  );
