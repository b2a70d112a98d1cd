import { readFile } from 'node:fs/promises';
import { type TaskState, taskStates } from '@zehuan/contracts';
import { type Command, Option } from 'commander';
import { type ApiContext, callApi } from './api.context.js';
import { columns } from './org.text.js';

interface Task {
  readonly id: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly title: string;
  readonly dueOn: string;
  readonly dueIsProvisional: boolean;
  readonly state: TaskState;
  readonly isOverdue: boolean;
  readonly version: number;
}

interface ListOptions {
  readonly unit?: string;
  readonly under?: boolean;
  readonly state?: TaskState;
  readonly overdue?: boolean;
  readonly item?: string;
  readonly limit: string;
}

/** `zehuan task`: what is owed by whom, and the acts on it. */
export const register = (program: Command, context: ApiContext): void => {
  const task = program.command('task').description('what is owed by whom, and acts on it');

  task
    .command('list')
    .description('tasks in the order in which they fall due')
    .option('--unit <code>')
    .option('--under', 'with --unit: also of the units below it')
    .addOption(new Option('--state <state>').choices([...taskStates]))
    .option('--overdue', 'only what is late')
    .option('--item <key>', 'of one line of the arrangement')
    .option('--limit <count>', 'at most', '50')
    .action(async ({ unit, under, state, overdue, item, limit }: ListOptions) => {
      const query = { unit, under, state, overdue, item, limit };
      const page = await callApi<{ items: readonly Task[] }>(context, '/tasks', { query });
      const rows = page.items.map((each) => [
        each.unit.code,
        `${each.dueOn}${each.dueIsProvisional ? '?' : ''}`,
        `${each.state}${each.isOverdue ? ' (overdue)' : ''}`,
        each.title,
        each.id,
      ]);
      context.report(page, columns([['UNIT', 'DUE', 'STATE', 'TITLE', 'ID'], ...rows]));
    });

  task
    .command('show <id>')
    .description('one task with its history')
    .action(async (id: string) => {
      const shown = await callApi<Task>(context, `/tasks/${id}`);
      const history = await callApi<{ items: readonly { at: string; kind: string; actor: string }[] }>(
        context,
        `/tasks/${id}/history`,
      );
      context.report({ ...shown, history: history.items }, [
        `${shown.unit.code} ${shown.unit.name}: ${shown.title}`,
        `due ${shown.dueOn}${shown.dueIsProvisional ? ' (provisional, 暂定)' : ''}, ${shown.state}${shown.isOverdue ? ', overdue' : ''}, version ${shown.version}`,
        ...columns(history.items.map((entry) => [`  ${entry.at}`, entry.kind, entry.actor])),
      ]);
    });

  const report = (after: Task): void => context.report(after, [`${after.id}: ${after.state}, due ${after.dueOn}`]);
  const act = async (id: string, path: string, actAs: string | undefined, body: object): Promise<void> => {
    const { version } = await callApi<Task>(context, `/tasks/${id}`);
    report(await callApi<Task>(context, `/tasks/${id}/${path}`, { method: 'POST', body, actAs, ifMatch: version }));
  };
  const actCommand = (name: string, description: string): Command =>
    task
      .command(`${name} <id>`)
      .description(description)
      .option('--as <unit>', 'code of the unit for which it is done');

  actCommand('acknowledge', 'sign for a task').action((id: string, options: { as?: string }) =>
    act(id, 'acknowledge', options.as, {}),
  );
  actCommand('submit', 'hand in a form')
    .requiredOption('--form <file>', 'JSON with the values of the form')
    .option('--note <text>')
    .action(async (id: string, options: { as?: string; form: string; note?: string }) => {
      const form = JSON.parse(await readFile(options.form, 'utf8')) as object;
      await act(id, 'submissions', options.as, { form, note: options.note });
    });
  actCommand('withdraw', 'take a submission back before it is reviewed').action(
    (id: string, options: { as?: string }) => act(id, 'withdraw', options.as, {}),
  );
  actCommand('return', 'send a submission back')
    .requiredOption('--reason <text>')
    .action((id: string, options: { as?: string; reason: string }) =>
      act(id, 'return', options.as, { reason: options.reason }),
    );
  actCommand('accept', 'accept a submission')
    .option('--score <score>', 'where the item is scored')
    .action((id: string, options: { as?: string; score?: string }) =>
      act(id, 'accept', options.as, { score: options.score }),
    );
  actCommand('extend', 'give a task a later day')
    .requiredOption('--due-on <day>', 'YYYY-MM-DD')
    .requiredOption('--reason <text>')
    .action((id: string, options: { as?: string; dueOn: string; reason: string }) =>
      act(id, 'extend', options.as, { dueOn: options.dueOn, reason: options.reason }),
    );
};
