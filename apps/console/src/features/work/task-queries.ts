import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';

export type Task = Schema<'TaskDto'>;
export type TaskInList = Schema<'TaskInListDto'>;

/** Whether the server says that this person may do something to the task now. */
export const mayDo = ({ acts }: Task, act: string): boolean => acts.includes(act);

/** Which part of one's work is shown. */
export const views = ['owed', 'review', 'all', 'done'] as const;
export type View = (typeof views)[number];

export interface TaskFilter {
  readonly view: View;
  readonly unit: string;
  readonly isOverdueOnly: boolean;
  readonly kind: TaskInList['kind'] | null;
  readonly cycle: string | null;
}

const owed = ['assigned', 'acknowledged', 'returned'] as const;

const queryOf = ({ view, unit, isOverdueOnly, kind, cycle }: TaskFilter) => ({
  ...(view === 'review' ? { supervisedBy: unit, state: ['submitted' as const] } : { unit }),
  ...(view === 'owed' ? { state: [...owed] } : {}),
  ...(view === 'done' ? { state: ['accepted' as const, 'cancelled' as const] } : {}),
  ...(isOverdueOnly ? { overdue: true } : {}),
  ...(kind ? { kind } : {}),
  ...(cycle ? { cycle } : {}),
});

export const tasksKey = ['tasks'] as const;
const pageSize = 50;

/** Lists take several values of one parameter as `state=a&state=b`. */
const several = { querySerializer: { array: { style: 'form', explode: true } } } as const;

/** The tasks that a filter finds, in the order in which they fall due. */
export const useTasks = (filter: TaskFilter) =>
  useInfiniteQuery({
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

/** The same tasks, all of them, as a workbook. */
export const tasksFile = (filter: TaskFilter, language: 'zh' | 'en') =>
  api.GET('/api/v1/tasks/export', {
    params: { query: { ...queryOf(filter), language } },
    parseAs: 'blob',
    ...several,
  });

/** How many there are of each state. */
export const useTaskCounts = (filter: Pick<TaskFilter, 'unit'>) =>
  useQuery({
    queryKey: [...tasksKey, 'counts', filter.unit],
    queryFn: () => answered(api.GET('/api/v1/tasks/counts', { params: { query: { unit: filter.unit } } })),
  });

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

export const useSubmissions = (id: string) =>
  useQuery({
    queryKey: [...taskKey(id), 'submissions'],
    queryFn: () => answered(api.GET('/api/v1/tasks/{id}/submissions', { params: { path: { id } } })),
  });
