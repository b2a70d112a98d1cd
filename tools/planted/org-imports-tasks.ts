// as: libs/org/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import { taskEntities } from '@zehuan/tasks';

export const planted = taskEntities;
