import { prepared, rowsOf, type Transaction } from '@zehuan/platform';
import type { CycleRow } from './cycle.queries.js';

/**
 * How one task stands, as one letter: `a` assigned, `k` acknowledged, `s` submitted, `r` returned, `d` accepted,
 * `x` cancelled; `l` owed and overdue, `v` submitted and its review overdue; `-` where the unit owes no such task.
 */
export type HeatCell = 'a' | 'k' | 's' | 'r' | 'd' | 'x' | 'l' | 'v' | '-';

/** A line of the arrangements of a tree, by what it is called in all of them. */
export interface HeatColumn {
  readonly key: string;
  readonly occurrence: string;
  readonly title: Readonly<Record<string, string>>;
}

/** A unit's tasks in the order of the columns. */
export interface HeatRow {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** How far below the cycle's committee; 1 is a direct subordinate. */
  readonly depth: number;
  /** One letter for each column. */
  readonly cells: string;
}

export interface Heat {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

const tree = `tree as materialized (
  select id from cycle where root_cycle_id = $1 and unit_path <@ $2::ltree and state <> 'cancelled'
)`;

/** More columns than this help nobody: the lines that most units owe come first. */
const mostColumns = 60;

const columns = prepared(`
with ${tree}, lines as (
  select i.key, i.occurrence, (array_agg(i.title order by i.cycle_id))[1] as title, min(i.due_at) as due_at,
    count(t.id) as tasks
  from tree join item i on i.cycle_id = tree.id join task t on t.item_id = i.id group by 1, 2
), most as (select * from lines order by tasks desc, due_at, key, occurrence limit ${mostColumns})
select key, occurrence, title from most order by due_at, key, occurrence`);

const letter = `case
  when t.state = 'submitted' then case when t.review_due_at < $3 then 'v' else 's' end
  when t.state = 'accepted' then 'd' when t.state = 'cancelled' then 'x'
  when t.due_at < $3 then 'l' when t.state = 'returned' then 'r' when t.state = 'acknowledged' then 'k' else 'a' end`;

/** Of two tasks of one line that a unit owes (it took over another's) the worse shows. */
const rows = prepared(`
with ${tree}, wanted as (
  select key, occurrence, ordinality as place from unnest($4::text[], $5::text[]) with ordinality as w (key, occurrence, ordinality)
), cells as (
  select t.unit_id, w.place, (array_agg(${letter} order by position(${letter} in 'lvraksdx')))[1] as cell
  from tree join task t on t.cycle_id = tree.id join item i on i.id = t.item_id
  join wanted w on w.key = i.key and w.occurrence = i.occurrence group by 1, 2
), by_unit as (
  select unit_id, array_agg(place) as places, array_agg(cell) as cells from cells group by 1
)
select u.id as "unitId", u.code as "unitCode", u.name as "unitName", nlevel(u.path) - nlevel($2::ltree) as depth,
  (select string_agg(coalesce(b.cells[array_position(b.places, w.place)], '-'), '' order by w.place) from wanted w) as cells
from by_unit b join unit u on u.id = b.unit_id order by u.code`);

/** Unit by line: how every task of a cycle and of those below it stands, for one look over all of them. */
export async function heatOf(tx: Transaction, cycle: CycleRow): Promise<Heat> {
  const found = await rowsOf<HeatColumn>(tx, columns, [cycle.rootCycleId, cycle.unitPath]);
  const keys = found.map(({ key }) => key);
  const occurrences = found.map(({ occurrence }) => occurrence);
  const parameters = [cycle.rootCycleId, cycle.unitPath, tx.at, keys, occurrences];
  return { columns: found, rows: await rowsOf<HeatRow>(tx, rows, parameters) };
}
