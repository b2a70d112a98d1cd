import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';

export type AuditEntry = Schema<'AuditEntryDto'>;

/** What of the trail is asked for; days are those of China. */
export interface AuditFilter {
  readonly actor?: string;
  readonly committee?: string;
  readonly table?: string;
  readonly record?: string;
  readonly kind?: string;
  readonly requestId?: string;
  readonly from?: string;
  readonly to?: string;
}

export const auditFilterNames = ['actor', 'committee', 'table', 'record', 'kind', 'requestId', 'from', 'to'] as const;

const dayMilliseconds = 86_400_000;
const beginOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const queryOf = ({ from, to, ...filter }: AuditFilter) => ({
  ...filter,
  ...(from ? { since: beginOf(from).toISOString() } : {}),
  ...(to ? { until: new Date(beginOf(to).getTime() + dayMilliseconds).toISOString() } : {}),
});

const key = ['audit'] as const;

/** Entries, the newest first, page after page. */
export const useAuditEntries = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: [...key, 'entries', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/audit/entries', {
          params: { query: { limit: 50, ...queryOf(filter), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const useAuditEntry = (id: string) =>
  useQuery({
    queryKey: [...key, 'entry', id],
    queryFn: () => answered(api.GET('/api/v1/audit/entries/{id}', { params: { path: { id } } })),
  });
