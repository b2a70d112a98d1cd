/** One thing that is wrong in a pack, by the path of keys and positions that leads to it. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** The key at the end of the path is what is wrong, not its value. */
  readonly isAboutKey?: boolean;
}

type Path = readonly (string | number)[];

/** A fault where a condition holds, for lists that are put together by spreading. */
export const when = (isWrong: boolean, path: Path, message: string): readonly PackFault[] =>
  isWrong ? [{ path, message }] : [];

/** Faults for values that were there before; a hole in the list is a part that has faults of its own. */
export const repeated = (
  values: readonly (string | undefined)[],
  path: Path,
  field: string,
  what: string,
): readonly PackFault[] =>
  values.flatMap((value, index) =>
    when(
      value !== undefined && values.indexOf(value) < index,
      [...path, index, field],
      `the ${what} ${value ?? ''} is there already`,
    ),
  );
