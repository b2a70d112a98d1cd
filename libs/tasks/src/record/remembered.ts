/**
 * Remembers what never changes under its key, up to a number of entries; the one that was used longest ago goes first.
 * A failed look-up is not remembered.
 */
export function remembered<Value>(most: number): (key: string, find: () => Promise<Value>) => Promise<Value> {
  const values = new Map<string, Value>();
  return async (key, find) => {
    const value = values.has(key) ? (values.get(key) as Value) : await find();
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
