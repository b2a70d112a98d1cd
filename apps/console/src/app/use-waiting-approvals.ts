import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { useMayOpen, useSession } from './session';

/** How many requests wait for somebody's agreement, asked again every minute. */
export const useWaitingApprovals = (): number => {
  const { actingUnit } = useSession();
  const mayOpen = useMayOpen();
  const waiting = useQuery({
    queryKey: ['approvals', 'waiting', actingUnit?.code],
    queryFn: () => answered(api.GET('/api/v1/waiting-approvals')),
    enabled: mayOpen('/approvals'),
    refetchInterval: 60_000,
  });
  return waiting.data?.count ?? 0;
};
