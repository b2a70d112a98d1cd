import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSession } from './session';

/** How long changes are gathered before pages read again, milliseconds: a deadline of everybody is one reading, not a thousand. */
const gather = 1_000;

/** Reads again what the server says has changed, for as long as somebody is signed in. */
export function useLive(): void {
  const queries = useQueryClient();
  const { actingUnit, actingDelegation } = useSession();
  const post = actingDelegation?.id ?? actingUnit?.id;
  useEffect(() => {
    const source = new EventSource('/api/v1/live');
    let timer: number | null = null;
    const changed = new Set<string>();
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const { cycles, hasNotices } = JSON.parse(data) as {
        readonly cycles: readonly string[];
        readonly hasNotices: boolean;
      };
      if (cycles.length > 0) changed.add('cycles').add('tasks');
      if (hasNotices) changed.add('notifications').add('tasks');
      timer ??= window.setTimeout(() => {
        timer = null;
        for (const name of changed) void queries.invalidateQueries({ queryKey: [name] });
        changed.clear();
      }, gather);
    });
    return () => {
      source.close();
      if (timer !== null) window.clearTimeout(timer);
    };
    // The server tells of what was seen in the post in which the stream began.
  }, [queries, post]);
}
