import type { CycleActivities, ScheduleActivities } from '@zehuan/contracts';
import type { CycleProcess } from '@zehuan/cycles';
import type { DataSource } from 'typeorm';
import { createCycleActivities } from './annual-cycle.activities.js';
import { translatingRefusals } from './refusals.js';
import { createScheduleActivities } from './schedule.activities.js';

export interface ActivityDependencies {
  readonly database: DataSource;
  readonly process: CycleProcess;
}

/** Everything that workflows of the queue `cycles` may ask for. */
export const createActivities = (dependencies: ActivityDependencies): CycleActivities & ScheduleActivities =>
  translatingRefusals({ ...createCycleActivities(dependencies), ...createScheduleActivities(dependencies) });

export { createDeliveryActivities, type DeliveryDependencies } from './delivery.activities.js';
