import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, type Schema, setRequestContext } from '../api/client';
import { isProblem } from '../api/problem';
import { fetchSession } from './early-session';
import { type PagePath, pages } from './pages';
import { maybeSignedIn, rememberSignedIn } from './signed-in-here';

export type Session = Schema<'SessionDto'>;

/** Whether nothing is missing any more of a sign-in. */
export const isComplete = (session: Session): boolean =>
  !session.mustChangePassword && !session.needsSecondFactor && !session.mustEnrolSecondFactor;

export const sessionKey = ['session'] as const;

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions<Session | null>({
  queryKey: sessionKey,
  queryFn: async ({ signal }) => {
    if (!maybeSignedIn()) return null;
    try {
      const session = await answered(api.GET('/api/v1/session', { signal, fetch: fetchSession }));
      setRequestContext({ csrfToken: session.csrfToken, delegation: session.actingDelegation?.id ?? null });
      return session;
    } catch (error) {
      // Whoever has signed in since is not forgotten by what was asked before.
      if (isProblem(error) && error.status === 401 && !signal.aborted) {
        rememberSignedIn(false);
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

export const useSessionQuery = () => useQuery(sessionQuery);

export const SessionContext = createContext<Session | null>(null);

/** The session of whoever sees this page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('This page is only for those who have signed in');
  return session;
}

/** Whether the server lets this person do something at all; what it says of a single matter counts besides. */
export const useMay = (): ((act: string) => boolean) => {
  const acts = new Set(useSession().acts);
  return (act) => acts.has(act);
};

/** Whether this person may open a page. */
export const useMayOpen = (): ((path: PagePath) => boolean) => {
  const may = useMay();
  return (path) => pages[path]?.some(may) ?? true;
};
