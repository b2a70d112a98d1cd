// as: libs/tasks/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import * as api from '@zehuan/api';

export const planted = api;
