import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  WorkflowIdConflictPolicy,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import {
  type ActOutcome,
  type AnnualCycleInput,
  type CycleActs,
  cycleUpdates,
  deliveryWorkflowId,
  lookAgain,
  reconcileScheduleId,
  Refusal,
  type RefusalCode,
  refusals,
  searchAttributes,
  type StartYearInput,
  taskQueues,
  yearlyStartScheduleId,
} from '@zehuan/contracts';

/** What the process server needs to know of a cycle to run it. */
export interface CycleToRun {
  readonly id: string;
  readonly workflowId: string;
  readonly year: number;
  readonly unitCode: string;
  readonly phase: AnnualCycleInput['phase'];
}

/**
 * The calls to Temporal that concern cycles. Never made inside a database transaction: the record comes first, and
 * what is lost here is mended by `reconcile`. Outages come out as the client's own errors.
 */
export class CycleProcess {
  constructor(readonly client: () => Promise<Client>) {}

  /** Starts the cycle's execution, or wakes the one that runs: for the caller both are the same. */
  async startOrWake(cycle: CycleToRun): Promise<void> {
    const client = await this.client();
    await client.workflow.signalWithStart('annualCycle', {
      workflowId: cycle.workflowId,
      taskQueue: taskQueues.cycles,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      args: [{ cycleId: cycle.id, ...(cycle.phase ? { phase: cycle.phase } : {}) } satisfies AnnualCycleInput],
      signal: lookAgain,
      signalArgs: [],
      typedSearchAttributes: new TypedSearchAttributes([
        { key: defineSearchAttributeKey(searchAttributes.year, 'INT'), value: cycle.year },
        { key: defineSearchAttributeKey(searchAttributes.unit, 'KEYWORD'), value: cycle.unitCode },
        { key: defineSearchAttributeKey(searchAttributes.phase, 'KEYWORD'), value: cycle.phase ?? 'clarifying' },
      ]),
    });
  }

  /** Starts the one execution by which notices leave the system; the one that runs already goes on. */
  async startDelivery(): Promise<void> {
    const client = await this.client();
    await client.workflow.start('deliverNotices', {
      workflowId: deliveryWorkflowId,
      taskQueue: taskQueues.delivery,
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }

  /** Says to the delivery of notices that there is something to deliver. */
  async wakeDelivery(): Promise<boolean> {
    return this.lookAgain(deliveryWorkflowId);
  }

  /** Says "look again"; a cycle without an execution has nothing to look at, and answers false. */
  async lookAgain(workflowId: string): Promise<boolean> {
    const client = await this.client();
    try {
      await client.workflow.getHandle(workflowId).signal(lookAgain);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /**
   * Sends an act on the process and waits for what it did. `updateId` is the caller's idempotency key: the same one
   * is the same act. A refusal comes back as `Refusal`; a cycle whose execution has ended refuses `cycle-ended`.
   */
  async act<Update extends keyof CycleActs>(
    workflowId: string,
    update: Update,
    act: CycleActs[Update],
    updateId: string,
  ): Promise<ActOutcome> {
    const client = await this.client();
    try {
      return await client.workflow
        .getHandle(workflowId)
        .executeUpdate<ActOutcome, [CycleActs[Update]]>(cycleUpdates[update], { args: [act], updateId });
    } catch (error) {
      if (error instanceof WorkflowNotFoundError)
        throw new Refusal('cycle-ended', 'The process of this cycle has ended');
      throw refusalWithin(error) ?? error;
    }
  }

  /** Lets a committee's cycle start by itself at the beginning of each year, on 2 January at nine. A second call changes the pack. */
  async scheduleYearlyStart(input: StartYearInput): Promise<void> {
    await this.schedule(yearlyStartScheduleId(input.unitCode), {
      spec: { calendars: [{ month: 'JANUARY', dayOfMonth: 2, hour: 9 }], timezone: 'Asia/Shanghai' },
      workflowType: 'startYear',
      args: [input],
    });
  }

  /** Ends what `scheduleYearlyStart` began; a committee without a schedule is left as it is. */
  async unscheduleYearlyStart(unitCode: string): Promise<void> {
    const client = await this.client();
    try {
      await client.schedule.getHandle(yearlyStartScheduleId(unitCode)).delete();
    } catch (error) {
      if (!(error instanceof ScheduleNotFoundError)) throw error;
    }
  }

  /** The schedule that starts what the record says should run and does not. */
  async scheduleReconciliation(everySeconds: number): Promise<void> {
    await this.schedule(reconcileScheduleId, {
      spec: { intervals: [{ every: everySeconds * 1000 }] },
      workflowType: 'reconcile',
      args: [],
    });
  }

  private async schedule(
    scheduleId: string,
    plan: { spec: Parameters<Client['schedule']['create']>[0]['spec']; workflowType: string; args: unknown[] },
  ): Promise<void> {
    const client = await this.client();
    const action = {
      type: 'startWorkflow' as const,
      workflowType: plan.workflowType,
      taskQueue: taskQueues.cycles,
      args: plan.args,
    };
    try {
      await client.schedule.create({ scheduleId, spec: plan.spec, action, policies: { overlap: 'SKIP' } });
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      await client.schedule
        .getHandle(scheduleId)
        .update((previous) => ({ ...previous, spec: plan.spec, action: { ...action, workflowId: scheduleId } }));
    }
  }
}

/** The refusal that an activity or a validator raised, found in what Temporal wraps it in. */
const refusalWithin = (error: unknown): Refusal | undefined => {
  let cause: unknown = error instanceof WorkflowUpdateFailedError ? error.cause : error;
  for (let depth = 0; depth < 5 && cause instanceof Error; depth += 1) {
    if (cause instanceof ApplicationFailure && cause.type && cause.type in refusals) {
      const [faults] = (cause.details ?? []) as [Refusal['faults']?];
      return new Refusal(cause.type as RefusalCode, cause.message, faults ?? []);
    }
    cause = cause.cause;
  }
  return undefined;
};
