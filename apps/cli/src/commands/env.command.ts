import { envExample } from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';

/** `zehuan env`: every setting, described; `zehuan env check` names the wrong ones. */
export function register(program: Command, context: CliContext): void {
  const env = program.command('env').description('every setting with its default, as an .env file');
  env.action(() => context.report({ text: envExample() }, envExample().trimEnd().split('\n')));
  env
    .command('check')
    .description('name the settings of the environment that are wrong, all at once')
    .action(() => {
      context.settings();
      context.report({ ok: true }, ['All settings are accepted.']);
    });
}
