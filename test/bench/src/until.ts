export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is there; fails when it is not in time. */
export const until = async <Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
  { patience = 120_000, every = 20 } = {},
): Promise<Answer> => {
  const deadline = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > deadline) throw new Error(`${what} did not happen within ${patience / 1000} s`);
    await pause(every);
  }
};
