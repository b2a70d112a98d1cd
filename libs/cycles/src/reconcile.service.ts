import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import type { CycleToRun } from './cycle-process.js';

const toRun = `select c.id, c.workflow_id as "workflowId", c.year, u.code as "unitCode", c.phase from cycle c join unit u on u.id = c.unit_id`;

/**
 * Cycles that the record says should have been looked at by now: never woken, late by more than the grace, or with
 * acts on their tasks so long ago that the signal that follows them must have been lost.
 */
export const overdueCycles = (tx: Transaction, graceMilliseconds: number): Promise<CycleToRun[]> =>
  rowsOf<CycleToRun>(
    tx,
    `${toRun} where c.state = 'running' and not exists (
         select from incident n where n.cycle_id = c.id and n.step = 'look' and n.state in ('open','closed'))
     and (
       c.next_wake_at < $1
       or exists (select from task t where t.cycle_id = c.id
         and greatest(t.armed_at, t.submitted_at, t.ended_at) > c.last_woke_at and greatest(t.armed_at, t.submitted_at, t.ended_at) < $1))
     order by c.next_wake_at limit 5000`,
    [new Date(tx.at.getTime() - graceMilliseconds)],
  );

/** Subordinate cycles that this one opened and whose execution has not looked at them yet. */
export const unstartedBelow = (tx: Transaction, cycleId: string): Promise<CycleToRun[]> =>
  rowsOf<CycleToRun>(
    tx,
    prepared(`${toRun} where c.parent_cycle_id = $1 and c.state = 'running' and c.last_woke_at is null order by c.id`),
    [cycleId],
  );

/** What the process server needs to run these cycles. */
export const cyclesToRun = (tx: Transaction, cycleIds: readonly string[]): Promise<CycleToRun[]> =>
  rowsOf<CycleToRun>(tx, `${toRun} where c.id = any($1)`, [cycleIds]);
