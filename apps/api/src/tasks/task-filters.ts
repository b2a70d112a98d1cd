import type { TaskFilters } from '@zehuan/tasks';
import type { TaskCountsQuery } from './tasks.dto.js';

/** The filters of a query, in the words of the record. */
export const filtersOf = ({ unit, overdue, cycle, item, ...same }: TaskCountsQuery): TaskFilters => ({
  ...same,
  unitCode: unit,
  isOverdue: overdue,
  cycleId: cycle,
  itemKey: item,
});
