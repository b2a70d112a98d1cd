import { Refusal, type RefusalCode, type TaskState } from '@zehuan/contracts';
import { type Duty, type Side, stateAfter, stateTable, type TaskAct } from './task-state.js';

/** What a refusal is judged by. */
export interface TaskAtHand {
  readonly unitId: string;
  readonly supervisingUnitId: string;
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

/** Whether a unit may act for a side of the task; null (development account, system) may act for both. */
export const actsFor = (task: TaskAtHand, act: TaskAct, unitId: string | null): boolean =>
  unitId === null || unitId === (stateTable[act].by === 'responsible' ? task.unitId : task.supervisingUnitId);

/** Refuses an act on a set of tasks by anyone but the unit whose side it is; null may act for all. */
export function requireSide(actorUnitId: string | null, unitId: string, side: Side): void {
  if (actorUnitId !== null && actorUnitId !== unitId) {
    throw new Refusal(side === 'responsible' ? 'not-responsible' : 'not-supervising');
  }
}

/**
 * Why an act is refused, or undefined. Rights come first, so that a stranger learns nothing of the state; then what
 * the caller read (`If-Match`), then the state, then the cycle.
 */
export function refusedAct(
  task: TaskAtHand,
  act: TaskAct,
  actorUnitId: string | null,
  ifMatch?: number,
): RefusalCode | undefined {
  if (!actsFor(task, act, actorUnitId)) {
    return stateTable[act].by === 'responsible' ? 'not-responsible' : 'not-supervising';
  }
  if (ifMatch !== undefined && ifMatch !== task.version) return 'precondition-failed';
  if (stateAfter(act, task.state, task.duty) === undefined) return stateRefusal(act, task.state);
  return task.isCycleEnded ? 'cycle-ended' : undefined;
}
