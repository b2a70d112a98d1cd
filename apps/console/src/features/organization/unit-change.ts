import type { Dayjs } from 'dayjs';
import { answered, api, newAct, type Schema } from '../../api/client';
import type { Unit } from './unit-queries';

export type UnitInView = Schema<'UnitViewDto'>;
export type UnitActName = 'rename' | 'move' | 'merge' | 'abolish';

/** What an act on a unit is told; `target` is the code of the other unit that it concerns. */
export interface SaidOfUnit {
  readonly reason: string;
  readonly on?: Dayjs | null;
  readonly name?: string;
  readonly target?: string;
}

export interface UnitAct {
  readonly act: UnitActName;
  readonly said: SaidOfUnit;
}

/** Does it to the unit as it was read: what somebody else has changed meanwhile is not overwritten. */
export const changeUnit = (
  { code, version }: UnitInView,
  { act, said: { reason, on, name = '', target } }: UnitAct,
): Promise<Schema<'UnitChangedDto'>> => {
  const header = { ...newAct(), ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) };
  const params = { path: { code }, header };
  const common = { reason, ...(on ? { on: on.format('YYYY-MM-DD') } : {}) };
  switch (act) {
    case 'rename':
      return answered(api.POST('/api/v1/units/{code}/rename', { params, body: { ...common, name } }));
    case 'move':
      return answered(api.POST('/api/v1/units/{code}/move', { params, body: { ...common, under: target ?? '' } }));
    case 'merge':
      return answered(api.POST('/api/v1/units/{code}/merge', { params, body: { ...common, into: target ?? '' } }));
    case 'abolish':
      return answered(
        api.POST('/api/v1/units/{code}/abolish', {
          params,
          body: { ...common, ...(target === undefined ? {} : { moveSubordinatesTo: target }) },
        }),
      );
  }
};

/** Where in the form a fault of the answer belongs; what is wrong with a subordinate is wrong with where it would go. */
export const fieldOf = (pointer: string): 'name' | 'on' | 'target' | null => {
  if (pointer === '/name') return 'name';
  if (pointer === '/on') return 'on';
  return ['/under', '/into', '/moveSubordinatesTo', '/code'].includes(pointer) ? 'target' : null;
};

/** Whether an act needs another unit: subordinates of one that ends have to go somewhere. */
export const needsTarget = (act: UnitActName, { subordinates }: UnitInView): boolean =>
  act === 'move' || act === 'merge' || (act === 'abolish' && (subordinates?.direct ?? 0) > 0);

type Place = Pick<Unit, 'id' | 'path' | 'parentId'>;

const isAtOrBelow = (unit: Place, top: Place): boolean =>
  unit.path === top.path || unit.path.startsWith(`${top.path}.`);

/** Whether those who act for a unit have another in hand: it lies below theirs, or theirs is the topmost itself. */
export const isInHand = (unit: Place, own: Place): boolean =>
  unit.id === own.id ? unit.parentId === null : isAtOrBelow(unit, own);

/** Whether another unit comes into question at all; the server judges the rest. */
export const isPossibleTarget = (act: UnitActName, unit: UnitInView, other: Unit, own: Place): boolean => {
  if (isAtOrBelow(other, unit) || !isAtOrBelow(other, own)) return false;
  if (act === 'merge') return other.kind === unit.kind && isInHand(other, own);
  if (act === 'move' && other.id === unit.parentId) return false;
  return other.kind !== 'disciplineCommission' && other.kind !== 'workingOrgan';
};
