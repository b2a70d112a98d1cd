import { noop } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client';
import type { Session } from '../../app/session';
import { calendarQuery } from '../../shared/calendar';
import { filterOf } from './task-address';
import { tasksQuery, waitingQuery } from './task-queries';

/** Asks for what the inbox will show first, while the page is still being drawn. */
export function beginWork({ actingUnit, acts }: Session, address: URL): void {
  const params = address.searchParams;
  const owed = filterOf(params, actingUnit?.code ?? '', 'owed');
  if (owed.unit === '') return;
  const isUndecided = !params.has('view') && acts.includes('task.accept');
  const views = isUndecided ? [owed, { ...owed, view: 'review' as const }] : [owed];
  // What fails is asked again by the page, which says so.
  queryClient.query(waitingQuery(owed.unit)).catch(noop);
  queryClient.query(calendarQuery).catch(noop);
  for (const view of views) queryClient.infiniteQuery(tasksQuery(view)).catch(noop);
}
