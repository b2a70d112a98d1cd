/** One place in which two packs differ; a side that lacks it is null. */
export interface Difference {
  readonly pointer: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Members of lists are known by their key where they have one, so that an insertion does not shift the others. */
const nameOf = (value: unknown, place: number): string => {
  const key = (value as { readonly key?: unknown } | null)?.key;
  return typeof key === 'string' ? key : String(place);
};

const flat = (value: unknown, pointer: string, into: Map<string, string>): void => {
  if (Array.isArray(value)) value.forEach((each, place) => flat(each, `${pointer}/${nameOf(each, place)}`, into));
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) flat(each, `${pointer}/${name}`, into);
  else into.set(pointer, JSON.stringify(value));
};

/** Where two packs differ, in the order of their places. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [one, other] = [new Map<string, string>(), new Map<string, string>()];
  flat(before, '', one);
  flat(after, '', other);
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((pointer) => one.get(pointer) !== other.get(pointer))
    .sort()
    .map((pointer) => ({ pointer, before: one.get(pointer) ?? null, after: other.get(pointer) ?? null }));
}
