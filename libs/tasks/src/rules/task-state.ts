import { type Act, endStates, owedStates, permissions, type TaskState } from '@zehuan/contracts';

/** The two sides of a task: the unit that owes it, and the committee that reviews it. */
export type Side = 'responsible' | 'supervising';

export const taskActs = [
  'acknowledge',
  'submit',
  'withdraw',
  'return',
  'accept',
  'extend',
  'cancel',
  'delegate',
] as const;
/** What someone does to a task. */
export type TaskAct = (typeof taskActs)[number];

/** What of an item's definition the states depend on. */
export interface Duty {
  /** The duty is done by acknowledging it: an arrangement that is signed for, a result that is noted. */
  readonly isAcknowledgement: boolean;
}

/** The line of the table of rights under which an act stands. */
export const rightTo = <Name extends TaskAct>(act: Name): `task.${Name}` => `task.${act}`;

/** The states from which the table of rights allows an act. */
type StatesOf<Name extends Act> = (typeof permissions)[Name] extends { readonly states: readonly (infer State)[] }
  ? State & TaskState
  : never;

const stay = { assigned: 'same', acknowledged: 'same', returned: 'same' } as const;

/**
 * Where each act leads from the states in which the table of rights allows it; `same` keeps the state. The compiler
 * holds the two together: a state that the one has and the other has not is an error.
 */
const leads: { readonly [Name in TaskAct]: Readonly<Record<StatesOf<`task.${Name}`>, TaskState | 'same'>> } = {
  acknowledge: { assigned: 'acknowledged' },
  submit: { assigned: 'submitted', acknowledged: 'submitted', returned: 'submitted' },
  withdraw: { submitted: 'acknowledged' },
  return: { submitted: 'returned' },
  accept: { submitted: 'accepted' },
  extend: stay,
  cancel: { assigned: 'cancelled', acknowledged: 'cancelled', submitted: 'cancelled', returned: 'cancelled' },
  delegate: stay,
};

/** Whose act it is. */
export const sideOf = (act: TaskAct): Side => permissions[rightTo(act)].standing;

/** Where an act leads from a state; undefined where the state does not allow it. */
export function stateAfter(act: TaskAct, from: TaskState, duty: Duty): TaskState | undefined {
  if (act === 'acknowledge' && from === 'assigned' && duty.isAcknowledgement) return 'accepted';
  const to = (leads[act] as Readonly<Partial<Record<TaskState, TaskState | 'same'>>>)[from];
  return to === 'same' ? from : to;
}

export const isOwed = (state: TaskState): boolean => (owedStates as readonly TaskState[]).includes(state);

export const isEnd = (state: TaskState): boolean => (endStates as readonly TaskState[]).includes(state);

/** Whose to-do an open task is; null once it has ended. */
export function sideToMove(state: TaskState): Side | null {
  if (isEnd(state)) return null;
  return isOwed(state) ? 'responsible' : 'supervising';
}

/** A task is overdue from the first moment after its due time for as long as the responsible unit owes it. */
export const isOverdue = (task: { readonly state: TaskState; readonly dueAt: Date }, at: Date): boolean =>
  isOwed(task.state) && at.getTime() > task.dueAt.getTime();
