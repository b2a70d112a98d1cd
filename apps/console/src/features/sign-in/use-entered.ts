import { useQueryClient } from '@tanstack/react-query';
import { sessionKey } from '../../app/session';
import { rememberSignedIn } from '../../app/signed-in-here';

/** What follows when a step of the sign-in has succeeded: who is signed in is read again, and the page goes on by itself. */
export const useEntered = (): (() => void) => {
  const queries = useQueryClient();
  return () => {
    rememberSignedIn(true);
    // What was asked before may still answer that nobody is signed in: it is not waited for.
    void queries
      .cancelQueries({ queryKey: sessionKey })
      .then(() => queries.invalidateQueries({ queryKey: sessionKey }));
  };
};
