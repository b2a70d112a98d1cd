/** For which units a set-based statement does what it does: for all that it concerns, without some, or only for some. */
export interface UnitScope {
  /** Null for all. */
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
}

export const everyUnit: UnitScope = { only: null, except: [] };

export const includes = ({ only, except }: UnitScope, unitId: string): boolean =>
  (only === null || only.includes(unitId)) && !except.includes(unitId);

/** SQL that holds for units within a scope; `only` and `except` are the parameters that `scopeParameters` fills. */
export const isWithin = (unitId: string, only: string, except: string): string =>
  `(${only}::uuid[] is null or ${unitId} = any(${only}::uuid[])) and ${unitId} <> all(${except}::uuid[])`;

export const scopeParameters = ({
  only,
  except,
}: UnitScope): readonly [readonly string[] | null, readonly string[]] => [only, except];

/** What a cycle does for each of its units, one by one in meaning and all at once in SQL. */
export type UnitStep = 'issue' | 'remind' | 'cascade' | 'assess';

/** How a step is done: for every unit, or without those with which it fails. */
export type ForUnits = <Answer>(step: UnitStep, work: (scope: UnitScope) => Promise<Answer>) => Promise<Answer>;

export const forEveryUnit: ForUnits = (_step, work) => work(everyUnit);
