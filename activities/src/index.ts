import type { CycleActivities, ScheduleActivities } from '@zehuan/contracts';
import type { CycleProcess } from '@zehuan/cycles';
import type { DataSource } from 'typeorm';
import { createCycleActivities } from './annual-cycle.activities.js';
import { deliveryWaker } from './delivery-waker.js';
import { translatingRefusals } from './refusals.js';
import { createScheduleActivities } from './schedule.activities.js';

export interface ActivityDependencies {
  readonly database: DataSource;
  readonly process: CycleProcess;
  /** Hears of what went wrong beside an activity, and is made good later. */
  readonly warn?: (error: unknown, message: string) => void;
}

/** Everything that workflows of the queue `cycles` may ask for. */
export const createActivities = ({
  warn = () => undefined,
  ...dependencies
}: ActivityDependencies): CycleActivities & ScheduleActivities => {
  const delivery = deliveryWaker(dependencies.process, (error) =>
    warn(error, 'the delivery could not be woken; it looks by itself'),
  );
  return translatingRefusals({
    ...createCycleActivities({ ...dependencies, delivery }),
    ...createScheduleActivities(dependencies),
  });
};

export { createDeliveryActivities, type DeliveryDependencies } from './delivery.activities.js';
