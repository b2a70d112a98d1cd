/** So many tasks fell due, were handed in and were accepted in the same weeks; weeks are counted from the first of the year, which is in week 1. */
export interface TrendCount {
  readonly due: number;
  readonly submitted: number | null;
  readonly accepted: number | null;
  readonly tasks: number;
}

/** How a year stood at the end of a week. */
export interface TrendPoint {
  readonly week: number;
  /** Tasks that had fallen due by then: what was planned. */
  readonly due: number;
  readonly submitted: number;
  readonly accepted: number;
  /** Fallen due by then and not handed in by then. */
  readonly overdue: number;
}

const sumOf = (counts: readonly TrendCount[], holds: (count: TrendCount) => boolean): number =>
  counts.filter(holds).reduce((sum, { tasks }) => sum + tasks, 0);

const isBy = (week: number, happened: number | null): boolean => happened !== null && happened <= week;

/** The weeks from the first to the last in which something happened or falls due. */
export function trendPoints(counts: readonly TrendCount[]): TrendPoint[] {
  const weeks = counts.flatMap(({ due, submitted, accepted }) => [due, submitted ?? due, accepted ?? due]);
  if (weeks.length === 0) return [];
  const first = Math.min(...weeks);
  return Array.from({ length: Math.max(...weeks) - first + 1 }, (_, place) => {
    const week = first + place;
    return {
      week,
      due: sumOf(counts, ({ due }) => due <= week),
      submitted: sumOf(counts, ({ submitted }) => isBy(week, submitted)),
      accepted: sumOf(counts, ({ accepted }) => isBy(week, accepted)),
      overdue: sumOf(counts, ({ due, submitted }) => due <= week && !isBy(week, submitted)),
    };
  });
}
