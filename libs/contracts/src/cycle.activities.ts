import type {
  ActOutcome,
  CancelCycle,
  ClosePhase,
  ExtendCycle,
  PauseCycle,
  ReopenCycle,
  ResumeCycle,
} from './cycle.contract.js';
import type { CycleState, Phase } from './words.js';

/** What a look at the record found and did. */
export interface Look {
  readonly state: CycleState;
  /** The phase that is open, or that opens next. */
  readonly phase: Phase;
  /** When to look again, epoch milliseconds; null when only a person can move the cycle on (paused, ended). */
  readonly wakeAt: number | null;
}

/** An act together with the cycle that it is about and the process's time. */
export type OnCycle<Act> = Act & { readonly cycleId: string; readonly at: number };

/** What `annualCycle` asks for; every one may run twice without changing more than once. */
export interface CycleActivities {
  /** Does all that is due by `at`: opens and closes phases, issues, reminds, escalates, starts subordinate cycles. */
  advanceCycle(input: { readonly cycleId: string; readonly at: number }): Promise<Look>;
  closePhase(input: OnCycle<ClosePhase>): Promise<ActOutcome>;
  reopenPhase(input: OnCycle<ReopenCycle>): Promise<ActOutcome>;
  pauseCycle(input: OnCycle<PauseCycle>): Promise<ActOutcome>;
  resumeCycle(input: OnCycle<ResumeCycle>): Promise<ActOutcome>;
  extendCycle(input: OnCycle<ExtendCycle>): Promise<ActOutcome>;
  cancelCycle(input: OnCycle<CancelCycle>): Promise<ActOutcome>;
}

/** What the schedules ask for. */
export interface ScheduleActivities {
  /** Opens the cycle of the year in which `at` lies, unless it is there; null where the record wants none any more. */
  startYear(input: StartYearInput & { readonly at: number }): Promise<{ readonly cycleId: string | null }>;
  /** Starts or wakes every cycle that the record says should run and does not, and answers how many; schedules what is to start yearly. */
  reconcile(input: { readonly at: number }): Promise<{ readonly woken: number }>;
}

export interface StartYearInput {
  readonly unitCode: string;
  readonly packKey: string;
}
