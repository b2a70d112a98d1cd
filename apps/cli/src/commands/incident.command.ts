import { type IncidentState, incidentStates, type IncidentStep } from '@zehuan/contracts';
import { mayBeRetried } from '@zehuan/incidents';
import { type Command, Option } from 'commander';
import { type ApiContext, callApi } from './api.context.js';
import { columns } from './org.text.js';

interface Incident {
  readonly id: string;
  readonly step: IncidentStep;
  readonly state: IncidentState;
  readonly unit: { readonly code: string; readonly name: string };
  readonly code: string;
  readonly message: string;
  readonly attempts: number;
  readonly lastAt: string;
}

interface Page {
  readonly items: readonly Incident[];
  readonly nextCursor: string | null;
}

const row = (each: Incident): string[] => [
  each.unit.code,
  each.step,
  each.state,
  each.lastAt,
  each.code,
  each.message.split('\n')[0] ?? '',
  each.id,
];

/** All pages of what is open. */
const allOpen = async (context: ApiContext, unit: string | undefined): Promise<readonly Incident[]> => {
  const found: Incident[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await callApi<Page>(context, '/incidents', { query: { state: 'open', unit, cursor, limit: 200 } });
    found.push(...page.items.filter(({ step }) => mayBeRetried(step, 'open')));
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
};

/** `zehuan incident`: what the process set aside, and what is to become of it. */
export const register = (program: Command, context: ApiContext): void => {
  const incident = program.command('incident').description('what failed again and again and was set aside');

  incident
    .command('list')
    .description('incidents, the newest first')
    .option('--unit <code>', 'what concerns a unit and the units below it')
    .addOption(new Option('--state <state>').choices([...incidentStates]).default('open'))
    .option('--limit <count>', 'at most', '50')
    .action(async (options: { unit?: string; state: IncidentState; limit: string }) => {
      const page = await callApi<Page>(context, '/incidents', { query: { ...options } });
      const rows = page.items.map(row);
      context.report(page, columns([['UNIT', 'STEP', 'STATE', 'LAST', 'CODE', 'WHY', 'ID'], ...rows]));
    });

  incident
    .command('retry [id]')
    .description('have what was set aside tried again: one incident, or all that are open')
    .option('--all', 'all that are open')
    .option('--unit <code>', 'with --all: only of a unit and the units below it')
    .option('--as <unit>', 'code of the unit for which it is done')
    .action(async (id: string | undefined, options: { all?: boolean; unit?: string; as?: string }) => {
      if (id === undefined && options.all !== true) incident.error('Name an incident, or say --all.');
      const ids = id === undefined ? (await allOpen(context, options.unit)).map((each) => each.id) : [id];
      const retried: Incident[] = [];
      for (const each of ids)
        retried.push(
          await callApi<Incident>(context, `/incidents/${each}/retry`, { method: 'POST', actAs: options.as }),
        );
      context.report({ items: retried }, [`${retried.length} to be tried again`, ...columns(retried.map(row))]);
    });

  incident
    .command('close <id>')
    .description('leave what was set aside as it is')
    .requiredOption('--reason <text>')
    .option('--as <unit>', 'code of the unit for which it is done')
    .action(async (id: string, options: { reason: string; as?: string }) => {
      const body = { reason: options.reason };
      const call = { method: 'POST', body, actAs: options.as } as const;
      const closed = await callApi<Incident>(context, `/incidents/${id}/close`, call);
      context.report(closed, [`${closed.id}: closed`]);
    });
};
