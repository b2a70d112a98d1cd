const hands = 4;

/** Works through a list, a few at once. Where one fails nothing new is begun, and what is under way is waited for. */
export async function fewAtOnce<Each>(all: readonly Each[], work: (each: Each) => Promise<unknown>): Promise<void> {
  const left = [...all];
  const take = async (): Promise<void> => {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await work(each);
  };
  const stopping = (error: unknown): never => {
    left.length = 0;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: hands }, () => take().catch(stopping)));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
