/**
 * Remembers found answers for a short while, the oldest making room; an answer of null is asked for again, and so is
 * one that failed. The API may remember what no act changes at once: codes of units, ids of workflows.
 */
export function remembering<Answer>(
  limits: { readonly milliseconds: number; readonly entries: number },
  ask: (key: string) => Promise<Answer | null>,
): (key: string) => Promise<Answer | null> {
  const kept = new Map<string, { readonly answer: Answer; readonly until: number }>();
  return async (key) => {
    const known = kept.get(key);
    if (known && known.until > performance.now()) return known.answer;
    kept.delete(key);
    const answer = await ask(key);
    if (answer === null) return null;
    const oldest = kept.size >= limits.entries ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(key, { answer, until: performance.now() + limits.milliseconds });
    return answer;
  };
}
