import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { CalendarYear } from './days';

/** The published years of the working calendar; they change once a year. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar-years'],
  queryFn: () => answered(api.GET('/api/v1/calendar-years')),
  staleTime: 3_600_000,
});

export const useCalendar = (): readonly CalendarYear[] => useQuery(calendarQuery).data?.items ?? [];
