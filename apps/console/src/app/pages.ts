import type { Act } from '@zehuan/contracts';

/** The pages of those who have signed in. Whoever may do one of its acts may open a page; null is everybody. */
export const pages = {
  '/tasks': ['task.read'],
  '/tasks/:id': ['task.read'],
  '/year': ['cycle.read'],
  '/year/start': ['cycle.start'],
  '/year/:id': ['cycle.read'],
  '/board': ['cycle.read'],
  '/board/:id': ['cycle.read'],
  '/organization': ['unit.read'],
  '/organization/:code': ['unit.read'],
  '/notices': null,
  '/calendar': null,
  '/policy': ['pack.read'],
  // Whoever has one of these may ask for agreement, or give it.
  '/approvals': ['account.read', 'unit.exportPersons', 'cycle.publish'],
  '/delegations': ['delegation.read'],
  '/profile': null,
  '/administration/incidents': ['incident.read'],
  '/administration/accounts': ['account.read'],
  '/administration/webhook-hosts': ['webhookHost.change'],
  '/administration/audit': ['audit.read'],
  '/administration/status': ['status.read'],
} as const satisfies Readonly<Record<string, readonly Act[] | null>>;

export type PagePath = keyof typeof pages;
