import { asyncLocalStorage } from '@temporalio/activity';

/** A fraction of the heartbeat timeouts in the workflows, so that one beat may get lost. */
const beatMilliseconds = 5_000;

/**
 * Tells the server while the work goes on that this process lives, so that one that was killed is noticed soon. It
 * says nothing of progress: what hangs beats too, and is ended by the activity's other time limit.
 */
export const whileBeating = async <Answer>(work: () => Promise<Answer>, every = beatMilliseconds): Promise<Answer> => {
  const activity = asyncLocalStorage.getStore();
  const beating = setInterval(() => activity?.heartbeat(), every);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
};
