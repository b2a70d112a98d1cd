// as: workflows/src/planted.workflow.ts
// refused by: @nx/enforce-module-boundaries
import { loadProvince } from '@zehuan/org';

export const planted = loadProvince;
