// as: workflows/src/planted.workflow.ts
// refused by: @nx/enforce-module-boundaries
import { createActivities } from '@zehuan/activities';

export const planted = createActivities;
