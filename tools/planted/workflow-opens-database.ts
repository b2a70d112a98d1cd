// as: workflows/src/planted.workflow.ts
// refused by: no-restricted-imports
import { DataSource } from 'typeorm';

export const planted = DataSource;
