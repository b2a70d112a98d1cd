import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';
import type { PackContent } from './pack-content';

export type PackInList = Schema<'PackInListDto'>;

export const packsKey = ['packs'] as const;

/** The loaded packs, the newest version of each first. */
export const usePacks = () => useQuery({ queryKey: packsKey, queryFn: () => answered(api.GET('/api/v1/packs')) });

/** What a version of a pack says; a version never changes. */
export const usePackContent = (pack: Pick<PackInList, 'key' | 'version'> | undefined) =>
  useQuery({
    queryKey: [...packsKey, pack?.key, pack?.version],
    queryFn: async () => {
      const path = { key: pack?.key ?? '', version: pack?.version ?? '' };
      const { content } = await answered(api.GET('/api/v1/packs/{key}/{version}', { params: { path } }));
      return content as unknown as PackContent;
    },
    enabled: pack !== undefined,
    staleTime: Infinity,
  });
