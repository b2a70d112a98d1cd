import type { DayScale, WorkingCalendar } from '@zehuan/calendar';
import { type Item, occurrencesOf, type Pack, phaseCalendar, resolveDeadline } from '@zehuan/policy';
import type { ItemOrigin } from '../record/item.entity.js';

/** A line of an arrangement as it is inserted into the record. */
export interface Line {
  readonly key: string;
  readonly occurrence: string;
  readonly kind: string;
  readonly phase: string;
  readonly issued_in: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly definition: Item;
  readonly due_on: string;
  readonly due_at: string;
  readonly due_is_provisional: boolean;
  readonly origin: ItemOrigin;
  readonly from_task_id: string | null;
}

/** The lines that a pack puts into a year's arrangement: one for each item, or for each occurrence of a periodic one. */
export const arrangementLines = (
  pack: Pack,
  year: number,
  calendar: WorkingCalendar,
  scale: DayScale,
): readonly Line[] => {
  const planned = phaseCalendar(pack, year, calendar, scale);
  return pack.items.flatMap((item) =>
    occurrencesOf(item).map(({ occurrence, title, due }) => {
      const deadline = resolveDeadline(pack, { phase: item.phase, due }, year, calendar, scale, planned);
      return {
        key: item.key,
        occurrence,
        kind: item.kind,
        phase: item.phase,
        issued_in: item.issuedIn,
        title,
        definition: item,
        due_on: deadline.on,
        due_at: new Date(deadline.at).toISOString(),
        due_is_provisional: deadline.isProvisional,
        origin: 'pack' as const,
        from_task_id: null,
      };
    }),
  );
};
