import { type Phase, phases } from '@zehuan/contracts';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type ApiContext, callApi } from './api.context.js';
import { columns } from './org.text.js';

interface Cycle {
  readonly id: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly year: number;
  readonly pack: { readonly key: string; readonly version: string };
  readonly state: string;
  readonly phase: Phase;
  readonly version: number;
}

interface CycleWithCounts extends Cycle {
  readonly counts: {
    readonly total: number;
    readonly overdue: number;
    readonly byState: Readonly<Record<string, number>>;
  };
  readonly phases: readonly {
    readonly phase: Phase;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly isProvisional: boolean;
    readonly closedHow: string | null;
    readonly openedAt: string | null;
  }[];
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const year = (text: string): number => {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError('It is a year, such as 2027.');
  return Number(text);
};

/** The committee's cycle of a year (the latest where none is said) that was not cancelled. */
const cycleOf = async (context: ApiContext, unit: string, inYear: number | undefined): Promise<Cycle> => {
  const { items } = await callApi<Page<Cycle>>(context, '/cycles', { query: { unit, year: inYear, limit: 100 } });
  const running = items.filter((cycle) => cycle.state !== 'cancelled').sort((a, b) => b.year - a.year)[0];
  if (!running) throw new InvalidArgumentError(`${unit} has no cycle${inYear === undefined ? '' : ` in ${inYear}`}.`);
  return running;
};

const cycleText = (cycle: CycleWithCounts): string[] => [
  `${cycle.unit.code} ${cycle.unit.name}, ${cycle.year}: ${cycle.state}, phase ${cycle.phase}, pack ${cycle.pack.key} ${cycle.pack.version}`,
  ...columns(
    cycle.phases.map((phase) => [
      `  ${phase.phase}`,
      phase.opensOn,
      phase.closesOn,
      phase.isProvisional ? 'provisional (暂定)' : '',
      phase.closedHow ?? (phase.openedAt === null ? '' : 'open'),
    ]),
  ),
  `  ${cycle.counts.total} tasks, ${cycle.counts.overdue} overdue: ${Object.entries(cycle.counts.byState)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')}`,
];

interface Steer {
  readonly unit: string;
  readonly year?: number;
  readonly reason: string;
  readonly tree?: boolean;
}

/** `zehuan cycle`: start a committee's year, look at it, steer it. */
export const register = (program: Command, context: ApiContext): void => {
  const cycle = program.command('cycle').description('start, watch and steer annual cycles');

  cycle
    .command('start')
    .description("start a committee's annual cycle and, below it, those of its subordinates")
    .requiredOption('--unit <code>', 'the supervising committee')
    .requiredOption('--year <year>', 'the year', year)
    .requiredOption('--pack <key>', 'the policy pack')
    .option('--pack-version <version>', 'the newest where left out')
    .action(async (options: { unit: string; year: number; pack: string; packVersion?: string }) => {
      const started = await callApi<Cycle>(context, '/cycles', { method: 'POST', body: options });
      context.report(started, [`Started ${started.unit.code} ${started.unit.name} ${started.year}: ${started.id}`]);
    });

  cycle
    .command('schedule')
    .description("let a committee's cycle start by itself on 2 January of each year")
    .requiredOption('--unit <code>', 'the supervising committee')
    .requiredOption('--pack <key>', 'the policy pack')
    .option('--off', 'no longer')
    .action(async ({ unit, pack, off = false }: { unit: string; pack: string; off?: boolean }) => {
      const set = await callApi<{ unit: string; startsOn: string | null }>(context, '/yearly-starts', {
        method: 'POST',
        body: { unit, pack, isOn: !off },
      });
      context.report(set, [
        set.startsOn === null
          ? `${set.unit} no longer starts by itself`
          : `${set.unit} starts on ${set.startsOn} of each year`,
      ]);
    });

  cycle
    .command('list')
    .description('cycles, the oldest first')
    .option('--unit <code>')
    .option('--under', 'with --unit: also those below it')
    .option('--year <year>', 'of one year', year)
    .action(async (options: { unit?: string; under?: boolean; year?: number }) => {
      const page = await callApi<Page<Cycle>>(context, '/cycles', { query: { ...options, limit: 200 } });
      const rows = page.items.map((each) => [
        each.unit.code,
        String(each.year),
        each.state,
        each.phase,
        each.unit.name,
        each.id,
      ]);
      context.report(page, columns([['UNIT', 'YEAR', 'STATE', 'PHASE', 'NAME', 'ID'], ...rows]));
    });

  cycle
    .command('status')
    .description('phases and counts of a cycle, now or as it stood')
    .requiredOption('--unit <code>')
    .option('--year <year>', 'the latest where left out', year)
    .option('--as-of <instant>', 'such as 2027-06-30T18:00:00+08:00')
    .action(async (options: { unit: string; year?: number; asOf?: string }) => {
      const { id } = await cycleOf(context, options.unit, options.year);
      const shown = await callApi<CycleWithCounts>(context, `/cycles/${id}`, { query: { asOf: options.asOf } });
      context.report(shown, cycleText(shown));
    });

  cycle
    .command('board')
    .description('a row for each direct subordinate, everything below it added up')
    .requiredOption('--unit <code>')
    .option('--year <year>', 'the latest where left out', year)
    .action(async (options: { unit: string; year?: number }) => {
      const { id } = await cycleOf(context, options.unit, options.year);
      const board = await callApi<{ items: readonly Record<string, string | number>[] }>(
        context,
        `/cycles/${id}/board`,
      );
      const heads = [
        'unitCode',
        'units',
        'total',
        'assigned',
        'acknowledged',
        'submitted',
        'returned',
        'accepted',
        'overdue',
        'escalations',
        'unitName',
      ];
      context.report(
        board,
        columns([heads, ...board.items.map((row) => heads.map((head) => String(row[head] ?? '')))]),
      );
    });

  cycle
    .command('timeline')
    .description('what happened to a cycle')
    .requiredOption('--unit <code>')
    .option('--year <year>', 'the latest where left out', year)
    .action(async (options: { unit: string; year?: number }) => {
      const { id } = await cycleOf(context, options.unit, options.year);
      const timeline = await callApi<Page<{ at: string; kind: string; actor: string; reason: string | null }>>(
        context,
        `/cycles/${id}/timeline`,
        { query: { limit: 200 } },
      );
      context.report(
        timeline,
        columns(timeline.items.map((event) => [event.at, event.kind, event.actor, event.reason ?? ''])),
      );
    });

  const steer = (name: string, description: string): Command =>
    cycle
      .command(name)
      .description(description)
      .requiredOption('--unit <code>')
      .option('--year <year>', 'the latest where left out', year)
      .requiredOption('--reason <text>', 'kept on the time line')
      .option('--tree', 'also every cycle below');

  const act = async (options: Steer, path: string, body: object): Promise<void> => {
    const { id } = await cycleOf(context, options.unit, options.year);
    const outcome = await callApi<{ cycles: number; tasks: number }>(context, `/cycles/${id}${path}`, {
      method: 'POST',
      body: { reason: options.reason, ...body },
    });
    context.report(outcome, [`${outcome.cycles} cycles, ${outcome.tasks} tasks`]);
  };

  steer('pause', 'stop the clock; what people do is still accepted').action((options: Steer) =>
    act(options, '/pause', { isForTree: options.tree ?? false }),
  );
  steer('resume', 'let the clock run on')
    .option('--keep-deadlines', 'do not move what is owed by the length of the pause')
    .action((options: Steer & { keepDeadlines?: boolean }) =>
      act(options, '/resume', { isForTree: options.tree ?? false, shiftsDeadlines: !(options.keepDeadlines ?? false) }),
    );
  steer('cancel', 'end a cycle before its time').action((options: Steer) =>
    act(options, '/cancel', { isForTree: options.tree ?? false }),
  );
  steer('extend', 'move the deadlines of what is still owed to a later day')
    .requiredOption('--due-on <day>', 'the new day, YYYY-MM-DD')
    .option('--for-unit <code>', 'of one unit')
    .option('--item <key>', 'of one item')
    .addOption(new Option('--level <level>', 'of a whole level').choices(['city', 'county', 'township']))
    .action((options: Steer & { dueOn: string; forUnit?: string; item?: string; level?: string }) =>
      act(options, '/extend', {
        isForTree: options.tree ?? false,
        dueOn: options.dueOn,
        unit: options.forUnit,
        item: options.item,
        level: options.level,
      }),
    );
  steer('close-phase', 'close the open phase now, or on a later day')
    .addOption(new Option('--phase <phase>').choices([...phases]).makeOptionMandatory())
    .option('--on <day>', 'the day on which it is to close, YYYY-MM-DD')
    .action((options: Steer & { phase: Phase; on?: string }) =>
      act(options, `/phases/${options.phase}/close`, { on: options.on }),
    );
  steer('reopen', 'open a closed phase again')
    .addOption(new Option('--phase <phase>').choices([...phases]).makeOptionMandatory())
    .requiredOption('--closes-on <day>', 'YYYY-MM-DD')
    .action((options: Steer & { phase: Phase; closesOn: string }) =>
      act(options, '/reopen', { phase: options.phase, closesOn: options.closesOn }),
    );
};
