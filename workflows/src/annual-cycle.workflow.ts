import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  defineSignal,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { defineSearchAttributeKey } from '@temporalio/common';
import {
  type ActOnCycle,
  type ActOutcome,
  type AnnualCycleInput,
  type CancelCycle,
  type ClosePhase,
  cycleUpdates,
  type CycleActivities,
  type ExtendCycle,
  lookAgain,
  type OnCycle,
  type PauseCycle,
  type Phase,
  type ReopenCycle,
  type ResumeCycle,
  searchAttributes,
} from '@zehuan/contracts';

/**
 * Only the database: short, set-based, and right to repeat for as long as it is away. A person waits for the answer,
 * so that a worker that was killed is to be noticed by its silence.
 */
const record = proxyActivities<Omit<CycleActivities, 'advanceCycle'>>({
  startToCloseTimeout: '60 seconds',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 1.5, maximumInterval: '30 seconds' },
});

/**
 * A look is by far the most frequent activity, and it may run twice: as a local one it costs its cycle half the
 * history and the server a third of the work. One that fails for longer than the threshold waits by a timer.
 */
const nearby = proxyLocalActivities<Pick<CycleActivities, 'advanceCycle'>>({
  startToCloseTimeout: '60 seconds',
  localRetryThreshold: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 1.5, maximumInterval: '30 seconds' },
});

export const lookAgainSignal = defineSignal(lookAgain);
export const closePhaseUpdate = defineUpdate<ActOutcome, [ClosePhase]>(cycleUpdates.closePhase);
export const reopenPhaseUpdate = defineUpdate<ActOutcome, [ReopenCycle]>(cycleUpdates.reopenPhase);
export const pauseUpdate = defineUpdate<ActOutcome, [PauseCycle]>(cycleUpdates.pause);
export const resumeUpdate = defineUpdate<ActOutcome, [ResumeCycle]>(cycleUpdates.resume);
export const extendUpdate = defineUpdate<ActOutcome, [ExtendCycle]>(cycleUpdates.extend);
export const cancelUpdate = defineUpdate<ActOutcome, [CancelCycle]>(cycleUpdates.cancel);

const phaseAttribute = defineSearchAttributeKey(searchAttributes.phase, 'KEYWORD');

const refuse = (code: string, message: string): never => {
  throw ApplicationFailure.nonRetryable(message, code);
};

/** An act on the process without a reason is refused before it enters the history. */
const withReason = (act: ActOnCycle): void => {
  if (act.reason.trim() === '') refuse('reason-missing', 'Say why');
};

/**
 * One supervising committee's year: it arranges (clarifying), inspects (supervising), hears (stating), assesses
 * (testing) and draws consequences (applying), each phase a run of its own. It ends when the record says that the
 * cycle is closed or cancelled. It never decides by itself who is late or what is due: at every wake-up it asks
 * the record, at its own time, and a lost signal costs no more than the wait for the next wake-up.
 */
export async function annualCycle({ cycleId, phase = 'clarifying' }: AnnualCycleInput): Promise<void> {
  let mustLook = false;

  const actOn =
    <Act extends ActOnCycle>(write: (input: OnCycle<Act>) => Promise<ActOutcome>) =>
    async (act: Act): Promise<ActOutcome> => {
      const outcome = await write({ ...act, cycleId, at: Date.now() });
      mustLook = true;
      return outcome;
    };

  setHandler(lookAgainSignal, () => {
    mustLook = true;
  });
  setHandler(closePhaseUpdate, actOn(record.closePhase), {
    validator: (act: ClosePhase) => {
      withReason(act);
      if (act.phase !== phase) refuse('phase-not-open', `The cycle is in the phase ${phase}`);
    },
  });
  setHandler(reopenPhaseUpdate, actOn(record.reopenPhase), { validator: withReason });
  setHandler(pauseUpdate, actOn(record.pauseCycle), { validator: withReason });
  setHandler(resumeUpdate, actOn(record.resumeCycle), { validator: withReason });
  setHandler(extendUpdate, actOn(record.extendCycle), { validator: withReason });
  setHandler(cancelUpdate, actOn(record.cancelCycle), { validator: withReason });

  upsertSearchAttributes([{ key: phaseAttribute, value: phase }]);

  const next = await livePhase();
  await condition(allHandlersFinished);
  if (next !== null) await continueAsNew<typeof annualCycle>({ cycleId, phase: next });

  /** Looks until the record has gone on to another phase, which it answers, or has ended (null). */
  async function livePhase(): Promise<Phase | null> {
    for (;;) {
      mustLook = false;
      const look = await nearby.advanceCycle({ cycleId, at: Date.now() });
      if (look.state === 'closed' || look.state === 'cancelled') return null;
      if (look.phase !== phase || workflowInfo().continueAsNewSuggested) return look.phase;
      if (look.wakeAt === null) await condition(() => mustLook);
      else await condition(() => mustLook, Math.max(1, look.wakeAt - Date.now()));
    }
  }
}
