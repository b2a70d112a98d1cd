import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Session } from '../../app/session';

/** Once nobody is signed in any more, by whatever way, nothing of what the server said stays here: no answers, no keys. */
export function useForgetting(session: Session | null | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    // What this page itself shows is nobody's.
    if (session === null) queries.removeQueries({ type: 'inactive' });
  }, [session, queries]);
}
