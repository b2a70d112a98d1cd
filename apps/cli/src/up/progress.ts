import { Listr } from 'listr2';

/** Shows that long work goes on: a spinner in a terminal, plain lines elsewhere. */
export async function withProgress<Answer>(
  title: string,
  say: (line: string) => void,
  work: (say: (line: string) => void) => Promise<Answer>,
  isTerminal = process.stderr.isTTY && process.stdout.isTTY,
): Promise<Answer> {
  if (!isTerminal) {
    say(title);
    return work((line) => say(`  ${line}`));
  }
  let answer: { readonly value: Answer } | undefined;
  const list = new Listr(
    [
      {
        title,
        task: async (_context, shown) => {
          answer = {
            value: await work((line) => {
              shown.output = line;
            }),
          };
        },
      },
    ],
    { registerSignalListeners: false, rendererOptions: { collapseErrors: false } },
  );
  await list.run();
  if (answer === undefined) throw new Error(`${title}: ended without an answer`);
  return answer.value;
}
