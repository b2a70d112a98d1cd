import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';
import type { TaskFilter, View } from './task-address';

export type Task = Schema<'TaskDto'>;
export type TaskInList = Schema<'TaskInListDto'>;
export type Waiting = Schema<'WaitingDto'>;

/** Whether the server says that this person may do something to the task now. */
export const mayDo = ({ acts }: Task, act: string): boolean => acts.includes(act);

const statesOf: Readonly<Record<View, readonly TaskInList['state'][] | null>> = {
  owed: ['assigned', 'acknowledged', 'returned'],
  review: ['submitted'],
  all: null,
  done: ['accepted', 'cancelled'],
};

const queryOf = (filter: TaskFilter) => {
  const { view, unit, kind, state, cycle, tree, item, text } = filter;
  const states = state ? [state] : statesOf[view];
  return {
    ...(view === 'review' ? { supervisedBy: unit } : { unit, ...(filter.isUnder ? { under: true } : {}) }),
    ...(states ? { state: [...states] } : {}),
    ...(filter.isOverdueOnly ? { overdue: true } : {}),
    ...(filter.isReviewOverdueOnly ? { reviewOverdue: true } : {}),
    ...(filter.isEscalatedOnly ? { escalated: true } : {}),
    ...(kind ? { kind } : {}),
    ...(cycle ? { cycle } : {}),
    ...(tree ? { tree } : {}),
    ...(item ? { item } : {}),
    ...(text ? { q: text } : {}),
  };
};

export const tasksKey = ['tasks'] as const;
const pageSize = 50;

/** Lists take several values of one parameter as `state=a&state=b`. */
const several = { querySerializer: { array: { style: 'form', explode: true } } } as const;

/** The tasks that a filter finds, in the order in which they fall due. */
export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: [...tasksKey, 'list', filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/v1/tasks', {
          params: { query: { ...queryOf(filter), limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
          ...several,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Lists of all but the text that is looked for. */
const besidesText = (filter: TaskFilter): string => JSON.stringify({ ...filter, text: null });

/** While another text is looked for, what the last one found stays. */
export const useTasks = (filter: TaskFilter, isWanted: boolean) =>
  useInfiniteQuery({
    ...tasksQuery(filter),
    enabled: isWanted,
    placeholderData: (found, query) => {
      const before = query?.queryKey[2];
      return typeof before === 'object' && besidesText(before) === besidesText(filter) ? found : undefined;
    },
  });

/** How many tasks a filter finds. */
export const useTaskCount = (filter: TaskFilter, isWanted: boolean) =>
  useQuery({
    queryKey: [...tasksKey, 'count', filter],
    queryFn: () => answered(api.GET('/api/v1/tasks/counts', { params: { query: queryOf(filter) }, ...several })),
    enabled: isWanted,
  });

/** The same tasks, all of them, as a workbook. */
export const tasksFile = (filter: TaskFilter, language: 'zh' | 'en') =>
  api.GET('/api/v1/tasks/export', {
    params: { query: { ...queryOf(filter), language } },
    parseAs: 'blob',
    ...several,
  });

/** How much waits for a unit: to do, and to review. */
export const waitingQuery = (unit: string) =>
  queryOptions({
    queryKey: [...tasksKey, 'waiting', unit],
    queryFn: () => answered(api.GET('/api/v1/tasks/waiting', { params: { query: { unit } } })),
    enabled: unit !== '',
  });

export const useWaiting = (unit: string) => useQuery(waitingQuery(unit));

export const taskKey = (id: string) => [...tasksKey, 'one', id] as const;

export const useTask = (id: string) =>
  useQuery({
    queryKey: taskKey(id),
    queryFn: () => answered(api.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });

export const useHistory = (id: string) =>
  useQuery({
    queryKey: [...taskKey(id), 'history'],
    queryFn: () => answered(api.GET('/api/v1/tasks/{id}/history', { params: { path: { id } } })),
  });

/** Who was told of a task. */
export const useTold = (id: string) =>
  useQuery({
    queryKey: [...taskKey(id), 'told'],
    queryFn: () => answered(api.GET('/api/v1/tasks/{id}/reminders', { params: { path: { id } } })),
  });

export const useSubmissions = (id: string) =>
  useQuery({
    queryKey: [...taskKey(id), 'submissions'],
    queryFn: () => answered(api.GET('/api/v1/tasks/{id}/submissions', { params: { path: { id } } })),
  });
