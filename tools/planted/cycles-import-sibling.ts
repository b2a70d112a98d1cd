// as: libs/cycles/src/planted.ts
// refused by: @nx/enforce-module-boundaries
import * as notices from '@zehuan/notices';

export const planted = notices;
