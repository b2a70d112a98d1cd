import { sealWhenDue } from '@zehuan/audit';
import { type CycleActivities, type ScheduleActivities, systemActor } from '@zehuan/contracts';
import type { CycleProcess } from '@zehuan/cycles';
import type { DataSource } from 'typeorm';
import { createCycleActivities } from './annual-cycle.activities.js';
import { deliveryWaker } from './delivery-waker.js';
import { translatingRefusals } from './refusals.js';
import { createScheduleActivities } from './schedule.activities.js';

export interface ActivityDependencies {
  readonly database: DataSource;
  readonly process: CycleProcess;
  /** Where the key lies that seals the audit trail; it is not sealed where left out. */
  readonly auditKeyPath?: string;
  /** Hears of what went wrong beside an activity, and is made good later. */
  readonly warn?: (error: unknown, message: string) => void;
}

/** Everything that workflows of the queue `cycles` may ask for. */
export const createActivities = ({
  warn = () => undefined,
  auditKeyPath,
  ...dependencies
}: ActivityDependencies): CycleActivities & ScheduleActivities => {
  const delivery = deliveryWaker(dependencies.process, (error) =>
    warn(error, 'the delivery could not be woken; it looks by itself'),
  );
  // What else is to be mended does not wait for a key.
  const seal = async (at: Date): Promise<void> => {
    if (auditKeyPath === undefined) return;
    await sealWhenDue(dependencies.database, systemActor('schedule'), auditKeyPath, at).catch((error: unknown) =>
      warn(error, 'the audit trail could not be sealed'),
    );
  };
  return translatingRefusals({
    ...createCycleActivities({ ...dependencies, delivery, warn }),
    ...createScheduleActivities({ ...dependencies, seal }),
  });
};

export { createDeliveryActivities, type DeliveryDependencies } from './delivery.activities.js';
