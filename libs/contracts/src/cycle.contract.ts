import type { Phase } from './words.js';

/** Task queues: one for what moves a cycle, one for what talks to the outside and may hang. */
export const taskQueues = { cycles: 'cycles', delivery: 'delivery' } as const;

/** One cycle a year for each supervising committee, so the two are the identity of the execution. */
export const cycleWorkflowId = (year: number, unitCode: string): string => `cycle/${year}/${unitCode}`;

export interface AnnualCycleInput {
  readonly cycleId: string;
  /** Set by continue-as-new: the phase to go on with. */
  readonly phase?: Phase;
}

/** Says nothing but "look again": the facts are in the record. */
export const lookAgain = 'lookAgain';

/**
 * Who asked for an act on the process, and why. Temporal carries ids and codes only: with a key, why and for whom wait
 * in the record under it, and are empty here.
 */
export interface ActOnCycle {
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly reason: string;
  /**
   * The `Idempotency-Key` under which it was asked: what was said with it is kept there, and its outcome, for a repeat
   * that finds another run.
   */
  readonly key?: string;
}

export interface ClosePhase extends ActOnCycle {
  readonly phase: Phase;
  /** When to close: left out means at once; a later day moves the phase's planned close. */
  readonly on?: string;
}

export interface PauseCycle extends ActOnCycle {
  /** Also pauses every cycle below. */
  readonly isForTree: boolean;
}

export interface ResumeCycle extends ActOnCycle {
  readonly isForTree: boolean;
  /** Moves what is still owed by the working days of the pause. */
  readonly shiftsDeadlines: boolean;
}

export interface CancelCycle extends ActOnCycle {
  readonly isForTree: boolean;
}

/** Moves the deadlines of a set of open tasks: one unit's, one item's, one level's, or all three combined. */
export interface ExtendCycle extends ActOnCycle {
  readonly unitId?: string;
  readonly itemKey?: string;
  readonly level?: string;
  readonly isForTree: boolean;
  readonly dueOn: string;
}

export interface ReopenCycle extends ActOnCycle {
  readonly phase: Phase;
  /** The day on which the reopened phase is to close. */
  readonly closesOn: string;
}

/** Names of the Updates of `annualCycle`. */
export const cycleUpdates = {
  closePhase: 'closePhase',
  pause: 'pause',
  resume: 'resume',
  extend: 'extend',
  cancel: 'cancel',
  reopenPhase: 'reopenPhase',
} as const satisfies Record<keyof CycleActs, string>;

/** What each Update takes. */
export interface CycleActs {
  readonly closePhase: ClosePhase;
  readonly pause: PauseCycle;
  readonly resume: ResumeCycle;
  readonly extend: ExtendCycle;
  readonly cancel: CancelCycle;
  readonly reopenPhase: ReopenCycle;
}

/** What an act on a cycle did, in figures. */
export interface ActOutcome {
  readonly cycles: number;
  readonly tasks: number;
}

export const yearlyStartScheduleId = (unitCode: string): string => `yearly-start/${unitCode}`;
export const reconcileScheduleId = 'reconcile-record-and-process';
export const deliveryWorkflowId = 'delivery';

/** Search attributes of every cycle's execution, so that Temporal's UI can be asked by year, unit and phase. */
export const searchAttributes = { year: 'ZehuanYear', unit: 'ZehuanUnit', phase: 'ZehuanPhase' } as const;
