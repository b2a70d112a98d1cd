import { useQuery } from '@tanstack/react-query';
import { answered, api, type Schema } from '../../api/client';
import { useMay, useSession } from '../../app/session';

export type Unit = Schema<'UnitDto'>;

export const unitsKey = ['units'] as const;
export const unitKey = (code: string) => [...unitsKey, 'one', code] as const;

/** Units whose name or code fits; within what the server lets this person see. */
export const useUnitSearch = (q: string) =>
  useQuery({
    queryKey: [...unitsKey, 'search', q],
    queryFn: () => answered(api.GET('/api/v1/units', { params: { query: { q, limit: 50 } } })),
    enabled: q !== '',
    placeholderData: (before) => before,
  });

/** A unit and all below it as a workbook, which the import takes back. */
export const unitsFile = (under: string, language: 'zh' | 'en') =>
  api.GET('/api/v1/units/export', { params: { query: { under, format: 'xlsx', language } }, parseAs: 'blob' });

export const useUnit = (code: string) =>
  useQuery({
    queryKey: unitKey(code),
    queryFn: () => answered(api.GET('/api/v1/units/{code}', { params: { path: { code } } })),
    enabled: code !== '',
  });

export const useHolders = (code: string) =>
  useQuery({
    queryKey: [...unitKey(code), 'holders'],
    queryFn: () => answered(api.GET('/api/v1/units/{code}/holders', { params: { path: { code } } })),
    enabled: code !== '',
  });

export const useUnitChanges = (code: string) =>
  useQuery({
    queryKey: [...unitKey(code), 'changes'],
    queryFn: () => answered(api.GET('/api/v1/units/{code}/changes', { params: { path: { code } } })),
    enabled: code !== '',
  });

/** The unit for which somebody acts who may change units; those above it are seen too, and not theirs to change. */
export const useOwnUnit = () => {
  const may = useMay();
  const code = useSession().actingUnit?.code ?? '';
  return useUnit(may('unit.change') ? code : '').data;
};
