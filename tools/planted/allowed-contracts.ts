// as: workflows/src/planted.workflow.ts
// refused by: none
import { taskQueues } from '@zehuan/contracts';

export const planted = taskQueues;
