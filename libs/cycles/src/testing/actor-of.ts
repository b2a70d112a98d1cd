import { type Actor, everything, postKinds } from '@zehuan/contracts';

/** A person who acts for a unit. */
export const actorOf = (unitId: string | null): Actor => ({
  name: 'development:tester',
  kind: 'person',
  personId: null,
  unitId,
  unitLevel: null,
  scope: everything,
  roles: postKinds,
  onBehalfOf: null,
  requestId: null,
  address: null,
});
