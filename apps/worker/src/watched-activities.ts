import type { ActivityExecuteInput, ActivityInterceptors, ActivityInterceptorsFactory } from '@temporalio/worker';
import { type Metrics, withLogContext } from '@zehuan/platform';

/** Measures each activity, and gives every line that it logs the ids of its workflow. */
export const watchedActivities =
  (metrics: Metrics): ActivityInterceptorsFactory =>
  ({ info }): ActivityInterceptors => {
    const ids = {
      ...(info.workflowExecution === undefined ? {} : { workflowId: info.workflowExecution.workflowId }),
      activityType: info.activityType,
      attempt: info.attempt,
    };
    const execute = async (
      input: ActivityExecuteInput,
      next: (input: ActivityExecuteInput) => Promise<unknown>,
    ): Promise<unknown> => {
      const began = performance.now();
      const observe = (outcome: 'completed' | 'failed'): void =>
        metrics.observeActivity({ type: info.activityType, outcome, seconds: (performance.now() - began) / 1000 });
      try {
        const answer = await withLogContext(ids, () => next(input));
        observe('completed');
        return answer;
      } catch (error) {
        observe('failed');
        throw error;
      }
    };
    return { inbound: { execute } };
  };
