// as: workflows/src/planted.workflow.ts
// refused by: no-restricted-imports
import { readFileSync } from 'node:fs';

export const planted = readFileSync;
