import type { UnitKind, UnitLevel } from '@zehuan/contracts';

/** A unit as a preview names it. */
export interface UnitRef {
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
}

/** So many subordinates of one level and kind. */
export interface UnitGroup {
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly units: number;
}

/** What a preview needs to know of the organization: a committee and all that is below it. */
export interface OrgFacts {
  readonly root: UnitRef;
  /** Committees with subordinates, the root among them: each runs a cycle of its own. */
  readonly cycles: number;
  /** All below the root that carry a main responsibility. */
  readonly groups: readonly UnitGroup[];
  /** Those of them whose post nobody holds when the year begins. */
  readonly withoutTopLeader: readonly UnitRef[];
  readonly withoutReporter: readonly UnitRef[];
}
