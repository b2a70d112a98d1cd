import type { UnitKind, UnitLevel } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';

/** A unit to be written; its parent is found by code among the existing ones. */
export interface NewUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly establishedOn: string;
}

/**
 * Writes units whose parents exist already, in one statement. Leaves out a code that any unit bears or, unless old codes
 * are reused, ever bore, so that a second run changes nothing and does not bring back what was merged or recoded.
 */
export const insertUnits = (
  tx: Transaction,
  units: readonly NewUnit[],
  { reusesCodes = false } = {},
): Promise<{ id: string; code: string }[]> =>
  rowsOf(
    tx,
    `with given as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[])
         as g(code, name, kind, level, parent_code, established_on)),
     placed as materialized (
       select g.*, p.id as parent_id, p.path as parent_path, nextval(pg_get_serial_sequence('unit', 'node')) as node
         from given g left join unit p on p.code = g.parent_code and p.ended_on is null
        where (g.parent_code is null or p.id is not null)
          and ($8 or not exists (select from unit_version v where v.code = g.code)))
     insert into unit (node, code, name, kind, level, parent_id, path, established_on, created_at, updated_at) overriding system value
     select node, code, name, kind, level, parent_id,
            case when parent_path is null then node::text::ltree else parent_path || node::text end, established_on, $7, $7
       from placed order by code
     on conflict (code) where ended_on is null do nothing
     returning id, code`,
    [
      units.map((unit) => unit.code),
      units.map((unit) => unit.name),
      units.map((unit) => unit.kind),
      units.map((unit) => unit.level),
      units.map((unit) => unit.parentCode),
      units.map((unit) => unit.establishedOn),
      tx.at,
      reusesCodes,
    ],
  );

/** Held to the end of the transaction by whoever changes the tree; waits for those who rely on it. */
export const lockTree = (tx: Transaction): Promise<unknown> =>
  tx.manager.query(`select pg_advisory_xact_lock(hashtext('zehuan.unit-tree'))`);

/** Held to the end of the transaction by whoever relies on the tree staying as it is; many may hold it at once. */
export const holdTree = (tx: Transaction): Promise<unknown> =>
  tx.manager.query(`select pg_advisory_xact_lock_shared(hashtext('zehuan.unit-tree'))`);
