// as: apps/api/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import * as workflows from '@zehuan/workflows';

export const planted = workflows;
