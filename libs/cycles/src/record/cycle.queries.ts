import { type CycleState, type Phase, Refusal, type TaskState } from '@zehuan/contracts';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { RecordedScale } from './cycle.entity.js';
import type { ClosedHow } from './cycle-phase.entity.js';

/** A cycle with what its rules need; dates are `YYYY-MM-DD`, instants `Date`. */
export interface CycleRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitLevel: string;
  readonly unitPath: string;
  readonly year: number;
  readonly packId: string;
  readonly packKey: string;
  readonly packVersion: string;
  readonly parentCycleId: string | null;
  readonly rootCycleId: string;
  readonly state: CycleState;
  readonly phase: Phase;
  readonly scale: RecordedScale;
  readonly workflowId: string;
  readonly startedAt: Date;
  readonly startedBy: string;
  readonly pausedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedReason: string | null;
  readonly lastWokeAt: Date | null;
  readonly nextWakeAt: Date | null;
  /** For which arrangement and units the tasks were issued last. */
  readonly issuedFor: string | null;
  readonly version: number;
}

export interface PhaseRow {
  readonly phase: Phase;
  readonly ordinal: number;
  readonly opensOn: string;
  readonly opensAt: Date;
  readonly closesOn: string;
  readonly closesAt: Date;
  readonly isProvisional: boolean;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedHow: ClosedHow | null;
  readonly reason: string | null;
}

const cycleColumns = `
  c.id, c.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", u.level as "unitLevel", c.unit_path::text as "unitPath",
  c.year, c.pack_id as "packId", p.key as "packKey", p.version as "packVersion", c.parent_cycle_id as "parentCycleId",
  c.root_cycle_id as "rootCycleId", c.state, c.phase, c.scale, c.workflow_id as "workflowId", c.started_at as "startedAt",
  c.started_by as "startedBy", c.paused_at as "pausedAt", c.ended_at as "endedAt", c.ended_reason as "endedReason",
  c.last_woke_at as "lastWokeAt", c.next_wake_at as "nextWakeAt", c.issued_for as "issuedFor",
  c.version`;
const cycleTables = 'cycle c join unit u on u.id = c.unit_id join policy_pack p on p.id = c.pack_id';

const oneCycle = prepared(`select ${cycleColumns} from ${cycleTables} where c.id = $1`);

/** The cycle, or the refusal `unknown-cycle`. */
export const cycleById = async (tx: Transaction, cycleId: string): Promise<CycleRow> => {
  const cycle = await rowOf<CycleRow>(tx, oneCycle, [cycleId]);
  if (!cycle) throw new Refusal('unknown-cycle');
  return cycle;
};

/**
 * The cycle with its row locked until the transaction ends, so that two acts on it come one after the other. Not against
 * rows that refer to it: who changes a unit writes into the history of cycles, and would wait for each other with a look.
 */
export const cycleForUpdate = async (tx: Transaction, cycleId: string): Promise<CycleRow> => {
  const cycle = await rowOf<CycleRow>(
    tx,
    prepared(`select ${cycleColumns} from ${cycleTables} where c.id = $1 for no key update of c`),
    [cycleId],
  );
  if (!cycle) throw new Refusal('unknown-cycle');
  return cycle;
};

/** How many cycles one transaction reminds at most: it holds their rows, and their looks wait for it. */
const remindedAtOnce = 200;

const dueTogether = prepared(`
  update cycle set reminded_at = $1 where id in (
    select c.id from cycle c join cycle_phase p on p.cycle_id = c.id and p.phase = c.phase
    where c.state = 'running' and c.next_wake_at <= $1 and (c.reminded_at is null or c.reminded_at < c.next_wake_at)
      and p.opened_at is not null and p.closes_at > $1
    order by c.next_wake_at, c.id limit ${remindedAtOnce} for no key update of c skip locked
  ) returning id, pack_id as "packId", scale`);

/**
 * Takes cycles that are to be looked at by the transaction's instant, each once for that time, and locks them until the
 * transaction ends. Not those whose phase begins or ends by then: that comes before their reminders. Nor those that
 * somebody is just looking at.
 */
export const takeDueTogether = (
  tx: Transaction,
): Promise<{ readonly id: string; readonly packId: string; readonly scale: RecordedScale }[]> =>
  rowsOf(tx, dueTogether, [tx.at]);

/** The committee's cycle of a year that is not cancelled; its newest where no year is said. */
export const cycleOfUnit = (tx: Transaction, unitId: string, year?: number): Promise<CycleRow | undefined> =>
  rowOf<CycleRow>(
    tx,
    prepared(
      `select ${cycleColumns} from ${cycleTables}
       where c.unit_id = $1 and c.state <> 'cancelled' and ($2::int is null or c.year = $2) order by c.year desc limit 1`,
    ),
    [unitId, year ?? null],
  );

/** Where a cycle stands among others. */
export interface CyclePlace {
  /** Cycles of the same year above it that the actor may read, the highest first. */
  readonly above: readonly { readonly cycleId: string; readonly unitCode: string; readonly unitName: string }[];
  /** The committee's other years, the newest first. */
  readonly years: readonly { readonly cycleId: string; readonly year: number }[];
}

const placeOf = prepared(`
  select
    (select coalesce(json_agg(json_build_object('cycleId', c.id, 'unitCode', u.code, 'unitName', u.name) order by c.unit_path), '[]')
     from cycle c join unit u on u.id = c.unit_id
     where c.root_cycle_id = $1 and c.unit_path @> $2::ltree and c.unit_path <> $2::ltree and c.state <> 'cancelled') as above,
    (select coalesce(json_agg(json_build_object('cycleId', id, 'year', year) order by year desc), '[]')
     from cycle where unit_id = $3 and state <> 'cancelled') as years`);

