// as: libs/platform/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import { loadProvince } from '@zehuan/org';

export const planted = loadProvince;
