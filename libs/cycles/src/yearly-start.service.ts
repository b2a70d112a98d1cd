import { unitByCode } from '@zehuan/org';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packByKey } from '@zehuan/policy';
import { requireCommittee } from './steering-right.js';

/** A committee's standing order to start its cycle each year. */
export interface YearlyStart {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly packKey: string;
  readonly isOn: boolean;
  readonly changedAt: Date;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly version: number;
}

const select = `select y.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", y.pack_key as "packKey",
    y.is_on and u.ended_on is null as "isOn", y.changed_at as "changedAt", y.actor, y.on_behalf_of as "onBehalfOf", y.version
  from yearly_start y join unit u on u.id = y.unit_id`;

/** Yearly starts by the code of their unit, those that were switched off among them; those of ended units are off. */
export const listYearlyStarts = (
  tx: Transaction,
  {
    unitId,
    after,
    limit,
  }: { readonly unitId?: string | undefined; readonly after?: string | undefined; readonly limit?: number } = {},
): Promise<YearlyStart[]> =>
  rowsOf<YearlyStart>(
    tx,
    `${select} where ($1::text is null or u.code > $1) and ($3::uuid is null or y.unit_id = $3) order by u.code limit $2`,
    [after ?? null, limit ?? null, unitId ?? null],
  );

/** What the record says of one committee; undefined where nobody has ever said anything. */
export const yearlyStartOf = (tx: Transaction, unitId: string): Promise<YearlyStart | undefined> =>
  rowOf<YearlyStart>(tx, `${select} where y.unit_id = $1`, [unitId]);

export interface SetYearlyStart {
  readonly unitCode: string;
  readonly packKey: string;
  readonly isOn: boolean;
}

/**
 * Writes that a committee's cycle starts by itself from now on, or no longer; Temporal's schedule is set after it.
 * Refuses `unknown-unit`, `unknown-pack`, `not-supervising`.
 */
export const setYearlyStart = async (tx: Transaction, input: SetYearlyStart): Promise<YearlyStart> => {
  const unit = await unitByCode(tx, input.unitCode);
  requireCommittee(tx, 'yearlyStart.change', unit);
  const { key } = await packByKey(tx, input.packKey);
  await rowsOf(
    tx,
    `insert into yearly_start as y (unit_id, pack_key, is_on, changed_at, actor, on_behalf_of) values ($1, $2, $3, $4, $5, $6)
     on conflict (unit_id) do update set pack_key = excluded.pack_key, is_on = excluded.is_on, changed_at = excluded.changed_at,
       actor = excluded.actor, on_behalf_of = excluded.on_behalf_of, version = y.version + 1`,
    [unit.id, key, input.isOn, tx.at, tx.actor.name, tx.actor.onBehalfOf],
  );
  const written = await yearlyStartOf(tx, unit.id);
  if (!written) throw new Error('a yearly start that was just written is not there');
  return written;
};
