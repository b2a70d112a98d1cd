import { administratorRoles, type PostKind, type Role, type TaskState, type UnitLevel } from './words.js';

/** Where the actor's unit stands to the unit of the matter; row policies hold besides. */
export const standings = [
  /** The unit that owes the task, or whose matter it is. */
  'responsible',
  /** The committee whose cycle it is. */
  'supervising',
  /** Either of the two. */
  'party',
  /** A unit above that of the matter; the topmost unit for itself. */
  'above',
  /** The unit of the matter, or one above it. */
  'atOrAbove',
  /** Any unit that sees the matter at all. */
  'seeing',
  /** The matter belongs to no unit, or only to the person. */
  'none',
] as const;
export type Standing = (typeof standings)[number];

/** What of a task lets further roles do something to it. */
export type Condition =
  /** The task is handed to this very person. */
  | 'handedOver'
  /** The task is one of an inspection. */
  | 'inspection';

/** Who may do one thing to a matter. */
export interface Permission {
  /** One of these roles in the unit for which the actor acts; `signedIn` is everybody who has signed in. */
  readonly roles: readonly Role[] | 'signedIn';
  /** These too, where the matter is such. */
  readonly also?: { readonly roles: readonly Role[]; readonly where: Condition };
  readonly standing: Standing;
  /** States of a task from which the act is possible; left out where there is no such state. */
  readonly states?: readonly TaskState[];
  /** Only for units of these levels. */
  readonly levels?: readonly UnitLevel[];
  /** Who has to agree before it is done: another holder of the same right, or of one of these roles. */
  readonly secondPerson?: { readonly roles: readonly Role[] };
  /** Of whoever is there in person, at a browser: never by a token for scripts. */
  readonly isPersonal?: true;
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
/** The reporter fills in; the top leader is the first-responsible person and may do it himself. */
const fillers = ['reporter', 'topLeader'] as const satisfies readonly PostKind[];
const steerers = ['coordinator', 'topLeader'] as const satisfies readonly PostKind[];

const reading = <const Roles extends Permission['roles']>(roles: Roles, standing: Standing = 'seeing') =>
  ({ roles, standing, isReading: true }) as const;
const filling = <const States extends readonly TaskState[]>(...states: States) =>
  ({ roles: fillers, also: { roles: members, where: 'handedOver' }, standing: 'responsible', states }) as const;
const reviewing = <const States extends readonly TaskState[]>(...states: States) =>
  ({ roles: steerers, also: { roles: ['inspector'], where: 'inspection' }, standing: 'supervising', states }) as const;
const owed = ['assigned', 'acknowledged', 'returned'] as const satisfies readonly TaskState[];
const open = ['assigned', 'acknowledged', 'submitted', 'returned'] as const satisfies readonly TaskState[];
const steering = { roles: steerers, standing: 'supervising' } as const;
const provincial = { roles: ['coordinator'], standing: 'none', levels: ['province'] } as const;
const personal = { roles: 'signedIn', standing: 'none', isPersonal: true } as const;
const ofSystem = { roles: ['systemAdmin'], standing: 'none' } as const;
const ofSecurity = { roles: ['securityAdmin'], standing: 'none' } as const;
/** Nobody is made an administrator, or stops being one, or gets another's password, by one person alone. */
const amongAdministrators = { secondPerson: { roles: administratorRoles } } as const;

/**
 * The one table of rights: who may do what to a matter, and in which state of it. Every route of the API names its
 * line; the page `docs/permissions.md` is made from it.
 */
export const permissions = {
  'session.read': reading('signedIn', 'none'),
  'session.end': personal,
  'session.list': { ...personal, isReading: true },
  'session.change': personal,
  'session.prove': personal,
  // What lies in a browser is opened at a browser.
  'session.readDraftKeys': { ...personal, isReading: true },
  'secondFactor.pass': personal,
  'secondFactor.read': { ...personal, isReading: true },
  'secondFactor.change': personal,
  'password.change': personal,
  'apiToken.read': { ...personal, isReading: true },
  // A token that makes tokens would outlive its own end.
  'apiToken.change': personal,
  'task.read': reading(members),
  // Who decomposes an arrangement signs for it, too.
  'task.acknowledge': { ...filling('assigned'), roles: [...fillers, 'coordinator'] },
  'task.submit': filling(...owed),
  'task.withdraw': filling('submitted'),
  'task.readDraft': reading(members, 'responsible'),
  'task.draft': filling(...owed),
  // The secretary signs what leaves the committee.
  'task.sign': { roles: ['topLeader'], standing: 'responsible', states: owed },
  'task.delegate': { roles: fillers, standing: 'responsible', states: owed },
  'task.return': reviewing('submitted'),
  'task.accept': reviewing('submitted'),
  'task.extend': { ...steering, states: owed },
  'task.cancel': { ...steering, states: open },
  'task.comment': { roles: members, standing: 'party' },
  'task.urge': { ...steering, states: owed },
  'task.decompose': { roles: steerers, standing: 'responsible', states: open },
  'attachment.read': reading(members),
  'attachment.add': filling(...owed),
  'attachment.remove': filling(...owed),
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
  // Results become known by it, and what is known cannot be taken back.
  'cycle.publish': { ...steering, secondPerson: { roles: ['topLeader'] } },
  'cycle.reopen': steering,
  'arrangement.change': steering,
  'yearlyStart.read': reading(steerers),
  'yearlyStart.change': steering,
  'unit.read': reading([...members, 'appraiser']),
  // Under one's own unit, or below it.
  'unit.establish': { roles: steerers, standing: 'atOrAbove' },
  'unit.change': { roles: steerers, standing: 'above' },
  'unit.appoint': { roles: steerers, standing: 'atOrAbove' },
  // Nobody appoints their own top leader.
  'unit.appointTopLeader': { roles: steerers, standing: 'above' },
  'unit.import': { roles: ['coordinator'], standing: 'seeing' },
  'unit.export': reading(['coordinator']),
  // Names and mail of a whole branch in one file.
  'unit.exportPersons': { roles: ['coordinator'], standing: 'seeing', secondPerson: { roles: ['topLeader'] } },
  'unit.takePersons': reading(['coordinator']),
  'pack.read': reading(members, 'none'),
  'pack.check': { roles: members, standing: 'none' },
  'pack.preview': reading(members),
  'pack.load': provincial,
  'calendarYear.read': reading('signedIn', 'none'),
  'calendarYear.load': provincial,
  'incident.read': reading(steerers),
  'incident.change': { roles: steerers, standing: 'atOrAbove' },
  'account.read': reading(administratorRoles, 'none'),
  'account.create': ofSystem,
  'account.import': ofSystem,
  'account.change': ofSystem,
  'account.reset': ofSystem,
  'account.resetAdministrator': { ...ofSystem, ...amongAdministrators },
  'account.endSessions': { roles: ['systemAdmin', 'securityAdmin'], standing: 'none' },
  'account.bind': ofSystem,
  'grant.read': reading(administratorRoles, 'none'),
  // What the claims of a provider name: only whoever grants has to do with it.
  'grant.readProposals': reading(['securityAdmin'], 'none'),
  'grant.readOwnProposals': { ...personal, isReading: true },
  'grant.give': ofSecurity,
  'grant.revoke': ofSecurity,
  'grant.giveAdministrator': { ...ofSecurity, ...amongAdministrators },
  'grant.revokeAdministrator': { ...ofSecurity, ...amongAdministrators },
  'delegation.read': reading([...members, 'appraiser', 'securityAdmin', 'auditAdmin'], 'none'),
  'delegation.give': { roles: [...members, 'appraiser'], standing: 'none' },
  'delegation.end': { roles: [...members, 'appraiser', 'securityAdmin'], standing: 'none' },
  // Whose right it is depends on the act that waits.
  'approval.read': reading('signedIn', 'none'),
  'approval.decide': { roles: 'signedIn', standing: 'none' },
  'approval.withdraw': { roles: 'signedIn', standing: 'none' },
  'audit.read': reading(['auditAdmin'], 'none'),
  'audit.verify': { roles: ['auditAdmin'], standing: 'none' },
  'audit.exportAnchor': reading(['auditAdmin'], 'none'),
  'status.read': reading(['systemAdmin', 'coordinator'], 'none'),
  'temporal.decode': ofSystem,
} as const satisfies Record<string, Permission>;

/** The name of one thing that may be done. */
export type Act = keyof typeof permissions;

/** The line of the table, by its general shape. */
export const permissionOf = (act: Act): Permission => permissions[act];

/** Whether one of these roles has the right at all, whatever else of the matter it hangs on. */
const holds = ({ roles, also }: Permission, held: readonly Role[]): boolean =>
  roles === 'signedIn' || [...roles, ...(also?.roles ?? [])].some((role) => held.includes(role));

/** Whether somebody with these roles, for a unit of this level, may do it at all; where they stand is judged with the matter. */
export const permits = (
  act: Act,
  { roles, unitLevel }: { readonly roles: readonly Role[]; readonly unitLevel: UnitLevel | null },
): boolean => {
  const permission = permissionOf(act);
  if (!holds(permission, roles)) return false;
  return permission.levels === undefined || (unitLevel !== null && permission.levels.includes(unitLevel));
};

/** Whether the actor works for the unit for which they act, and not only votes there. */
export const worksForUnit = ({ roles }: { readonly roles: readonly Role[] }): boolean =>
  members.some((role) => roles.includes(role));
