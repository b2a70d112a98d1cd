import { instantOf, plusDays } from '@zehuan/calendar';
import { prepared, rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { type TrendCount, type TrendPoint, trendPoints } from '../rules/trend.js';
import { cycleById, type CycleRow } from './cycle.queries.js';

/** How a year went on, week by week. */
export interface YearTrend {
  readonly year: number;
  readonly tasks: number;
  readonly points: readonly (TrendPoint & {
    /** The last day of the week. */
    readonly on: string;
    readonly isPast: boolean;
  })[];
}

export interface Trend extends YearTrend {
  /** The same committee's year before, where there was one. */
  readonly lastYear: YearTrend | null;
}

/** The week of an instant, by when the weeks begin; cheaper than any sum with it. */
const weekOf = (instant: string): string => `width_bucket(${instant}, $3::timestamptz[])`;

/** A task counts in the weeks in which it was handed in for the last time and accepted; what is only signed for has one moment for both. */
const counts = prepared(`
with tree as materialized (
  select id from cycle where root_cycle_id = $1 and unit_path <@ $2::ltree and state <> 'cancelled'
)
select ${weekOf('t.due_at')} as due, case when t.state in ('submitted','accepted') then ${weekOf('coalesce(t.submitted_at, t.ended_at)')} end as submitted,
  case when t.state = 'accepted' then ${weekOf('t.ended_at')} end as accepted, count(*)::int as tasks
from tree c join task t on t.cycle_id = c.id where t.state <> 'cancelled' group by 1, 2, 3`);

const yearBefore = prepared(
  `select id from cycle where unit_id = $1 and year = $2 and state <> 'cancelled' order by id desc limit 1`,
);

/** A year with what is done of it in the next; what comes later counts in the last of them. */
const mostWeeks = 80;

async function yearTrendOf(tx: Transaction, { rootCycleId, unitPath, scale, year }: CycleRow): Promise<YearTrend> {
  const firstDayOf = (week: number): string => plusDays(`${year}-01-01`, (week - 1) * 7);
  const beginOf = (week: number): Date => new Date(instantOf(scale, firstDayOf(week)));
  const begins = Array.from({ length: mostWeeks }, (_, place) => beginOf(place + 1));
  const found = await rowsOf<TrendCount>(tx, counts, [rootCycleId, unitPath, begins]);
  return {
    year,
    tasks: found.reduce((sum, { tasks }) => sum + tasks, 0),
    points: trendPoints(found).map((point) => ({
      ...point,
      on: plusDays(firstDayOf(point.week), 6),
      isPast: beginOf(point.week) <= tx.at,
    })),
  };
}

/** How much of a year was handed in, accepted and late at the end of each week, beside the plan and the year before. */
export async function trendOf(tx: Transaction, cycle: CycleRow): Promise<Trend> {
  const before = await rowOf<{ id: string }>(tx, yearBefore, [cycle.unitId, cycle.year - 1]);
  return {
    ...(await yearTrendOf(tx, cycle)),
    lastYear: before ? await yearTrendOf(tx, await cycleById(tx, before.id)) : null,
  };
}
