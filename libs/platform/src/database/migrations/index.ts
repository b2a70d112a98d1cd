import type { MigrationInterface } from 'typeorm';
import { Core1767225600000 } from './1767225600000-core.js';
import { Incidents1795478400000 } from './1795478400000-incidents.js';
import { YearlyStart1795564800000 } from './1795564800000-yearly-start.js';
import { Tallies1795651200000 } from './1795651200000-tallies.js';

/** Every migration in its order: the names carry the time, so a new one goes to the end. One that is released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [
  Core1767225600000,
  Incidents1795478400000,
  YearlyStart1795564800000,
  Tallies1795651200000,
];
