import { type ExitCode, exitCodes } from '@zehuan/platform';
import { Command } from 'commander';
import { commands } from './commands/commands.js';
import { createContext } from './create-context.js';
import { failureOf, failureText } from './failure.js';

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly out?: (text: string) => void;
  readonly err?: (text: string) => void;
}

const exitCodeTable = `
Exit codes
  ${exitCodes.ok}   done
  ${exitCodes.bug}   something is amiss (doctor), or a bug: please report it
  ${exitCodes.refused}   refused, or figures that do not add up; the message says why
  ${exitCodes.usage}  the command line is not understood
  ${exitCodes.unavailable}  a server that is needed does not answer or does not start
  ${exitCodes.cannotCreate}  a folder or file cannot be written
  ${exitCodes.occupied}  a port or the data folder is in use
  ${exitCodes.configuration}  settings are wrong; one line for each`;

/** Commander ends the process by itself unless each command is told not to. */
const neverExit = (command: Command): void => {
  command.exitOverride();
  command.commands.forEach((each) => neverExit(each));
};

/** Runs one command line and answers what the process ends with. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<ExitCode> {
  const out = options.out ?? ((text: string) => void process.stdout.write(text));
  const err = options.err ?? ((text: string) => void process.stderr.write(text));
  const program = new Command('zehuan')
    .description('the annual responsibility closed loop of a hierarchy of committees')
    .option('--json', 'answer in JSON')
    .addHelpText('after', exitCodeTable)
    .showHelpAfterError('(--help lists what there is)')
    .configureOutput({ writeOut: out, writeErr: err });
  const isJson = (): boolean => program.opts<{ json?: boolean }>().json === true || args.includes('--json');
  const context = createContext({ env: options.env ?? process.env, isJson, out, err });
  for (const register of commands) register(program, context);
  neverExit(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode();
  } catch (error) {
    const failure = failureOf(error);
    err(failureText(failure, isJson()));
    return failure.exitCode;
  }
}
