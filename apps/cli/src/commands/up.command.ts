import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { demoEnvironment, demoOrProvince, withDemoOptions } from '../demo/live-demo.js';
import type { AfterReady, UpOptions } from '../up/up-context.js';
import { up } from '../up/up.js';

/** `zehuan up`: the whole system from one command; `zehuan demo`: the same, with a year lived in it. */
export function register(program: Command, context: CliContext, afterReady: AfterReady = demoOrProvince): void {
  const run = async (options: UpOptions): Promise<void> => {
    const environment = options.demo === true ? demoEnvironment(options.dayMs) : {};
    context.endWith(await up(context, { ...options, environment }, afterReady));
  };
  const province = ['--province <code>', 'two digits of the province', '32'] as const;
  withDemoOptions(
    program
      .command('up')
      .description('run the whole system: servers, API and worker, until Ctrl-C')
      .option(...province)
      .option('--demo', 'live a whole year with simulated committees, in minutes'),
  ).action(run);
  withDemoOptions(
    program
      .command('demo')
      .description('the same as up --demo')
      .option(...province),
  ).action((options: UpOptions) => run({ ...options, demo: true }));
}
