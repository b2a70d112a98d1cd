import { readFile } from 'node:fs/promises';
import { systemActor } from '@zehuan/contracts';
import { exitCodes, inTransaction, StartProblem, type Transaction } from '@zehuan/platform';
import {
  type LoadedSource,
  listPacks,
  loadPack,
  loadPackVersion,
  type Pack,
  packByKey,
  previewFor,
} from '@zehuan/policy';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext } from '../context.js';
import { packTable, packText, previewText } from './pack.text.js';

type PackContext = Pick<CliContext, 'inDatabase' | 'report' | 'endWith'>;

const year = (text: string): number => {
  if (!/^(20|21)\d\d$/.test(text)) throw new InvalidArgumentError('It is a year, such as 2027.');
  return Number(text);
};

const inPacks = <Answer>(context: PackContext, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  context.inDatabase((database) => inTransaction(database, systemActor('cli'), work));

const sourceOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StartProblem(exitCodes.usage, `The file cannot be read: ${why}`, { cause });
  });

/** Prints every fault with its place, as compilers do, and ends with the code of a refusal. */
const refuse = (context: PackContext, file: string, { faults }: LoadedSource): void => {
  context.report({ file, isAccepted: false, faults }, [
    ...faults.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`),
    faults.length === 1 ? '1 fault' : `${faults.length} faults`,
  ]);
  context.endWith(exitCodes.refused);
};

async function check(context: PackContext, file: string): Promise<void> {
  const loaded = loadPack(await sourceOf(file));
  if (loaded.pack === null) {
    refuse(context, file, loaded);
    return;
  }
  const { pack, digest } = loaded;
  const { key, version, title } = pack;
  context.report({ file, isAccepted: true, faults: [], key, version, title, digest }, packText(pack, digest));
}

/** What is named by a key is a pack of the record; all else is a file. */
const isKey = (text: string): boolean => /^[a-z][a-zA-Z0-9-]{0,60}(@[\w.-]+)?$/.test(text);

interface PreviewOptions {
  readonly unit: string;
  readonly year: number;
}

async function preview(context: PackContext, fileOrKey: string, { unit, year: of }: PreviewOptions): Promise<void> {
  const loaded = isKey(fileOrKey) ? undefined : loadPack(await sourceOf(fileOrKey));
  if (loaded?.pack === null) {
    refuse(context, fileOrKey, loaded);
    return;
  }
  const [key = '', version] = fileOrKey.split('@');
  const outcome = await inPacks(context, async (tx) => {
    const pack: Pack = loaded?.pack ?? (await packByKey(tx, key, version)).content;
    return previewFor(tx, pack, { unitCode: unit, year: of });
  });
  context.report(outcome, previewText(outcome));
}

async function load(context: PackContext, file: string): Promise<void> {
  const source = await sourceOf(file);
  const loaded = loadPack(source);
  if (loaded.pack === null) {
    refuse(context, file, loaded);
    return;
  }
  const { id, key, version, digest, loadedAt } = await inPacks(context, (tx) => loadPackVersion(tx, source));
  context.report({ id, key, version, digest, loadedAt }, [`${key} ${version} is loaded (${digest.slice(0, 12)})`]);
}

async function list(context: PackContext): Promise<void> {
  const packs = await inPacks(context, listPacks);
  context.report(packs, packTable(packs));
}

/** Adds `zehuan pack`: policy packs, checked, previewed, loaded and listed. */
export function register(program: Command, context: PackContext): void {
  const pack = program.command('pack').description('policy packs: check, preview, load, list');
  pack
    .command('check <file>')
    .description('name every fault of a pack by line and column; needs no database')
    .action((file: string) => check(context, file));
  pack
    .command('preview')
    .argument('<pack>', 'a file; or the key of a loaded pack, with @version for another than the newest')
    .description("a dry run: the year's calendar, the load on each level, counts and conflicts; writes nothing")
    .requiredOption('--unit <code>', 'the committee that would start the cycle: 32')
    .requiredOption('--year <year>', 'the year of the cycle', year)
    .action((fileOrKey: string, options: PreviewOptions) => preview(context, fileOrKey, options));
  pack
    .command('load <file>')
    .description('keep a version of a pack; the same content again changes nothing')
    .action((file: string) => load(context, file));
  pack
    .command('list')
    .description('every version that is loaded')
    .action(() => list(context));
}
