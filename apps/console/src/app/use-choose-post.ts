import { useQueryClient } from '@tanstack/react-query';
import { answered, api, newAct, setRequestContext } from '../api/client';
import { useAct } from '../shared/use-act';
import { sessionKey } from './session';

/** In which post somebody acts from now on: one of their own in a unit, or one that was delegated to them. */
type Chosen = { readonly unit: string } | { readonly delegation: string };

/** Chooses the post in which one acts; what the pages showed for the one before is read again as the new one. */
export function useChoosePost() {
  const queries = useQueryClient();
  return useAct({
    act: async (chosen: Chosen) => {
      const params = { header: newAct() };
      if ('unit' in chosen) await answered(api.POST('/api/v1/session/acting-unit', { params, body: chosen }));
      else await answered(api.POST('/api/v1/session/acting-delegation', { params, body: chosen }));
      setRequestContext({ delegation: 'delegation' in chosen ? chosen.delegation : null });
      await queries.refetchQueries({ queryKey: sessionKey });
    },
  });
}
