import { clocksOff } from './clocks.js';
import { diskFull } from './disk-full.js';
import { apiFailpoints, workerFailpoints } from './failpoints.js';
import type { Fault } from './fault.js';
import { everythingKilled, postgresStopped, workerKilled } from './kills.js';
import { mailTroubles } from './mail.js';
import { temporalAway } from './temporal-away.js';

/** All kinds of faults, each over a year of its own. */
export const faults: readonly Fault[] = [
  workerKilled,
  apiFailpoints,
  workerFailpoints,
  postgresStopped,
  temporalAway,
  everythingKilled,
  mailTroubles,
  diskFull,
  clocksOff,
];

export type { Fault } from './fault.js';
