import { readFile } from 'node:fs/promises';
import { type CalendarFile, listCalendarYears, loadCalendarYears, parseCalendarFile } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { recomputeProvisional } from '@zehuan/cycles';
import { exitCodes, inTransaction, StartProblem, type Transaction } from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';
import { columns } from './org.text.js';

type CalendarContext = Pick<CliContext, 'inDatabase' | 'report'>;

const inCalendar = <Answer>(context: CalendarContext, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  context.inDatabase((database) => inTransaction(database, systemActor('cli'), work));

async function fileOf(path: string): Promise<CalendarFile> {
  const unreadable = (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartProblem(exitCodes.usage, `The file cannot be read as JSON: ${why}`, { cause });
  };
  const content: unknown = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as unknown)
    .catch(unreadable);
  return parseCalendarFile(content);
}

async function load(context: CalendarContext, path: string): Promise<void> {
  const file = await fileOf(path);
  const outcome = await inCalendar(context, async (tx) => {
    const changed = await loadCalendarYears(tx, file);
    return { changed, recomputed: changed.length > 0 ? await recomputeProvisional(tx, file.calendar) : null };
  });
  const { changed, recomputed } = outcome;
  context.report(outcome, [
    changed.length === 0 ? 'nothing changed' : `loaded: ${changed.join(', ')}`,
    ...(recomputed
      ? [
          `computed anew: ${recomputed.tasks} tasks, ${recomputed.items} items, ${recomputed.phases} phases in ${recomputed.cycles} cycles`,
        ]
      : []),
  ]);
}

async function list(context: CalendarContext, { calendar }: { readonly calendar: string }): Promise<void> {
  const years = await inCalendar(context, (tx) => listCalendarYears(tx, calendar));
  context.report(
    years,
    columns([
      ['YEAR', 'PUBLISHED', 'DAYS OFF', 'MADE UP', 'NOTICE'],
      ...years.map((year) => [
        String(year.year),
        year.publishedOn ?? '',
        String(year.daysOff.length),
        String(year.makeUpDays.length),
        year.notice,
      ]),
    ]),
  );
}

/** Adds `zehuan calendar`: the published years of working days. */
export function register(program: Command, context: CalendarContext): void {
  const calendar = program.command('calendar').description('published years of working days: load, list');
  calendar
    .command('load <file>')
    .description('keep published years, and compute provisional deadlines in them anew; again, it changes nothing')
    .action((path: string) => load(context, path));
  calendar
    .command('list')
    .description('the published years; deadlines in any other are provisional')
    .option('--calendar <name>', 'which calendar', 'cn')
    .action((options: { readonly calendar: string }) => list(context, options));
}
