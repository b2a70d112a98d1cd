export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Asks until it is so; what fails while servers are away counts as not yet. */
export const until = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { patience = 120_000, every = 100 }: { readonly patience?: number; readonly every?: number } = {},
): Promise<void> => {
  let last = '';
  for (const deadline = Date.now() + patience; ;) {
    try {
      if (await isSo()) return;
    } catch (error) {
      last = error instanceof Error ? `: ${error.message}` : '';
    }
    if (Date.now() > deadline) throw new Error(`It did not come about in ${patience / 1000} s: ${what}${last}`);
    await pause(every);
  }
};
