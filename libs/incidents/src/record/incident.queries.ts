import type { IncidentState, IncidentStep } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { Cause } from '../rules/incident.js';

/** An incident with whose it is and whose cycle it happened in. */
export interface IncidentRow {
  readonly id: string;
  readonly step: IncidentStep;
  readonly state: IncidentState;
  readonly cycleId: string | null;
  /** The committee whose cycle it is; null for what belongs to no cycle. */
  readonly supervisingUnitId: string | null;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly endedAt: Date | null;
  readonly actor: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly version: number;
}

const columns = `n.id, n.step, n.state, n.cycle_id as "cycleId", c.unit_id as "supervisingUnitId", n.unit_id as "unitId", u.code as "unitCode",
  u.name as "unitName", n.code, n.message, n.attempts, n.first_at as "firstAt", n.last_at as "lastAt", n.ended_at as "endedAt",
  n.actor, n.on_behalf_of as "onBehalfOf", n.reason, n.version`;
const tables = `incident n join unit u on u.id = n.unit_id left join cycle c on c.id = n.cycle_id`;

export interface IncidentFilter {
  readonly cycleId?: string | undefined;
  readonly state?: IncidentState | undefined;
  readonly step?: IncidentStep | undefined;
  /** Path of the unit whose own incidents, and those below it, are wanted. */
  readonly branch?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Incidents, the newest first; `after` is the last id of the page before. */
export const listIncidents = (tx: Transaction, filter: IncidentFilter): Promise<IncidentRow[]> =>
  rowsOf<IncidentRow>(
    tx,
    `select ${columns} from ${tables}
     where ($1::uuid is null or n.cycle_id = $1) and ($2::text is null or n.state = $2) and ($3::text is null or n.step = $3)
       and ($4::ltree is null or u.path <@ $4) and ($5::uuid is null or n.id < $5)
     order by n.id desc limit $6`,
    [
      filter.cycleId ?? null,
      filter.state ?? null,
      filter.step ?? null,
      filter.branch ?? null,
      filter.after ?? null,
      filter.limit,
    ],
  );

/** One incident, locked until the transaction ends. */
export const incidentForUpdate = (tx: Transaction, incidentId: string): Promise<IncidentRow | undefined> =>
  rowOf<IncidentRow>(tx, `select ${columns} from ${tables} where n.id = $1 for update of n`, [incidentId]);

export const incidentById = (tx: Transaction, incidentId: string): Promise<IncidentRow | undefined> =>
  rowOf<IncidentRow>(tx, `select ${columns} from ${tables} where n.id = $1`, [incidentId]);

export interface Failed extends Cause {
  readonly cycleId: string | null;
  readonly unitIds: readonly string[];
  readonly step: IncidentStep;
}

/** Writes an incident for each unit, or opens again the one that there was. */
export const insertIncidents = async (tx: Transaction, failed: Failed): Promise<void> => {
  await rowsOf(
    tx,
    `insert into incident (cycle_id, unit_id, step, state, code, message, first_at, last_at)
     select $1, u, $3, 'open', $4, $5, $6, $6 from unnest($2::uuid[]) as u
     on conflict (step, unit_id, cycle_id) where step <> 'act' do update set state = 'open', code = excluded.code, message = excluded.message,
       attempts = incident.attempts + 1, last_at = excluded.last_at, ended_at = null, version = incident.version + 1`,
    [failed.cycleId, failed.unitIds, failed.step, failed.code, failed.message, tx.at],
  );
};

export interface SetAside {
  readonly step: IncidentStep;
  readonly state: Exclude<IncidentState, 'resolved'>;
  readonly unitId: string;
}

/** Every unit for which a cycle does something. */
export const unitsOfCycle = async (tx: Transaction, cycleId: string): Promise<readonly string[]> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select unit_id as id from task where cycle_id = $1
     union select s.id from unit s join cycle c on c.unit_id = s.parent_id where c.id = $1 and s.ended_on is null order by id`,
    [cycleId],
  );
  return rows.map((row) => row.id);
};

/** What is set aside in a cycle, and what is to be tried again. */
export const setAsideIn = (tx: Transaction, cycleId: string): Promise<SetAside[]> =>
  rowsOf<SetAside>(
    tx,
    prepared(`select step, state, unit_id as "unitId" from incident
     where cycle_id = $1 and state in ('open','retried','closed') and step not in ('act','notify','startYear')`),
    [cycleId],
  );

/** Which of these cycles have something set aside, or to be tried again. */
export const withSetAside = async (tx: Transaction, cycleIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    prepared(`select distinct cycle_id as id from incident
     where cycle_id = any($1) and state in ('open','retried','closed') and step not in ('act','notify','startYear')`),
    [cycleIds],
  );
  return new Set(rows.map(({ id }) => id));
};

/** What was tried again has succeeded; answers how many. */
export const resolveRetried = async (tx: Transaction, cycleId: string): Promise<number> => {
  const resolved = await rowsOf(
    tx,
    `update incident set state = 'resolved', ended_at = $2, version = version + 1 where cycle_id = $1 and state = 'retried' returning id`,
    [cycleId, tx.at],
  );
  return resolved.length;
};

export const setState = async (
  tx: Transaction,
  incidentId: string,
  state: 'retried' | 'closed',
  reason: string | null,
): Promise<void> => {
  await rowsOf(
    tx,
    `update incident set state = $2, reason = coalesce($3, reason), actor = $4, on_behalf_of = $5,
       ended_at = case when $2 = 'closed' then $6::timestamptz end, version = version + 1 where id = $1`,
    [incidentId, state, reason, tx.actor.name, tx.actor.onBehalfOf, tx.at],
  );
};
