import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';

export type Cycle = Schema<'CycleDto'>;
export type CycleInList = Schema<'CycleInListDto'>;
export type BoardRow = Schema<'BoardRowDto'>;

type Language = 'zh' | 'en';

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

/** The same cycles, all of them, as a workbook. */
export const cyclesFile = (unit: string, language: Language) =>
  api.GET('/api/v1/cycles/export', { params: { query: { unit, under: true, language } }, parseAs: 'blob' });

export const boardFile = (id: string, language: Language) =>
  api.GET('/api/v1/cycles/{id}/board/export', {
    params: { path: { id }, query: { language } },
    parseAs: 'blob',
  });

export const heatFile = (id: string, depth: 'direct' | 'all', language: Language) =>
  api.GET('/api/v1/cycles/{id}/heat/export', {
    params: { path: { id }, query: { depth, language } },
    parseAs: 'blob',
  });

export const useBoard = (id: string | undefined) =>
  useQuery({
    queryKey: [...cyclesKey, 'board', id],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/board', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    refetchInterval: 15_000,
  });
