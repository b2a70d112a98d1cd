// as: libs/tasks/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import { orgEntities } from '../../org/src/index.js';

export const planted = orgEntities;
