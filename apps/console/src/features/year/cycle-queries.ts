import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';

export type Cycle = Schema<'CycleDto'>;
export type CycleInList = Schema<'CycleInListDto'>;
export type Item = Schema<'ItemDto'>;
export type Board = Schema<'BoardDto'>;
export type BoardRow = Schema<'BoardRowDto'>;

type Language = 'zh' | 'en';

export const cyclesKey = ['cycles'] as const;
export const cycleKey = (id: string) => [...cyclesKey, 'one', id] as const;

/** The most that the API gives at once; a province has few more committees with a cycle. */
const pageSize = 200;

const pageOfCycles = (unit: string, year: number | null, cursor: string | null) =>
  answered(
    api.GET('/api/v1/cycles', {
      params: {
        query: {
          unit,
          under: true,
          limit: pageSize,
          ...(year === null ? {} : { year }),
          ...(cursor ? { cursor } : {}),
        },
      },
    }),
  );

/** The cycles of a committee and of those below it, the newest first, of all years or of one. */
export const useCycles = (unit: string, year: number | null) =>
  useInfiniteQuery({
    queryKey: [...cyclesKey, 'list', unit, year],
    queryFn: ({ pageParam }) => pageOfCycles(unit, year, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** All cycles of a year that go on or have ended, of a committee and of those below it, in the order of the tree. */
export const useCyclesOfYear = (unit: string, year: number, isWanted: boolean) =>
  useQuery({
    queryKey: [...cyclesKey, 'year', unit, year],
    queryFn: async () => {
      const all: CycleInList[] = [];
      for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
        const page = await pageOfCycles(unit, year, cursor);
        all.push(...page.items.filter(({ state }) => state !== 'cancelled'));
        cursor = page.nextCursor;
      }
      return all.sort((a, b) => a.unit.code.localeCompare(b.unit.code));
    },
    enabled: isWanted,
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
export const cyclesFile = (unit: string, year: number | null, language: Language) =>
  api.GET('/api/v1/cycles/export', {
    params: { query: { unit, under: true, language, ...(year === null ? {} : { year }) } },
    parseAs: 'blob',
  });

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

export const stuckFile = (id: string, language: Language) =>
  api.GET('/api/v1/cycles/{id}/stuck/export', {
    params: { path: { id }, query: { language } },
    parseAs: 'blob',
  });

export const trendFile = (id: string, language: Language) =>
  api.GET('/api/v1/cycles/{id}/trend/export', {
    params: { path: { id }, query: { language } },
    parseAs: 'blob',
  });

/** The board of a cycle, or of the newest year of the committee for which somebody acts. */
export const boardQuery = (id: string | undefined, unit: string) =>
  queryOptions({
    queryKey: [...cyclesKey, 'board', id ?? unit],
    queryFn: () =>
      answered(
        id === undefined
          ? api.GET('/api/v1/units/{code}/board', { params: { path: { code: unit } } })
          : api.GET('/api/v1/cycles/{id}/board', { params: { path: { id } } }),
      ),
    enabled: id !== undefined || unit !== '',
    refetchInterval: 15_000,
  });

export const useBoard = (id: string | undefined, unit: string) => useQuery(boardQuery(id, unit));
