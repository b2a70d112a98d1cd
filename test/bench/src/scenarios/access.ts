import type { Measured } from '../figures.js';
import { rounded } from '../numbers.js';
import { benchPack } from '../pack.js';
import type { Stage } from '../stage.js';
import { startCycle } from '../start-cycle.js';
import { submissions } from './submissions.js';

/** What the record is without row policies and without the trail; everything else stays as it is. */
const unguarded = `
do $$
declare
  each record;
begin
  for each in select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relrowsecurity loop
    execute format('alter table %s no force row level security', each.name);
    execute format('alter table %s disable row level security', each.name);
  end loop;
  for each in select tgrelid::regclass as name, tgname from pg_trigger
    where not tgisinternal and tgname like '%\\_is\\_audited\\_at\\_%' loop
    execute format('alter table %s disable trigger %I', each.name, each.tgname);
  end loop;
end $$`;

/** A machine that grows slower or faster meanwhile counts for both. */
const order = ['guarded', 'unguarded', 'unguarded', 'guarded'] as const;

const counties = 100;
const dayMilliseconds = 60_000;

interface Rates {
  readonly fanOut: number;
  readonly submissions: number;
}

/** What row policies and the trail take of the rates of fan-out and of submissions, as shares of the rates without them. */
export const access = async (stage: Stage, scale = 1): Promise<Measured> => {
  const pack = await benchPack(dayMilliseconds);
  const size = Math.max(1, Math.round(counties * scale));
  const rates: Record<(typeof order)[number], Rates[]> = { guarded: [], unguarded: [] };
  for (const [index, kind] of order.slice(0, scale < 1 ? 2 : order.length).entries()) {
    const altered = kind === 'unguarded' ? { altered: unguarded } : {};
    const system = await stage.system({ name: `access-${index}`, counties: size, pack, ...altered });
    await mustBeGuarded(system.rows, kind === 'guarded');
    const started = await startCycle(system, size, pack);
    const { figures } = await submissions(system, scale < 1 ? 2 : 15);
    await system.close();
    rates[kind].push({ fanOut: started.tasks / started.seconds, submissions: figures.submissions.perSecond });
  }
  const rate = (kind: keyof typeof rates, what: keyof Rates): number =>
    rates[kind].reduce((sum, each) => sum + each[what], 0) / rates[kind].length;
  const cost = (what: keyof Rates): number => rounded(1 - rate('guarded', what) / rate('unguarded', what), 2);
  return {
    figures: { access: { submissionsCost: cost('submissions'), fanoutCost: cost('fanOut') } },
    also: [
      {
        what: 'submissions without row policies and trail',
        value: rounded(rate('unguarded', 'submissions')),
        unit: '/s',
      },
      { what: 'submissions with them', value: rounded(rate('guarded', 'submissions')), unit: '/s' },
      { what: 'fan-out without row policies and trail', value: Math.round(rate('unguarded', 'fanOut')), unit: '/s' },
      { what: 'fan-out with them', value: Math.round(rate('guarded', 'fanOut')), unit: '/s' },
    ],
  };
};

const mustBeGuarded = async (rows: <Row>(sql: string) => Promise<Row[]>, isGuarded: boolean): Promise<void> => {
  const [row] = await rows<{ tables: number; triggers: number }>(
    `select (select count(*)::int from pg_class where relrowsecurity) as tables,
       (select count(*)::int from pg_trigger where tgname like '%\\_is\\_audited\\_at\\_%' and tgenabled <> 'D') as triggers`,
  );
  if (!row || row.tables > 0 !== isGuarded || row.triggers > 0 !== isGuarded)
    throw new Error(`the record should be ${isGuarded ? 'guarded' : 'unguarded'}: ${JSON.stringify(row)}`);
};
