import type { PostKind, Role, TaskState, UnitLevel } from './words.js';

/** Where the actor's unit stands to the unit of the matter; row policies hold besides. */
export type Standing =
  /** The unit that owes the task, or whose matter it is. */
  | 'responsible'
  /** The committee whose cycle it is. */
  | 'supervising'
  /** Either of the two. */
  | 'party'
  /** Any unit that sees the matter at all. */
  | 'seeing'
  /** The matter belongs to no unit, or only to the person. */
  | 'none';

/** Who may do one thing to a matter. */
export interface Permission {
  /** One of these roles in the unit for which the actor acts; `signedIn` is everybody who has signed in. */
  readonly roles: readonly Role[] | 'signedIn';
  readonly standing: Standing;
  /** States of a task from which the act is possible; left out where there is no such state. */
  readonly states?: readonly TaskState[];
  /** Only for units of these levels. */
  readonly levels?: readonly UnitLevel[];
  /** Somebody else with the same right has to agree before it is done. */
  readonly needsSecondPerson?: true;
  /** Only reads; a token for reading is enough. */
  readonly isReading?: true;
}

/** Those who work for a unit, each seeing its matters. */
const members = [
  'topLeader',
  'teamMember',
  'coordinator',
  'reporter',
  'inspector',
  'disciplineOfficer',
] as const satisfies readonly PostKind[];
const fillers = ['reporter', 'topLeader', 'coordinator'] as const satisfies readonly PostKind[];
const steerers = ['coordinator', 'topLeader'] as const satisfies readonly PostKind[];

const reading = (roles: Permission['roles'], standing: Standing = 'seeing') =>
  ({ roles, standing, isReading: true }) as const;
const filling = (...states: readonly TaskState[]) => ({ roles: fillers, standing: 'responsible', states }) as const;
const reviewing = (...states: readonly TaskState[]) =>
  ({ roles: ['coordinator', 'topLeader', 'inspector'], standing: 'supervising', states }) as const;
const steering = { roles: steerers, standing: 'supervising' } as const;
const provincial = { roles: ['coordinator'], standing: 'none', levels: ['province'] } as const;
const ofSystem = { roles: ['systemAdmin'], standing: 'none' } as const;

/**
 * The one table of rights: who may do what to a matter, and in which state of it. Every route of the API names its
 * line; the page `docs/permissions.md` is made from it.
 */
export const permissions = {
  'session.read': reading('signedIn', 'none'),
  'session.change': { roles: 'signedIn', standing: 'none' },
  'password.change': { roles: 'signedIn', standing: 'none' },
  'apiToken.read': reading('signedIn', 'none'),
  'apiToken.change': { roles: 'signedIn', standing: 'none' },
  'task.read': reading(members),
  'task.acknowledge': filling('assigned'),
  'task.submit': filling('assigned', 'acknowledged', 'returned'),
  'task.withdraw': filling('submitted'),
  'task.delegate': filling('assigned', 'acknowledged', 'returned'),
  'task.return': reviewing('submitted'),
  'task.accept': reviewing('submitted'),
  'task.extend': { ...steering, states: ['assigned', 'acknowledged', 'returned'] },
  'task.cancel': { ...steering, states: ['assigned', 'acknowledged', 'submitted', 'returned'] },
  'task.comment': { roles: members, standing: 'party' },
  'task.urge': steering,
  'task.decompose': { roles: steerers, standing: 'responsible' },
  'attachment.read': reading(members),
  'attachment.add': filling('assigned', 'acknowledged', 'returned'),
  'attachment.remove': filling('assigned', 'acknowledged', 'returned'),
  'reminder.read': reading(members),
  'notification.read': reading('signedIn', 'responsible'),
  'notification.mark': { roles: 'signedIn', standing: 'responsible' },
  'noticeChoice.read': reading('signedIn', 'none'),
  'noticeChoice.change': { roles: 'signedIn', standing: 'none' },
  'calendarFeed.issue': { roles: members, standing: 'responsible' },
  'calendarFeed.revoke': { roles: members, standing: 'responsible' },
  'channel.read': reading(steerers, 'responsible'),
  'channel.change': { roles: steerers, standing: 'responsible' },
  'webhookHost.read': reading(['securityAdmin', 'auditAdmin', ...steerers], 'none'),
  'webhookHost.change': { roles: ['securityAdmin'], standing: 'none' },
  'cycle.read': reading([...members, 'appraiser']),
  'cycle.readResults': reading(members),
  'cycle.start': steering,
  'cycle.pause': steering,
  'cycle.resume': steering,
  'cycle.cancel': steering,
  'cycle.extend': steering,
  'cycle.closePhase': steering,
  'cycle.publish': { ...steering, needsSecondPerson: true },
  'cycle.reopen': steering,
  'arrangement.change': steering,
  'yearlyStart.read': reading(steerers),
  'yearlyStart.change': steering,
  'unit.read': reading([...members, 'appraiser']),
  'unit.change': { roles: steerers, standing: 'seeing' },
  'unit.appoint': { roles: steerers, standing: 'seeing' },
  'unit.import': { roles: ['coordinator'], standing: 'seeing' },
  'unit.export': { roles: ['coordinator'], standing: 'seeing', isReading: true, needsSecondPerson: true },
  'pack.read': reading(members, 'none'),
  'pack.check': { roles: members, standing: 'none' },
  'pack.preview': reading(members),
  'pack.load': provincial,
  'calendarYear.read': reading('signedIn', 'none'),
  'calendarYear.load': provincial,
  'incident.read': reading(steerers),
  'incident.change': steering,
  'status.read': reading(['systemAdmin', 'coordinator'], 'none'),
  'temporal.decode': ofSystem,
} as const satisfies Record<string, Permission>;

/** The name of one thing that may be done. */
export type Act = keyof typeof permissions;

/** The line of the table, by its general shape. */
export const permissionOf = (act: Act): Permission => permissions[act];

/** Whether somebody with these roles, for a unit of this level, may do it at all; where they stand is judged with the matter. */
export const permits = (
  act: Act,
  { roles, unitLevel }: { readonly roles: readonly Role[]; readonly unitLevel: UnitLevel | null },
): boolean => {
  const permission = permissionOf(act);
  if (permission.roles !== 'signedIn' && !permission.roles.some((role) => roles.includes(role))) return false;
  return permission.levels === undefined || (unitLevel !== null && permission.levels.includes(unitLevel));
};
