import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';

export type Cycle = Schema<'CycleDto'>;
export type CycleInList = Schema<'CycleInListDto'>;
export type BoardRow = Schema<'BoardRowDto'>;

export const cyclesKey = ['cycles'] as const;
export const cycleKey = (id: string) => [...cyclesKey, 'one', id] as const;

/** The cycles of a committee, and with `under` of those below it. */
export const useCycles = (query: { readonly unit: string; readonly under?: boolean; readonly year?: number }) =>
  useQuery({
    queryKey: [...cyclesKey, 'list', query],
    queryFn: () => answered(api.GET('/api/v1/cycles', { params: { query: { ...query, limit: 200 } } })),
  });

/** One cycle with its phases and counts; it is read again while it runs. */
export const useCycle = (id: string) =>
  useQuery({
    queryKey: cycleKey(id),
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 15_000 : false),
  });

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: [...cycleKey(id), 'timeline'],
    queryFn: () =>
      answered(api.GET('/api/v1/cycles/{id}/timeline', { params: { path: { id }, query: { limit: 100 } } })),
  });

export const useItems = (id: string) =>
  useQuery({
    queryKey: [...cycleKey(id), 'items'],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/items', { params: { path: { id } } })),
  });

export const useResults = (id: string) =>
  useQuery({
    queryKey: [...cycleKey(id), 'results'],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/results', { params: { path: { id } } })),
  });

export const useBoard = (id: string | undefined) =>
  useQuery({
    queryKey: [...cyclesKey, 'board', id],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/board', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval: 15_000,
  });
