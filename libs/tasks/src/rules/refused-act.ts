import {
  type Actor,
  actsFor,
  Refusal,
  type RefusalCode,
  type TaskKind,
  type TaskState,
  withoutRight,
} from '@zehuan/contracts';
import { type Duty, rightTo, type Side, stateAfter, type TaskAct } from './task-state.js';

/** What a refusal is judged by. */
export interface TaskAtHand {
  readonly unitId: string;
  readonly supervisingUnitId: string;
  readonly kind: TaskKind;
  /** To whom the work is handed on the day of the act. */
  readonly delegatePersonId: string | null;
  readonly state: TaskState;
  readonly version: number;
  readonly isCycleEnded: boolean;
  readonly duty: Duty;
}

/** Codes of acts that repeat what is done, or come too late, said more plainly than "wrong state". */
function stateRefusal(act: TaskAct, state: TaskState): RefusalCode {
  if (state === 'accepted') return 'already-accepted';
  if (state === 'cancelled') return 'already-cancelled';
  if (act === 'withdraw' || act === 'return' || act === 'accept') return 'nothing-submitted';
  if (state === 'submitted') return 'already-submitted';
  if (act === 'acknowledge' && state === 'acknowledged') return 'already-acknowledged';
  return 'wrong-state';
}

/** Refuses an act on a set of tasks by anyone but the unit whose side it is. */
export function requireSide(actor: Actor, unitId: string, side: Side): void {
  if (!actsFor(actor, unitId)) throw new Refusal(side === 'responsible' ? 'not-responsible' : 'not-supervising');
}

/**
 * Why an act is refused, or undefined. Rights come first, so that a stranger learns nothing of the state; then what
 * the caller read (`If-Match`), then the state, then the cycle.
 */
export function refusedAct(task: TaskAtHand, act: TaskAct, actor: Actor, ifMatch?: number): RefusalCode | undefined {
  const stranger = withoutRight(actor, rightTo(act), task);
  if (stranger) return stranger;
  if (ifMatch !== undefined && ifMatch !== task.version) return 'precondition-failed';
  if (stateAfter(act, task.state, task.duty) === undefined) return stateRefusal(act, task.state);
  return task.isCycleEnded ? 'cycle-ended' : undefined;
}
