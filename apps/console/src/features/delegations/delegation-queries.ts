import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, newAct, type Schema } from '../../api/client';

export type Delegation = Schema<'DelegationDto'>;
export type DelegablePost = Schema<'DelegablePostDto'>;
type NewDelegation = Schema<'NewDelegationDto'>;

export const delegationStates = [
  'planned',
  'running',
  'lapsed',
  'over',
  'ended',
] as const satisfies readonly Delegation['state'][];

export const delegationsKey = ['delegations'] as const;

/** What somebody has delegated and what was delegated to them, or to an administrator all, the newest first, page after page. */
export const useDelegations = (state: Delegation['state'] | undefined) =>
  useInfiniteQuery({
    queryKey: [...delegationsKey, 'list', state ?? null],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/delegations', {
          params: { query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** The posts of one's own in which somebody may act. */
export const useDelegablePosts = () =>
  useQuery({
    queryKey: [...delegationsKey, 'posts'],
    queryFn: () => answered(api.GET('/api/v1/delegable-posts')),
  });

/** Colleagues who may act in a post; none before a post is chosen. */
export const usePossibleDelegates = (postId: string | undefined, search: string) =>
  useQuery({
    queryKey: [...delegationsKey, 'persons', postId ?? null, search],
    queryFn: () =>
      answered(
        api.GET('/api/v1/possible-delegates', {
          params: { query: { postId: postId ?? '', ...(search === '' ? {} : { search }) } },
        }),
      ),
    enabled: postId !== undefined,
    placeholderData: (before) => before,
  });

export const giveDelegation = (body: NewDelegation) =>
  answered(api.POST('/api/v1/delegations', { params: { header: newAct() }, body }));

interface Ending {
  readonly delegation: Delegation;
  readonly reason: string;
}

export const endDelegation = ({ delegation: { id }, reason }: Ending) =>
  answered(api.POST('/api/v1/delegations/{id}/end', { params: { path: { id }, header: newAct() }, body: { reason } }));
