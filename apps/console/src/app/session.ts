import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { answered, api, type Schema, setRequestContext } from '../api/client';
import { isProblem } from '../api/problem';
import { maybeSignedIn, rememberSignedIn } from './signed-in-here';

export type Session = Schema<'SessionDto'>;

/** Whether nothing is missing any more of a sign-in. */
export const isComplete = (session: Session): boolean =>
  !session.mustChangePassword && !session.needsSecondFactor && !session.mustEnrolSecondFactor;

export const sessionKey = ['session'] as const;

/** Who is signed in; null where nobody is. */
export const useSessionQuery = () =>
  useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: async () => {
      if (!maybeSignedIn()) return null;
      try {
        const session = await answered(api.GET('/api/v1/session'));
        setRequestContext({ csrfToken: session.csrfToken });
        return session;
      } catch (error) {
        if (isProblem(error) && error.status === 401) {
          rememberSignedIn(false);
          return null;
        }
        throw error;
      }
    },
    staleTime: 60_000,
  });

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
