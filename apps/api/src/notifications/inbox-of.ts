import { worksForUnit } from '@zehuan/contracts';
import type { Inbox } from '@zehuan/notices';
import { unitByCode } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import type { InboxQuery } from './notifications.dto.js';

/** The unit or person that is named; where none is, the unit that acts, or the actor who only votes there or acts for none. */
export async function inboxOf(tx: Transaction, { unit, person: personId }: InboxQuery): Promise<Inbox> {
  if (unit !== undefined) return { unitId: (await unitByCode(tx, unit)).id, personId };
  if (personId !== undefined) return { personId };
  const { actor } = tx;
  return worksForUnit(actor) ? { unitId: actor.unitId ?? undefined } : { personId: actor.personId ?? undefined };
}
