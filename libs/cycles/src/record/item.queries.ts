import type { Phase, TaskKind } from '@zehuan/contracts';
import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import type { ItemOrigin } from './item.entity.js';

/** One line of a cycle's arrangement, with how its tasks stand. */
export interface ItemRow {
  readonly id: string;
  readonly key: string;
  readonly occurrence: string;
  readonly kind: TaskKind;
  readonly phase: Phase;
  readonly issuedIn: Phase;
  readonly title: { readonly zh: string; readonly en?: string };
  readonly definition: Readonly<Record<string, unknown>>;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly dueIsProvisional: boolean;
  readonly origin: ItemOrigin;
  readonly fromTaskId: string | null;
  readonly revision: number;
  readonly issuedAt: Date | null;
  readonly removedAt: Date | null;
  readonly tasks: number;
  readonly accepted: number;
}

/** The lines of a cycle's arrangement in the order in which they fall due, those that were dropped included. */
export const itemsOf = (tx: Transaction, cycleId: string): Promise<ItemRow[]> =>
  rowsOf<ItemRow>(
    tx,
    prepared(`select i.id, i.key, i.occurrence, i.kind, i.phase, i.issued_in as "issuedIn", i.title, i.definition, i.due_on as "dueOn",
       i.due_at as "dueAt", i.due_is_provisional as "dueIsProvisional", i.origin, i.from_task_id as "fromTaskId", i.revision,
       i.issued_at as "issuedAt", i.removed_at as "removedAt", coalesce(t.tasks, 0) as tasks, coalesce(t.accepted, 0) as accepted
     from item i
     left join (select item_id, count(*)::int as tasks, (count(*) filter (where state = 'accepted'))::int as accepted
                from task where cycle_id = $1 group by item_id) t on t.item_id = i.id
     where i.cycle_id = $1 order by i.due_at, i.key, i.occurrence`),
    [cycleId],
  );
