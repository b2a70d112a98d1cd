import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { useSession } from './session';

/** How many notices to them somebody has not read, asked again every minute. */
export const useUnread = (): number => {
  const { personId } = useSession();
  const unread = useQuery({
    queryKey: ['notifications', 'unread', personId],
    queryFn: () => answered(api.GET('/api/v1/notifications/unread', { params: { query: { person: personId ?? '' } } })),
    enabled: personId !== null,
    refetchInterval: 60_000,
  });
  return unread.data?.unread ?? 0;
};
