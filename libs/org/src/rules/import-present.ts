import type { PostKind, UnitKind, UnitLevel } from '@zehuan/contracts';
import type { UnitColumn } from './unit-columns.js';

/** Who holds a post of an existing unit on the day of the import. */
export interface PresentHolder {
  readonly tenureId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly fromOn: string;
}

/** An existing unit, as far as a file can speak about it. */
export interface PresentUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly establishedOn: string;
  readonly holders: Readonly<Partial<Record<PostKind, PresentHolder>>>;
  /** Posts for which a tenure is written down that begins after the day of the import. */
  readonly comingPosts: readonly PostKind[];
}

/** What the record has before the import. */
export interface Present {
  readonly units: ReadonlyMap<string, PresentUnit>;
  /** Codes that no unit bears now, and what became of the unit that bore them. */
  readonly formerCodes: ReadonlyMap<string, string>;
  /** The day from which new holders hold their posts. */
  readonly on: string;
}

/** One value that the file changes; `from` is null where nothing was. A new unit is one difference, of its code. */
export interface Difference {
  readonly row: number;
  readonly code: string;
  readonly field: UnitColumn;
  readonly from: string | null;
  readonly to: string;
}

export interface Appointment {
  readonly code: string;
  readonly kind: PostKind;
  readonly name: string;
  readonly email: string | null;
  readonly previous: PresentHolder | null;
}