/** What lies above a cycle, and the years of its committee. */
export const placeOfCycle = async (tx: Transaction, cycle: CycleRow): Promise<CyclePlace> =>
  (await rowOf<CyclePlace>(tx, placeOf, [cycle.rootCycleId, cycle.unitPath, cycle.unitId])) ?? { above: [], years: [] };

/**
 * The cycle and every cycle below it of the same year that is not cancelled, by unit path, locked in that order: none of
 * them ends, and none is looked at, until the transaction ends.
 */
export const cyclesOfTreeForUpdate = (tx: Transaction, cycle: CycleRow): Promise<CycleRow[]> =>
  rowsOf<CycleRow>(
    tx,
    `select ${cycleColumns} from ${cycleTables}
     where c.root_cycle_id = $1 and c.unit_path <@ $2::ltree and c.state <> 'cancelled' order by c.unit_path for no key update of c`,
    [cycle.rootCycleId, cycle.unitPath],
  );

export interface CycleFilter {
  readonly unitCode?: string;
  readonly year?: number;
  readonly state?: CycleState;
  /** Also the cycles of the units below. */
  readonly isForTree?: boolean;
  readonly after?: string;
  readonly limit: number;
}

/** Cycles in the order of their ids, the newest first; `after` is the last id of the page before. */
export const listCycles = (tx: Transaction, filter: CycleFilter): Promise<CycleRow[]> =>
  rowsOf<CycleRow>(
    tx,
    `select ${cycleColumns} from ${cycleTables}
     where ($1::text is null or case when $2 then u.path <@ (select path from unit where code = $1 and ended_on is null) else u.code = $1 end)
       and ($3::int is null or c.year = $3) and ($4::text is null or c.state = $4) and ($5::uuid is null or c.id < $5)
     order by c.id desc limit $6`,
    [
      filter.unitCode ?? null,
      filter.isForTree ?? false,
      filter.year ?? null,
      filter.state ?? null,
      filter.after ?? null,
      filter.limit,
    ],
  );

export const phasesOf = (tx: Transaction, cycleId: string): Promise<PhaseRow[]> =>
  rowsOf<PhaseRow>(
    tx,
    prepared(`select phase, ordinal, opens_on as "opensOn", opens_at as "opensAt", closes_on as "closesOn", closes_at as "closesAt",
       is_provisional as "isProvisional", opened_at as "openedAt", closed_at as "closedAt", closed_how as "closedHow", reason
     from cycle_phase where cycle_id = $1 order by ordinal`),
    [cycleId],
  );

export interface TaskCounts {
  readonly total: number;
  readonly byState: Readonly<Record<TaskState, number>>;
  readonly overdue: number;
}

/** Counts of the cycle's own tasks, at the transaction's instant. */
export const countsOf = async (tx: Transaction, cycleId: string): Promise<TaskCounts> => {
  const rows = await rowsOf<{ state: TaskState; count: number; overdue: number }>(
    tx,
    `select state, count(*)::int as count,
       count(*) filter (where state in ('assigned','acknowledged','returned') and due_at < $2)::int as overdue
     from task where cycle_id = $1 group by state`,
    [cycleId, tx.at],
  );
  return countsFrom(rows);
};

/** Counts of the cycle's own tasks as they stood at an instant: the last thing that had happened to each by then. */
export const countsAsOf = async (tx: Transaction, cycleId: string, asOf: Date): Promise<TaskCounts> => {
  const rows = await rowsOf<{ state: TaskState; count: number; overdue: number }>(
    tx,
    `select state, count(*)::int as count, count(*) filter (where state in ('assigned','acknowledged','returned') and due_at < $2)::int as overdue
     from (
       select coalesce(e.to_state, 'assigned') as state, coalesce(e.due_at, i.due_at) as due_at
       from task t join item i on i.id = t.item_id
       left join lateral (select to_state, due_at from task_event where task_id = t.id and at <= $2 order by at desc, id desc limit 1) e on true
       where t.cycle_id = $1 and t.issued_at <= $2
     ) stood group by state`,
    [cycleId, asOf],
  );
  return countsFrom(rows);
};

const countsFrom = (rows: readonly { state: TaskState; count: number; overdue: number }[]): TaskCounts => {
  const byState = { assigned: 0, acknowledged: 0, submitted: 0, returned: 0, accepted: 0, cancelled: 0 };
  for (const row of rows) byState[row.state] = row.count;
  return {
    total: rows.reduce((sum, row) => sum + row.count, 0),
    byState,
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
  };
};

/** Where the cycle stood at an instant: its phase and state, from what had happened by then. */
export const phaseAsOf = async (
  tx: Transaction,
  cycleId: string,
  asOf: Date,
): Promise<{ phase: Phase; state: CycleState } | undefined> => {
  const row = await rowOf<{ phase: Phase | null; state: CycleState | null; startedAt: Date }>(
    tx,
    `select c.started_at as "startedAt",
       (select e.details->>'phase' from cycle_event e where e.cycle_id = c.id and e.at <= $2 and e.details ? 'phase' order by e.at desc, e.id desc limit 1) as phase,
       (select e.details->>'state' from cycle_event e where e.cycle_id = c.id and e.at <= $2 and e.details ? 'state' order by e.at desc, e.id desc limit 1) as state
     from cycle c where c.id = $1`,
    [cycleId, asOf],
  );
  if (!row || row.startedAt > asOf) return undefined;
  return { phase: row.phase ?? 'clarifying', state: row.state ?? 'running' };
};
