import {
  type PostKind,
  postKinds,
  systemActor,
  type UnitKind,
  unitKinds,
  type UnitLevel,
  unitLevels,
} from '@zehuan/contracts';
import { appointWithHandover } from '@zehuan/cycles';
import {
  changesOf,
  dayOf,
  holdersOf,
  lineOf,
  loadProvince,
  provinces,
  searchUnits,
  sheetFormats,
  subordinateCounts,
  unitAsOf,
  unitByCode,
} from '@zehuan/org';
import { exitCodes, inTransaction, StartProblem } from '@zehuan/platform';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { inOrg, type OrgContext } from './org.context.js';
import { exportFile, type ExportCommandOptions, importFile, type ImportCommandOptions } from './org.files.js';
import { asOfText, columns, loadText, unitTable, unitText } from './org.text.js';

const share = (text: string): number => {
  const number = Number(text);
  if (text.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('It is a share from 0 to 1.');
  return number;
};

const count = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
};

/** An instant, or a day, which means its end in China: "as it stood on 30 June". */
const instant = (text: string): Date => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? new Date(Date.parse(`${text}T00:00:00+08:00`) + 86_400_000)
    : new Date(text);
  if (Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It is a day (2026-06-30) or an instant (2026-06-30T12:00:00+08:00).');
  return at;
};

interface LoadOptions {
  readonly province?: readonly string[];
  readonly all?: boolean;
  readonly people?: boolean;
  readonly organs: boolean;
  readonly vacancies?: number;
  readonly emailDomain?: string;
}

async function load(
  context: OrgContext,
  { province = [], all, people, organs, ...others }: LoadOptions,
): Promise<void> {
  const codes = all === true ? provinces().map(({ code }) => code) : province;
  if (codes.length === 0)
    throw new StartProblem(
      exitCodes.usage,
      'Say which province: --province 32, or --all; `zehuan org provinces` lists them',
    );
  const outcomes = await context.inDatabase(async (database) => {
    const loaded = [];
    for (const code of codes) {
      const options = { province: code, withPeople: people === true, withOrgans: organs, ...others };
      loaded.push(await inTransaction(database, systemActor('cli'), (tx) => loadProvince(tx, options)));
      if (codes.length > 1) process.stderr.write(`${loaded.length}/${codes.length} ${code}\n`);
    }
    return loaded;
  });
  context.report(outcomes, outcomes.map(loadText));
}

interface ListOptions {
  readonly q?: string;
  readonly under?: string;
  readonly level?: UnitLevel;
  readonly kind?: UnitKind;
  readonly limit?: number;
  readonly cursor?: string;
}

async function list(context: OrgContext, options: ListOptions): Promise<void> {
  const page = await inOrg(context, (tx) => searchUnits(tx, options));
  context.report(page, [
    ...unitTable(page.items),
    ...(page.nextCursor === null ? [] : [`more: --cursor ${page.nextCursor}`]),
  ]);
}

async function show(context: OrgContext, code: string, { asOf }: { readonly asOf?: Date }): Promise<void> {
  if (asOf !== undefined) {
    const unit = await inOrg(context, (tx) => unitAsOf(tx, code, asOf));
    context.report(unit, asOfText(unit, asOf));
    return;
  }
  const view = await inOrg(context, async (tx) => {
    const unit = await unitByCode(tx, code);
    return {
      unit,
      line: await lineOf(tx, unit.id),
      subordinates: await subordinateCounts(tx, unit.id),
      holders: await holdersOf(tx, unit.id, dayOf(tx.at)),
      changes: await changesOf(tx, unit.id),
    };
  });
  context.report(view, unitText(view));
}

interface AppointOptions {
  readonly post: PostKind;
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly from?: string;
  readonly reason?: string;
}

async function appointHolder(
  context: OrgContext,
  code: string,
  { post, name, email, phone, from, reason }: AppointOptions,
): Promise<void> {
  const outcome = await inOrg(context, async (tx) => {
    const { id: unitId } = await unitByCode(tx, code);
    const fromOn = from ?? dayOf(tx.at);
    await appointWithHandover(tx, { unitId, kind: post, person: { name, email, phone }, fromOn, reason });
    return holdersOf(tx, unitId, fromOn);
  });
  context.report(
    outcome,
    columns(outcome.map((holder) => [holder.title, holder.name, holder.email ?? '', `since ${holder.fromOn}`])),
  );
}

const choice = (flags: string, description: string, choices: readonly string[]): Option =>
  new Option(flags, description).choices(choices);

/** Adds `zehuan org`: the tree of units, in and out of the record. */
export function register(program: Command, context: OrgContext): void {
  const org = program.command('org').description('the tree of committees: load, list, show, import, export, appoint');
  org
    .command('provinces')
    .description('the provinces whose real divisions can be loaded')
    .action(() =>
      context.report(
        provinces(),
        provinces().map(({ code, name }) => `${code} ${name}`),
      ),
    );
  org
    .command('load')
    .description('write the committees of the real divisions; a second run changes nothing')
    .option('--province <codes...>', 'two digits each: 32 is Jiangsu')
    .option('--all', 'all 31 provinces')
    .option('--people', 'also simulated persons in the posts, and terms')
    .option('--no-organs', 'without the discipline commissions')
    .option('--vacancies <share>', 'the share of units left without secretary or reporter, 0 to 1', share)
    .option('--email-domain <domain>', "domain of the simulated persons' addresses")
    .action((options: LoadOptions) => load(context, options));
  org
    .command('list')
    .description('existing units, by code')
    .option('--q <text>', 'a part of the name, or the beginning of the code')
    .option('--under <code>', 'only this unit and what is below it')
    .addOption(choice('--level <level>', 'only this level', unitLevels))
    .addOption(choice('--kind <kind>', 'only this kind', unitKinds))
    .option('--limit <number>', 'how many at once, up to 500', count)
    .option('--cursor <cursor>', 'where the list before ended')
    .action((options: ListOptions) => list(context, options));
  org
    .command('show <code>')
    .description('one unit, who serves in it and what was done to it')
    .option('--as-of <day or instant>', 'as the record had it then', instant)
    .action((code: string, options: { readonly asOf?: Date }) => show(context, code, options));
  org
    .command('import <file>')
    .description('make the record agree with a sheet; nothing is imported when one row is wrong')
    .option('--dry-run', 'say what would change, and change nothing')
    .addOption(choice('--format <format>', 'unless the name of the file says it', sheetFormats))
    .option('--on <day>', 'from when new holders and units are; today unless given')
    .option('--reason <text>', 'kept with every change')
    .action((file: string, options: ImportCommandOptions) => importFile(context, file, options));
  org
    .command('export')
    .description('a unit and all below it as a sheet, which import reads back without a change')
    .requiredOption('--under <code>', 'the unit')
    .requiredOption('-o, --output <file>', 'where to write')
    .addOption(choice('--format <format>', 'unless the name of the file says it', sheetFormats))
    .addOption(choice('--language <language>', 'of the heads, kinds and levels', ['zh', 'en']).default('zh'))
    .action((options: ExportCommandOptions) => exportFile(context, options));
  org
    .command('appoint <code>')
    .description('put a person into a post; whoever held it leaves it the day before, with a handover sheet')
    .addOption(choice('--post <post>', 'the kind of post', postKinds).makeOptionMandatory())
    .requiredOption('--name <name>', "the person's name")
    .option('--email <address>', "the person's address")
    .option('--phone <number>', "the person's telephone")
    .option('--from <day>', 'the first day; today unless given')
    .option('--reason <text>', 'kept with the change')
    .action((code: string, options: AppointOptions) => appointHolder(context, code, options));
}
