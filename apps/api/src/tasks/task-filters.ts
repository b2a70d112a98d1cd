import type { TaskFilters } from '@zehuan/tasks';
import type { TaskCountsQuery } from './tasks.dto.js';

/** The filters of a query, in the words of the record. */
export const filtersOf = ({
  unit,
  overdue,
  cycle,
  tree,
  reviewOverdue,
  escalated,
  item,
  ...same
}: TaskCountsQuery): TaskFilters => ({
  ...same,
  unitCode: unit,
  isOverdue: overdue,
  cycleId: cycle,
  treeId: tree,
  // What is not asked for is not asked for either way.
  isReviewOverdue: reviewOverdue || undefined,
  isEscalated: escalated || undefined,
  itemKey: item,
});
