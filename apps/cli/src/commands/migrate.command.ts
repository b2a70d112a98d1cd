import { exitCodes, migrateDown, ownerUrlOf, StartProblem } from '@zehuan/platform';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext } from '../context.js';
import { prepareRecord } from '../record.js';

const count = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
};

/** `zehuan migrate`: the schema of the database of DATABASE_OWNER_URL (or DATABASE_URL), up to date or some steps back. */
export function register(program: Command, context: CliContext): void {
  program
    .command('migrate')
    .description('bring the database of DATABASE_OWNER_URL (or DATABASE_URL) up to date, with calendar and packs')
    .option('--down <steps>', 'take back the newest migrations instead; what they hold is lost', count)
    .action(async ({ down }: { readonly down?: number }) => {
      if (down !== undefined) {
        const steps = await context.inDatabase((database) => migrateDown(database, down));
        context.report({ takenBack: steps }, [`${steps} migrations taken back`]);
        return;
      }
      const ownerUrl = ownerUrlOf(context.settings());
      if (ownerUrl === undefined)
        throw new StartProblem(
          exitCodes.configuration,
          'DATABASE_URL: is missing; the embedded database is migrated by "zehuan up"',
        );
      const prepared = await prepareRecord(ownerUrl);
      context.report(prepared, [
        `${prepared.migrations.length} migrations run${prepared.migrations.length === 0 ? '' : `: ${prepared.migrations.join(', ')}`}`,
        `${prepared.calendarYears.length} calendar years and ${prepared.packs} packs loaded`,
      ]);
    });
}
