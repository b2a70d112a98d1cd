import type { FieldDifference, FormValues } from '../task.types.js';

const isRecord = (value: unknown): value is FormValues =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key as a part of a JSON pointer (RFC 6901). */
const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Same JSON value, whatever the order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]))
    );
  }
  return one === other;
}

/**
 * The fields in which two fillings of a form differ, in the order of their keys. Groups are compared field by field,
 * tables as a whole; a field that is missing shows as null.
 */
export function fieldDifferences(before: FormValues, after: FormValues, under = ''): readonly FieldDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const pointer = `${under}/${pointerPart(key)}`;
    const [one, other] = [before[key] ?? null, after[key] ?? null];
    if (isRecord(one) && isRecord(other)) return fieldDifferences(one, other, pointer);
    return isSame(one, other) ? [] : [{ pointer, before: one, after: other }];
  });
}
