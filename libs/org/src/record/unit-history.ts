import type { UnitKind, UnitLevel } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { UnitChangeKind } from './unit-change.entity.js';
import { unknownUnit } from './unit.js';

/** A unit as the record had it at an instant. */
export interface UnitAsOf {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentId: string | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly path: string;
  readonly establishedOn: string;
  readonly endedOn: string | null;
  /** The record had it so from this instant to the other; null: it still does. */
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

const heldAt = (alias: string): string =>
  `${alias}.valid_from <= $2 and (${alias}.valid_to is null or ${alias}.valid_to > $2)`;

/** The unit that bore the code at an instant, as it stood then; refuses with `unknown-unit`. */
export async function unitAsOf(tx: Transaction, code: string, at: Date): Promise<UnitAsOf> {
  const unit = await rowOf<UnitAsOf>(
    tx,
    `select v.unit_id as id, v.code, v.name, v.kind, v.level, v.parent_id as "parentId", p.code as "parentCode", p.name as "parentName",
            v.path::text as path, u.established_on::text as "establishedOn", v.ended_on::text as "endedOn",
            v.valid_from as "validFrom", v.valid_to as "validTo"
       from unit_version v join unit u on u.id = v.unit_id
       left join unit_version p on p.unit_id = v.parent_id and ${heldAt('p')}
      where v.code = $1 and ${heldAt('v')}
      order by v.ended_on desc nulls first, v.unit_id desc limit 1`,
    [code.replaceAll('\0', ''), at],
  );
  if (!unit) throw unknownUnit(`${code} at ${at.toISOString()}`);
  return unit;
}

/** One thing that was done to a unit. */
export interface UnitChange {
  readonly id: string;
  readonly kind: UnitChangeKind;
  readonly unitId: string;
  readonly intoUnitId: string | null;
  readonly effectiveOn: string;
  readonly at: Date;
  readonly actor: string;
  readonly actorName: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What was done to a unit, and what was merged into it, the oldest first. */
export const changesOf = (tx: Transaction, unitId: string): Promise<UnitChange[]> =>
  rowsOf<UnitChange>(
    tx,
    `select id, kind, unit_id as "unitId", into_unit_id as "intoUnitId", effective_on::text as "effectiveOn", at, actor,
            app_actor_name(actor) as "actorName", on_behalf_of as "onBehalfOf", reason, details
       from unit_change where unit_id = $1 or into_unit_id = $1 order by at, id`,
    [unitId],
  );
