// as: activities/src/planted.activities.ts
// refused by: @nx/enforce-module-boundaries
import { runWorker } from '@zehuan/worker';

export const planted = runWorker;
