import { Refusal } from '@zehuan/contracts';
import { rowsOf, type Transaction } from '@zehuan/platform';
import type { UnitChangeKind } from './unit-change.entity.js';

/** What was done to one unit; the day, the reason and the actor are the same for all that one act does. */
export interface ChangeNote {
  readonly kind: UnitChangeKind;
  readonly unitId: string;
  readonly intoUnitId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Refuses with `reason-missing` an act whose reason is blank. */
export function assertReason(reason: string): void {
  if (reason.trim() === '')
    throw new Refusal('reason-missing', undefined, [{ pointer: '/reason', message: 'Say why' }]);
}

/** Writes down what one act did to units, in one statement; answers the ids in the order of the notes. */
export async function writeChanges(
  tx: Transaction,
  act: { readonly on: string; readonly reason: string },
  notes: readonly ChangeNote[],
): Promise<string[]> {
  assertReason(act.reason);
  const rows = await rowsOf<{ id: string }>(
    tx,
    `insert into unit_change (kind, unit_id, into_unit_id, details, effective_on, at, actor, on_behalf_of, reason)
     select n.kind, n.unit_id, n.into_unit_id, n.details, $5, $6, $7, $8, $9
       from unnest($1::text[], $2::uuid[], $3::uuid[], $4::jsonb[]) with ordinality as n(kind, unit_id, into_unit_id, details, place)
      order by n.place returning id`,
    [
      notes.map((note) => note.kind),
      notes.map((note) => note.unitId),
      notes.map((note) => note.intoUnitId ?? null),
      notes.map((note) => JSON.stringify(note.details ?? {})),
      act.on,
      tx.at,
      tx.actor.name,
      tx.actor.onBehalfOf,
      act.reason.trim(),
    ],
  );
  return rows.map((row) => row.id);
}
