import { clocksOff } from './clocks.js';
import { diskFull } from './disk-full.js';
import { apiFailpoints, workerFailpoints } from './failpoints.js';
import { type Fault, together } from './fault.js';
import { everythingKilled, postgresStopped, workerKilled } from './kills.js';
import { mailTroubles } from './mail.js';
import { temporalAway } from './temporal-away.js';

/** All kinds of faults; the long form gives each a year of its own, or several. */
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

/** The same kinds in fewer years, for every change: what does not get into one another's way shares a year. */
export const shortFaults: readonly Fault[] = [
  together(apiFailpoints, mailTroubles),
  workerFailpoints,
  postgresStopped,
  together(workerKilled, diskFull),
  temporalAway,
  together(everythingKilled, clocksOff),
];

export { type Fault, runnablePartOf } from './fault.js';
