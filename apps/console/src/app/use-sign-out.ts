import { useQueryClient } from '@tanstack/react-query';
import { answered, api, newAct } from '../api/client';
import { useAct } from '../shared/use-act';
import { sessionKey } from './session';
import { rememberSignedIn } from './signed-in-here';

/** Signing out: here, and then at the provider that vouched for the session. */
export function useSignOut() {
  const queries = useQueryClient();
  return useAct({
    act: () => answered(api.DELETE('/api/v1/session', { params: { header: newAct() } })),
    changes: [],
    onDone: ({ providerUrl }) => {
      rememberSignedIn(false);
      queries.setQueryData(sessionKey, null);
      if (providerUrl !== null) window.location.assign(providerUrl);
    },
  });
}
