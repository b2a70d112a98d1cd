import DataLoader from 'dataloader';

/** As many keys as one statement is given at most. */
const mostTogether = 100;

/**
 * Asks for single keys by statements on many: what is asked for while an answer is on its way waits for it, and the next
 * statement asks for all of that. Whoever asks alone waits for nobody. Nothing is remembered: each answer is what the record
 * says after it was asked for.
 * @param ask answers for the given keys what it finds, by key; what is not in it is answered by null
 */
export function askedTogether<Answer>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): (key: string) => Promise<Answer | null> {
  let isUnderWay = false;
  const waiting: (() => void)[] = [];
  const next = (): void => {
    const dispatch = waiting.shift();
    isUnderWay = dispatch !== undefined;
    dispatch?.();
  };
  const loader = new DataLoader<string, Answer | null>(
    async (keys) => {
      try {
        const found = await ask([...new Set(keys)]);
        return keys.map((key) => found.get(key) ?? null);
      } finally {
        next();
      }
    },
    {
      cache: false,
      maxBatchSize: mostTogether,
      batchScheduleFn: (dispatch) => {
        waiting.push(dispatch);
        if (isUnderWay) return;
        isUnderWay = true;
        setImmediate(next);
      },
    },
  );
  return (key) => loader.load(key);
}
