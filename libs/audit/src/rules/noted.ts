/** The chain of what belongs to no committee: accounts, grants, packs, the calendar, sign-in. */
export const administration = 'administration';

/** What is noted although it changes no audited row. */
export const notedKinds = [
  'signedIn',
  'signInFailed',
  'lockedOut',
  'signedOut',
  'refused',
  'read',
  'exported',
  'imported',
  'approved',
  'rejected',
  'sealed',
  'verified',
  'archived',
] as const;
export type NotedKind = (typeof notedKinds)[number];
