import type { Actor } from '@zehuan/contracts';

/** A person who acts for a unit. */
export const actorOf = (unitId: string | null): Actor => ({
  name: 'development:tester',
  kind: 'person',
  personId: null,
  unitId,
  onBehalfOf: null,
  requestId: null,
});
