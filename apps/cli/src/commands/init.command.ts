import { type NewAdministrator, openAdministrators } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { inTransaction } from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';

interface Options {
  readonly systemAdmin: string;
  readonly securityAdmin: string;
  readonly auditAdmin: string;
}

/** `login:name`, or a name that is its own login. */
const administratorOf = (text: string): NewAdministrator => {
  const [login = '', name = login] = text.split(':', 2);
  return { login: login.trim(), name: name.trim() };
};

/** `zehuan init`: the three administrators of a new installation, and nothing else. */
export function register(program: Command, context: CliContext): void {
  program
    .command('init')
    .description('make the three administrators of a new installation: three different persons, each login:name')
    .requiredOption('--system-admin <login:name>', 'keeps accounts and servers')
    .requiredOption('--security-admin <login:name>', 'grants rights')
    .requiredOption('--audit-admin <login:name>', 'watches both')
    .action(async (options: Options) => {
      const administrators = {
        systemAdmin: administratorOf(options.systemAdmin),
        securityAdmin: administratorOf(options.securityAdmin),
        auditAdmin: administratorOf(options.auditAdmin),
      };
      const opened = await context.inDatabase((database) =>
        inTransaction(database, systemActor('init'), (tx) => openAdministrators(tx, administrators)),
      );
      context.report(opened, [
        'The passwords below are told once; each is to be changed at the first sign-in.',
        ...opened.map(({ role, login, name, password }) => `${role.padEnd(14)} ${login}  ${name}  ${password}`),
      ]);
    });
}
