// as: workflows/src/planted.workflow.ts
// refused by: no-restricted-imports
import pg from 'pg';

export const planted = pg;
