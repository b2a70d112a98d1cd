import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { useSession } from './session';

/** How many notices somebody has not read, asked again every minute. */
export const useUnread = (): number => {
  const { actingUnit } = useSession();
  const unread = useQuery({
    queryKey: ['notifications', 'unread', actingUnit?.code],
    queryFn: () => answered(api.GET('/api/v1/notifications/unread')),
    enabled: actingUnit !== null,
    refetchInterval: 60_000,
  });
  return unread.data?.unread ?? 0;
};
