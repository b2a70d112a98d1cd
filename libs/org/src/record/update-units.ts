import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type Unit, unitColumns } from './unit.js';

/** The record never goes back: an act whose instant lies before the unit's last change is written with that. */
const touched = (at: string): string => `version = u.version + 1, updated_at = greatest(u.updated_at, ${at})`;

export interface Identity {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level?: Unit['level'];
  readonly kind?: Unit['kind'];
}

/** Gives units other codes, names, levels or kinds, in one statement. */
export const setIdentities = (tx: Transaction, identities: readonly Identity[]): Promise<unknown[]> =>
  rowsOf(
    tx,
    `update unit u set code = i.code, name = i.name, level = coalesce(i.level, u.level), kind = coalesce(i.kind, u.kind), ${touched('$6')}
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[]) as i(id, code, name, level, kind) where u.id = i.id`,
    [
      identities.map((unit) => unit.id),
      identities.map((unit) => unit.code),
      identities.map((unit) => unit.name),
      identities.map((unit) => unit.level ?? null),
      identities.map((unit) => unit.kind ?? null),
      tx.at,
    ],
  );

/** Hangs units, none of which is above another of them, under a parent, with all that is below them. */
export const hangUnder = (
  tx: Transaction,
  unitIds: readonly string[],
  parent: Pick<Unit, 'id' | 'path'>,
): Promise<unknown[]> =>
  rowsOf(
    tx,
    `update unit u set path = $2::ltree || subpath(u.path, nlevel(top.path) - 1),
            parent_id = case when u.id = top.id then $3::uuid else u.parent_id end, ${touched('$4')}
       from unit top where top.id = any($1::uuid[]) and u.path <@ top.path`,
    [unitIds, parent.path, parent.id, tx.at],
  );

/** Ends units on a day, in one statement; each names its successor or none. */
export const setEnded = (
  tx: Transaction,
  units: readonly { readonly id: string; readonly successorId: string | null }[],
  on: string,
): Promise<unknown[]> =>
  rowsOf(
    tx,
    `update unit u set ended_on = $3, successor_id = e.successor_id, ${touched('$4')}
       from unnest($1::uuid[], $2::uuid[]) as e(id, successor_id) where u.id = e.id and u.ended_on is null`,
    [units.map((unit) => unit.id), units.map((unit) => unit.successorId), on, tx.at],
  );

/** Ends on a day whoever holds a post of these units then; a tenure that would begin later never begins. */
export async function endTenuresOf(tx: Transaction, unitIds: readonly string[], on: string): Promise<number> {
  await rowsOf(
    tx,
    `delete from tenure t using post p where p.id = t.post_id and p.unit_id = any($1::uuid[]) and t.from_on > $2`,
    [unitIds, on],
  );
  const held = await rowsOf(
    tx,
    `update tenure t set to_on = $2 from post p
      where p.id = t.post_id and p.unit_id = any($1::uuid[]) and (t.to_on is null or t.to_on > $2) returning 1`,
    [unitIds, on],
  );
  return held.length;
}

/** The discipline commission of a committee, where it has one. */
export const commissionOf = (tx: Transaction, committeeId: string): Promise<Unit | undefined> =>
  rowOf<Unit>(
    tx,
    `select ${unitColumns('u')} from unit u
      where u.parent_id = $1 and u.kind = 'disciplineCommission' and u.ended_on is null order by u.code limit 1`,
    [committeeId],
  );
