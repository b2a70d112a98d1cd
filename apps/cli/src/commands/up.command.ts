import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { loadDemoProvince } from '../up/load-demo-province.js';
import type { AfterReady, UpOptions } from '../up/up-context.js';
import { up } from '../up/up.js';

/** `zehuan up`: the whole system from one command. */
export function register(program: Command, context: CliContext, afterReady: AfterReady = loadDemoProvince): void {
  program
    .command('up')
    .description('run the whole system: servers, API and worker, until Ctrl-C')
    .option('--province <code>', 'two digits of the province that an empty database gets', '32')
    .action(async (options: UpOptions) => {
      context.endWith(await up(context, options, afterReady));
    });
}
