import type { LocalText } from '../work/form-types';

/** A step from the pack to one of its places: the name of a member and, where it has one, its title. */
export interface Step {
  readonly name: string;
  readonly title?: LocalText;
}

/** One place in which two packs differ; a side that lacks it is undefined. */
export interface Difference {
  readonly path: readonly Step[];
  readonly before: unknown;
  readonly after: unknown;
}

type Members = ReadonlyMap<string, unknown>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = (value: unknown): string | undefined => {
  const key = isObject(value) ? value['key'] : undefined;
  return typeof key === 'string' ? key : undefined;
};

/** A text in both languages is one value: it is read in one of them. */
const isText = (value: unknown): value is LocalText =>
  isObject(value) && Object.keys(value).every((name) => name === 'zh' || name === 'en');

const titleOf = (value: unknown): LocalText | undefined => {
  const title = isObject(value) ? value['title'] : undefined;
  return isText(title) ? title : undefined;
};

/**
 * What a value has inside, by name; undefined for what is compared as a whole. Members of lists are known by their key, so that an
 * insertion does not shift the others; a list of plain values is one value.
 */
function membersOf(value: unknown): Members | undefined {
  if (Array.isArray(value)) {
    const keyed = value.map((each) => [keyOf(each), each] as const);
    return keyed.every((each): each is [string, unknown] => each[0] !== undefined) ? new Map(keyed) : undefined;
  }
  return isObject(value) && !isText(value) ? new Map(Object.entries(value)) : undefined;
}

/** Where two packs differ, in the order of the packs. What only one side has is one difference, with all that is in it. */
export function differences(before: unknown, after: unknown, path: readonly Step[] = []): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [one, other] = [membersOf(before), membersOf(after)];
  if (!one || !other) return [{ path, before, after }];
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const title = titleOf(other.get(name)) ?? titleOf(one.get(name));
    return differences(one.get(name), other.get(name), [...path, title ? { name, title } : { name }]);
  });
}
