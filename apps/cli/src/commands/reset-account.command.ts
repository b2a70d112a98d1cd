import { resetByOperator, usualAccessRules } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { inTransaction } from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';

/** `zehuan reset-account`: a new first password, where the first ones of all administrators are over, or forgotten. */
export function register(program: Command, context: CliContext): void {
  program
    .command('reset-account')
    .description('give an account a new first password, where no administrator can sign in to do it')
    .argument('<login>', 'whose account it is')
    .action(async (login: string) => {
      const { password } = await context.inDatabase((database) =>
        inTransaction(database, systemActor('reset-account'), (tx) => resetByOperator(tx, login, usualAccessRules)),
      );
      context.report({ login, password }, [
        'The password below is told once; it is to be changed at the first sign-in.',
        `${login}  ${password}`,
      ]);
    });
}
