/** Asks until the answer is there; fails when it is not in time. */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  { patience = 180_000, every = 200 } = {},
): Promise<Answer> => {
  for (const deadline = performance.now() + patience; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
};
