import { forgetSecondFactorOf } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { inTransaction } from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';

/** `zehuan account`: what about an account only whoever runs the system can do. */
export function register(program: Command, context: CliContext): void {
  program
    .command('account')
    .description('what about an account only whoever runs the system can do')
    .command('forget-second-factor')
    .description('take a second factor away that nobody can check any more; the password stays, sessions end')
    .argument('<login>')
    .action(async (login: string) => {
      await context.inDatabase((database) =>
        inTransaction(database, systemActor('operator'), (tx) => forgetSecondFactorOf(tx, login)),
      );
      context.report({ login, hasSecondFactor: false }, [
        `${login} signs in by password alone, and sets up a second factor anew where one is needed.`,
      ]);
    });
}
