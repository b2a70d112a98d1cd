import { cycleWorkflowId, phases, Refusal } from '@zehuan/contracts';
import { type DayScale, realScale, type WorkingCalendar, workingCalendarOf } from '@zehuan/calendar';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type LoadedPack, packByKey, phaseCalendar, type Pack } from '@zehuan/policy';
import { unitByCode } from '@zehuan/org';
import { arrangementLines, type Line } from './rules/arrangement-lines.js';
import { type CycleRow, cycleById, cycleOfUnit } from './record/cycle.queries.js';
import { writeEvents } from './record/cycle-event.queries.js';
import { directSubordinates } from './issue.service.js';
import { requireCommittee } from './steering-right.js';

export interface OpenCycleInput {
  readonly unitCode: string;
  readonly year: number;
  readonly packKey: string;
  /** Left out: the newest version that is loaded. */
  readonly packVersion?: string | undefined;
}

/**
 * Writes the record of a new cycle: its phases, planned, and the lines of its arrangement. Nothing is issued yet:
 * the process does that when the first phase opens.
 * Refuses `unknown-unit`, `not-supervising`, `unknown-pack`, `no-subordinates`, `cycle-exists`.
 */
export const openCycle = async (tx: Transaction, input: OpenCycleInput): Promise<CycleRow> => {
  const unit = await unitByCode(tx, input.unitCode);
  requireCommittee(tx, 'cycle.start', unit);
  const pack = await packByKey(tx, input.packKey, input.packVersion);
  const subordinate = await rowOf(tx, `select 1 from (${directSubordinates('$1')}) s limit 1`, [unit.id]);
  if (!subordinate) throw new Refusal('no-subordinates', `${unit.name} has no subordinates to arrange`);
  const [cycleId] = await insertCycles(tx, {
    unitIds: [unit.id],
    year: input.year,
    pack,
    scale: scaleOf(pack.content, input.year, tx.at),
    calendar: await workingCalendarOf(tx, pack.content.calendar.name),
    parent: null,
  });
  if (cycleId === undefined) {
    const existing = await cycleOfUnit(tx, unit.id, input.year);
    throw new Refusal(
      'cycle-exists',
      `${unit.name} has its cycle for ${input.year} already${existing ? `: ${existing.id}` : ''}`,
    );
  }
  return cycleById(tx, cycleId);
};

/** Real days, or days squeezed so that the year begins at the moment of the start. */
const scaleOf = (pack: Pack, year: number, at: Date): DayScale =>
  pack.calendar.squeeze
    ? { originOn: `${year}-01-01`, originAt: at.getTime(), dayMilliseconds: pack.calendar.squeeze.dayMilliseconds }
    : realScale;

interface NewCycles {
  readonly unitIds: readonly string[];
  readonly year: number;
  readonly pack: LoadedPack;
  readonly scale: DayScale;
  readonly calendar: WorkingCalendar;
  readonly parent: CycleRow | null;
}

/** Inserts the cycles of these units, leaving out those that have one; answers the new ones. Three statements, however many units. */
export const insertCycles = async (tx: Transaction, input: NewCycles): Promise<readonly string[]> => {
  const { pack, scale, calendar, year } = input;
  const planned = phaseCalendar(pack.content, year, calendar, scale);
  const firstOpensAt = new Date(planned.clarifying.opensAt);
  const inserted = await rowsOf<{ id: string }>(
    tx,
    `insert into cycle (id, unit_id, unit_path, year, pack_id, parent_cycle_id, root_cycle_id, state, phase, scale,
       workflow_id, started_at, started_by, next_wake_at)
     select f.id, f.unit_id, f.path, $2, $3, $4, coalesce($5, f.id), 'running', 'clarifying', $6, $7 || f.code, $8, $9, $8
     from (select uuidv7() as id, id as unit_id, path, code from unit where id = any($1)) f
     on conflict do nothing returning id`,
    [
      input.unitIds,
      year,
      pack.id,
      input.parent?.id ?? null,
      input.parent?.rootCycleId ?? null,
      JSON.stringify(scale),
      cycleWorkflowId(year, ''),
      tx.at,
      tx.actor.name,
    ],
  );
  const cycleIds = inserted.map((row) => row.id);
  if (cycleIds.length === 0) return cycleIds;
  await insertPhases(tx, cycleIds, planned);
  await insertLines(tx, cycleIds, arrangementLines(pack.content, year, calendar, scale));
  await writeEvents(tx, cycleIds, {
    kind: 'started',
    details: {
      phase: 'clarifying',
      state: 'running',
      pack: pack.key,
      version: pack.version,
      opensAt: firstOpensAt.toISOString(),
    },
  });
  return cycleIds;
};

const insertPhases = async (
  tx: Transaction,
  cycleIds: readonly string[],
  planned: ReturnType<typeof phaseCalendar>,
): Promise<void> => {
  const rows = phases.map((phase, ordinal) => ({
    phase,
    ordinal,
    opens_on: planned[phase].opensOn,
    opens_at: new Date(planned[phase].opensAt),
    closes_on: planned[phase].closesOn,
    closes_at: new Date(planned[phase].closesAt),
    is_provisional: planned[phase].isProvisional,
  }));
  await rowsOf(
    tx,
    `insert into cycle_phase (cycle_id, phase, ordinal, opens_on, opens_at, closes_on, closes_at, is_provisional)
     select c, p.* from unnest($1::uuid[]) c
     cross join jsonb_to_recordset($2) as p (phase text, ordinal smallint, opens_on date, opens_at timestamptz, closes_on date, closes_at timestamptz, is_provisional boolean)`,
    [cycleIds, JSON.stringify(rows)],
  );
};

/** Puts lines into arrangements, those alone that concern some direct subordinate of the cycle's committee. */
export const insertLines = async (
  tx: Transaction,
  cycleIds: readonly string[],
  lines: readonly Line[],
): Promise<void> => {
  await rowsOf(
    tx,
    `insert into item (cycle_id, key, occurrence, kind, phase, issued_in, title, definition, due_on, due_at, due_is_provisional, origin, from_task_id)
     select c.id, l.* from cycle c
     cross join jsonb_to_recordset($2) as l (key text, occurrence text, kind text, phase text, issued_in text, title jsonb, definition jsonb,
       due_on date, due_at timestamptz, due_is_provisional boolean, origin text, from_task_id uuid)
     where c.id = any($1) and exists (select from (${directSubordinates('c.unit_id')}) s where l.definition->'levels' ? s.level)
     on conflict do nothing`,
    [cycleIds, JSON.stringify(lines)],
  );
};
