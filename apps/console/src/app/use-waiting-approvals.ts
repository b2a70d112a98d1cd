import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { useMay, useSession } from './session';

/** Whoever has one of these may ask for agreement, or give it. */
export const actsOfAgreement = ['account.read', 'unit.exportPersons', 'cycle.publish'] as const;

/** How many requests wait for somebody's agreement, asked again every minute. */
export const useWaitingApprovals = (): number => {
  const { actingUnit } = useSession();
  const may = useMay();
  const waiting = useQuery({
    queryKey: ['approvals', 'waiting', actingUnit?.code],
    queryFn: () => answered(api.GET('/api/v1/waiting-approvals')),
    enabled: actsOfAgreement.some(may),
    refetchInterval: 60_000,
  });
  return waiting.data?.count ?? 0;
};
