import type { CycleState } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { CycleStatusDto, DeliveriesDto } from './status.dto.js';

/** A cycle is late once it has overslept by more than a signal's or a timer's ordinary delay. */
const grace = '30 seconds';

export const cyclesByState = (tx: Transaction): Promise<{ state: CycleState; count: number }[]> =>
  rowsOf(tx, 'select state, count(*)::int as count from cycle group by state order by state');

export async function lateCycles(tx: Transaction): Promise<number> {
  const row = await rowOf<{ count: number }>(
    tx,
    `select count(*)::int as count from cycle where state = 'running' and next_wake_at < $1::timestamptz - interval '${grace}'`,
    [tx.at],
  );
  return row?.count ?? 0;
}

export const wakeUps = (tx: Transaction): Promise<CycleStatusDto[]> =>
  rowsOf<CycleStatusDto>(
    tx,
    `select c.id, u.code as "unitCode", u.name as "unitName", c.year, c.state, c.phase, c.last_woke_at as "lastWokeAt",
       c.next_wake_at as "nextWakeAt", greatest(0, extract(epoch from $1::timestamptz - c.next_wake_at))::int as "lagSeconds"
     from cycle c join unit u on u.id = c.unit_id where c.state in ('running','paused')
     order by c.next_wake_at nulls last, c.id limit 200`,
    [tx.at],
  ).then((rows) => rows.map((row) => ({ ...row, lagSeconds: row.state === 'running' ? row.lagSeconds : 0 })));

export async function deliveries(tx: Transaction): Promise<DeliveriesDto> {
  const row = await rowOf<DeliveriesDto>(
    tx,
    `select (count(*) filter (where state = 'queued'))::int as queued, (count(*) filter (where state = 'sending'))::int as sending,
       (select count(*)::int from delivery where state = 'failed') as failed
     from delivery where state in ('queued','sending')`,
  );
  return row ?? { queued: 0, sending: 0, failed: 0 };
}
