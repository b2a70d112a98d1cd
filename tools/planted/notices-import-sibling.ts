// as: libs/notices/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import { cycleEntities } from '@zehuan/cycles';

export const planted = cycleEntities;
