import { parseArgs } from 'node:util';

const usage = `npm run test:fuzz [-- OPTIONS]
  --examples N    made-up requests for each operation and caller (2; the busy have twice as many)
  --long          20,000 cases and more, boundary values counted out, for releases
  --seed N        the same requests again (1)
  --only NAME     only as this caller; may be given more than once
  --at-once N     how many callers send at the same time (2)`;

export interface FuzzOptions {
  readonly seed: number;
  readonly examples: number;
  readonly isLong: boolean;
  /** Names of callers; everybody where there are none. */
  readonly only: readonly string[];
  readonly atOnce: number;
}

/** Reads the command line; ends the process with its usage where it is asked for, or not understood. */
export const readOptions = (): FuzzOptions => {
  const { values } = parseArgs({
    options: {
      examples: { type: 'string', default: '2' },
      long: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', multiple: true, default: [] },
      'at-once': { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  const numbers = { seed: Number(values.seed), examples: Number(values.examples), atOnce: Number(values['at-once']) };
  if (values.help || Object.values(numbers).some((number) => !Number.isInteger(number) || number < 0)) {
    console.log(usage);
    process.exit(values.help ? 0 : 64);
  }
  return {
    ...numbers,
    ...{ isLong: values.long, examples: values.long ? 20 : numbers.examples, only: values.only },
  };
};
