/**
 * Who does something, and for whom. Every call of a service that reads or writes the record takes one, and it is
 * set once for each transaction, so that access control has one seam.
 */
export interface Actor {
  /** `development:<name>`, `account:<id>` or `system:<process>`; kept for ever in the record. */
  readonly name: string;
  readonly kind: 'person' | 'system';
  readonly personId: string | null;
  /** The unit for which the actor acts; null for the system and for the development account without a chosen unit. */
  readonly unitId: string | null;
  /** Name of the person for whom a substitute acts, shown as "A (for B)". */
  readonly onBehalfOf: string | null;
  readonly requestId: string | null;
}

/** The actor of a process: a workflow's activity, a migration, a command of the operator. */
export const systemActor = (process: string): Actor => ({
  name: `system:${process}`,
  kind: 'system',
  personId: null,
  unitId: null,
  onBehalfOf: null,
  requestId: null,
});
