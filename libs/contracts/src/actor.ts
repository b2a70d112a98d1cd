import type { Role, UnitLevel } from './words.js';

/**
 * Who does something, and for whom. Every call of a service that reads or writes the record takes one, and it is
 * set once for each transaction, so that access control has one seam.
 */
export interface Actor {
  /** `development:<name>`, `account:<id>` or `system:<process>`; kept for ever in the record. */
  readonly name: string;
  readonly kind: 'person' | 'system';
  readonly personId: string | null;
  /** The unit for which the actor acts; null for the system, for administrators and for the development account without a chosen unit. */
  readonly unitId: string | null;
  readonly unitLevel: UnitLevel | null;
  /**
   * What row policies let the actor see: the path of a unit with all below it, `everything`, or null for nothing that
   * belongs to a unit.
   */
  readonly scope: string | null;
  /** By the posts held in the unit today; empty for the system, whose rights are those of its process. */
  readonly roles: readonly Role[];
  /** Name of the person for whom a substitute acts, shown as "A (for B)". */
  readonly onBehalfOf: string | null;
  readonly requestId: string | null;
  /** Network address from where it was asked; null for the system. */
  readonly address: string | null;
}

/** The scope of whoever sees every unit: the process, and the operator at the command line. */
export const everything = '*';

/** The actor of a process: a workflow's activity, a migration, a command of the operator. */
export const systemActor = (process: string): Actor => ({
  name: `system:${process}`,
  kind: 'system',
  personId: null,
  unitId: null,
  unitLevel: null,
  scope: everything,
  roles: [],
  onBehalfOf: null,
  requestId: null,
  address: null,
});

type Acting = Pick<Actor, 'kind' | 'name' | 'unitId'>;

/** Whether this is an account of rehearsals, faults and benchmarks, with which no person signs in. */
export const isDevelopmentAccount = ({ name }: Pick<Actor, 'name'>): boolean => name.startsWith('development:');

/**
 * Whether the actor may act for whichever unit: the process, and the development account that chose none. Never an
 * administrator or somebody else who is signed in and has no unit.
 */
export const actsForAny = (actor: Acting): boolean =>
  actor.unitId === null && (actor.kind === 'system' || isDevelopmentAccount(actor));

/** Whether the actor acts for this unit, or may for any. */
export const actsFor = (actor: Acting, unitId: string): boolean => actor.unitId === unitId || actsForAny(actor);
