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

/** What no unit's id equals. */
const noUnit = '';

/**
 * The unit to which an actor's acts are bound: null for the process and whoever stands for every unit, and an id that no
 * unit has for a person who holds no post, such as an administrator.
 */
export const boundUnit = ({ unitId, scope }: Pick<Actor, 'unitId' | 'scope'>): string | null =>
  unitId ?? (scope === everything ? null : noUnit);
