import { exitCodes, StartProblem } from '@zehuan/platform';

/** Tries until it succeeds or patience (milliseconds) is over: servers that start at the same time as we do get a while to answer. */
export async function patiently<Answer>(
  patience: number,
  server: string,
  setting: string,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  for (const deadline = Date.now() + patience; ;) {
    try {
      return await attempt();
    } catch (cause) {
      if (cause instanceof StartProblem) throw cause;
      const why = cause instanceof Error ? cause.message : 'unknown';
      if (Date.now() > deadline)
        throw new StartProblem(
          exitCodes.unavailable,
          `${server} does not answer (${why}): start it, or correct ${setting}.`,
          { cause },
        );
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
