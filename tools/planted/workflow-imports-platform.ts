// as: workflows/src/planted.workflow.ts
// refused by: @nx/enforce-module-boundaries
import { readSettings } from '@zehuan/platform';

export const planted = readSettings;
