import { ApplicationFailure } from '@temporalio/common';
import { Refusal } from '@zehuan/contracts';
import { withoutContent } from '@zehuan/platform';

/**
 * Wraps activities so that a deliberate no crosses the process as a failure that is not retried and keeps its code;
 * outages and bugs go through, without the values that the database quotes, and Temporal tries again.
 */
export const translatingRefusals = <Activities extends object>(activities: Activities): Activities =>
  Object.fromEntries(
    Object.entries(activities).map(([name, activity]) => [
      name,
      async (...args: unknown[]): Promise<unknown> => {
        try {
          return await (activity as (...args: unknown[]) => Promise<unknown>)(...args);
        } catch (error) {
          if (error instanceof Refusal)
            throw ApplicationFailure.create({
              type: error.code,
              message: error.message,
              nonRetryable: true,
              details: [error.faults],
            });
          throw withoutContent(error);
        }
      },
    ]),
  ) as Activities;
