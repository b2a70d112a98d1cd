import type { Pack } from '../pack.schema.js';

/** The same pack with days of another length, under a version of its own: for the demo and for rehearsals. */
export const squeezedPack = (pack: Pack, dayMilliseconds: number): Pack => ({
  ...pack,
  version: `${pack.version}-squeezed.${dayMilliseconds}`,
  calendar: { ...pack.calendar, squeeze: { dayMilliseconds } },
});
