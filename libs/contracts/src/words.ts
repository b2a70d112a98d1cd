/** The glossary's closed lists. Each is a union of strings and the list to check input against. */

export const unitKinds = ['committee', 'disciplineCommission', 'workingOrgan', 'department', 'enterprise'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Kinds of units that a committee supervises when they hang directly under it. */
export const subordinateKinds = ['committee', 'enterprise', 'department'] as const satisfies readonly UnitKind[];

export const unitLevels = ['province', 'city', 'county', 'township'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export const postKinds = [
  'topLeader',
  'teamMember',
  'coordinator',
  'reporter',
  'inspector',
  'appraiser',
  'disciplineOfficer',
] as const;
export type PostKind = (typeof postKinds)[number];

/** Three separate persons: who keeps accounts, who grants rights, who watches both. */
export const administratorRoles = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;
export type AdministratorRole = (typeof administratorRoles)[number];

/** What somebody may be: the holder of a post of a unit, or one of the three administrators. */
export const roles = [...postKinds, ...administratorRoles] as const;
export type Role = (typeof roles)[number];

export const phases = ['clarifying', 'supervising', 'stating', 'testing', 'applying'] as const;
export type Phase = (typeof phases)[number];

export const cycleStates = ['running', 'paused', 'closed', 'cancelled'] as const;
export type CycleState = (typeof cycleStates)[number];

export const taskStates = ['assigned', 'acknowledged', 'submitted', 'returned', 'accepted', 'cancelled'] as const;
export type TaskState = (typeof taskStates)[number];

/** States in which the responsible unit still owes something. */
export const owedStates = ['assigned', 'acknowledged', 'returned'] as const satisfies readonly TaskState[];

/** States in which nobody owes anything more. */
export const endStates = ['accepted', 'cancelled'] as const satisfies readonly TaskState[];

export const taskKinds = ['arrangement', 'item', 'inspection', 'statement', 'assessment', 'result'] as const;
export type TaskKind = (typeof taskKinds)[number];

/**
 * Where the process was when it failed again and again: `look` is a committee's whole cycle, `issue` to `assess` are
 * what a cycle does for one unit; `act` is what a person asked of the process, `notify` a notice on its way out.
 */
export const incidentSteps = ['look', 'issue', 'remind', 'cascade', 'assess', 'act', 'notify', 'startYear'] as const;
export type IncidentStep = (typeof incidentSteps)[number];

/**
 * `open` is set aside and waits for somebody; `retried` is tried again at the next look; `resolved` then succeeded;
 * `closed` stays set aside, for a reason that somebody gave.
 */
export const incidentStates = ['open', 'retried', 'resolved', 'closed'] as const;
export type IncidentState = (typeof incidentStates)[number];
