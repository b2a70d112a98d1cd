import type { TaskKind, TaskState } from '@zehuan/contracts';

/** Which part of one's work is shown. */
export const views = ['owed', 'review', 'all', 'done'] as const;
export type View = (typeof views)[number];

/** Of what a list of tasks consists, in the words of its address. */
export interface TaskFilter {
  readonly view: View;
  readonly unit: string;
  readonly isUnder?: boolean;
  readonly isOverdueOnly?: boolean;
  readonly isReviewOverdueOnly?: boolean;
  readonly isEscalatedOnly?: boolean;
  readonly kind?: TaskKind | null;
  readonly state?: TaskState | null;
  readonly cycle?: string | null;
  /** A cycle with all below it: what its board counts. */
  readonly tree?: string | null;
  /** Key of a line of the arrangement. */
  readonly item?: string | null;
  /** A part of the title or of the unit's name. */
  readonly text?: string | null;
}

/** The parameters of the address that narrow a list beyond what the page of it offers, and that it says and takes back. */
export const narrowings = ['under', 'state', 'reviewOverdue', 'escalated', 'item', 'cycle', 'tree'] as const;
export type Narrowing = (typeof narrowings)[number];

/** Where the list of just these tasks is. */
export function addressOf(filter: TaskFilter): string {
  const { view, unit, kind, state, cycle, tree, item, text } = filter;
  const said = {
    ...{ view, unit, kind, state, cycle, tree, item, text },
    under: filter.isUnder && 'true',
    overdue: filter.isOverdueOnly && 'true',
    reviewOverdue: filter.isReviewOverdueOnly && 'true',
    escalated: filter.isEscalatedOnly && 'true',
  };
  const params = Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `/tasks?${new URLSearchParams(params).toString()}`;
}

/** What is asked for by the address; `begins` is the view of those who have chosen none. */
export const filterOf = (params: URLSearchParams, ownUnit: string, begins: View): TaskFilter => ({
  view: views.find((each) => each === params.get('view')) ?? begins,
  unit: params.get('unit') ?? ownUnit,
  isUnder: params.get('under') === 'true',
  isOverdueOnly: params.get('overdue') === 'true',
  isReviewOverdueOnly: params.get('reviewOverdue') === 'true',
  isEscalatedOnly: params.get('escalated') === 'true',
  kind: params.get('kind') as TaskKind | null,
  state: params.get('state') as TaskState | null,
  cycle: params.get('cycle'),
  tree: params.get('tree'),
  item: params.get('item'),
  text: params.get('text'),
});
