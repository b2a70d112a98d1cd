import { endStates, owedStates, type TaskState } from '@zehuan/contracts';

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

interface Act {
  readonly by: Side;
  /** `same` keeps the state; a state that is not named does not allow the act. */
  readonly leads: Readonly<Partial<Record<TaskState, TaskState | 'same'>>>;
}

const stay = { assigned: 'same', acknowledged: 'same', returned: 'same' } as const;

/** The whole state machine: who may do what from where, and where it leads. */
export const stateTable: Readonly<Record<TaskAct, Act>> = {
  acknowledge: { by: 'responsible', leads: { assigned: 'acknowledged' } },
  submit: {
    by: 'responsible',
    leads: { assigned: 'submitted', acknowledged: 'submitted', returned: 'submitted' },
  },
  withdraw: { by: 'responsible', leads: { submitted: 'acknowledged' } },
  return: { by: 'supervising', leads: { submitted: 'returned' } },
  accept: { by: 'supervising', leads: { submitted: 'accepted' } },
  extend: { by: 'supervising', leads: stay },
  cancel: {
    by: 'supervising',
    leads: { assigned: 'cancelled', acknowledged: 'cancelled', submitted: 'cancelled', returned: 'cancelled' },
  },
  delegate: { by: 'responsible', leads: stay },
};

/** Where an act leads from a state; undefined where the state does not allow it. */
export function stateAfter(act: TaskAct, from: TaskState, duty: Duty): TaskState | undefined {
  if (act === 'acknowledge' && from === 'assigned' && duty.isAcknowledgement) return 'accepted';
  const to = stateTable[act].leads[from];
  return to === 'same' ? from : to;
}

/** The states from which an act is allowed, for the guard of its statement. */
export const statesThatAllow = (act: TaskAct): readonly TaskState[] =>
  Object.keys(stateTable[act].leads) as readonly TaskState[];

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
