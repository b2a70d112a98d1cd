// as: libs/cycles/src/planted.ts
// refused by: none
import { taskEntities } from '@zehuan/tasks';

export const planted = taskEntities;
