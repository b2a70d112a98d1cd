import { dayOf, realScale, workingCalendarOf } from '@zehuan/calendar';
import type { Transaction } from '@zehuan/platform';
import type { Pack } from './pack.schema.js';
import { type Preview, previewPack } from './preview/preview.js';
import { orgFactsOf } from './record/preview.queries.js';
import { phaseCalendar } from './rules/phase-calendar.js';

export interface PreviewInput {
  readonly unitCode: string;
  readonly year: number;
}

/**
 * A dry run of a pack over the units that are there now; writes nothing. Posts are looked at on the day on which the
 * year begins, or today where it has begun. Refuses `unknown-unit`, `no-subordinates`.
 */
export const previewFor = async (tx: Transaction, pack: Pack, { unitCode, year }: PreviewInput): Promise<Preview> => {
  const calendar = await workingCalendarOf(tx, pack.calendar.name);
  const { opensOn } = phaseCalendar(pack, year, calendar, realScale).clarifying;
  const today = dayOf(realScale, tx.at.getTime());
  const facts = await orgFactsOf(tx, unitCode, opensOn > today ? opensOn : today);
  return previewPack(pack, year, facts, calendar);
};
