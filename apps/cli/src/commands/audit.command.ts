import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import {
  type Anchor,
  anchorFrom,
  archiveTrail,
  canonical,
  exportAnchor,
  keyIdOf,
  keysOf,
  monthsBefore,
  noteVerified,
  openKeyring,
  publicKeysIn,
  publicKeyText,
  readKeyring,
  rotateKey,
  sealHeads,
  signingKeyPath,
  type Verification,
  verifyTrail,
} from '@zehuan/audit';
import { Refusal, systemActor } from '@zehuan/contracts';
import { exitCodes, inTransaction, type Settings, type Transaction } from '@zehuan/platform';
import { type Command, InvalidArgumentError } from 'commander';
import type { DataSource } from 'typeorm';
import type { CliContext } from '../context.js';
import { problemLines, verificationLines } from './audit.text.js';

const actor = systemActor('cli');

const within = <Answer>(database: DataSource, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database, actor, work);

async function readAnchorFile(path: string): Promise<Anchor> {
  try {
    return anchorFrom(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unknown';
    throw new Refusal('invalid-input', `The anchor ${path} cannot be read: ${why}`);
  }
}

interface VerifyFlags {
  readonly anchor: readonly string[];
  readonly archive: readonly string[];
  readonly publicKey: readonly string[];
  readonly chain?: string;
  readonly record: boolean;
}

/** The keys at hand: those of the installation, and those that were given. */
async function keysFor(settings: Settings, given: readonly string[]): Promise<ReturnType<typeof keysOf> | null> {
  const known = readKeyring(signingKeyPath(settings))?.publicKeys ?? [];
  const more = await Promise.all(given.map(async (path) => publicKeysIn(await readFile(path, 'utf8'))));
  const keys = keysOf([...known, ...more.flat()]);
  return keys.size === 0 ? null : keys;
}

async function verify(context: CliContext, flags: VerifyFlags): Promise<Verification> {
  const keys = await keysFor(context.settings(), flags.publicKey);
  const anchors = await Promise.all(flags.anchor.map(readAnchorFile));
  return context.inDatabase(async (database) => {
    const verification = await verifyTrail(database, actor, {
      ...{ keys, anchors, archives: flags.archive, chain: flags.chain, comparesRecord: flags.record },
      onProgress: (entries) => {
        if (entries % 100_000 === 0) context.say(`${entries} entries…`);
      },
    });
    await within(database, (tx) => noteVerified(tx, verification, { anchors, archives: flags.archive }));
    return verification;
  });
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const dayFrom = (value: string): Date => {
  const day = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(day.getTime()))
    throw new InvalidArgumentError('must be a day, as 2027-01-31');
  return day;
};

/** Beside the key, unless a file is named; one of the same day gets a number. */
function archivePath(settings: Settings, given: string | undefined, before: Date): string {
  if (given !== undefined) return resolve(given);
  const base = join(settings.ZEHUAN_DATA_DIR, 'audit', `until-${before.toISOString().slice(0, 10)}`);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? `${base}.jsonl.gz` : `${base}-${number}.jsonl.gz`;
    if (!existsSync(path)) return path;
  }
}

function registerVerify(audit: Command, context: CliContext): void {
  audit
    .command('verify')
    .description('look whether the trail is as it was written; ends with 1 where it is not')
    .option('--anchor <file>', 'an anchor that was kept elsewhere; may be given several times', collect, [])
    .option('--archive <file>', 'an archive of older entries; may be given several times', collect, [])
    .option('--public-key <file>', 'a public key that sealed before, PEM; may be given several times', collect, [])
    .option('--chain <key>', "only one chain: a committee's id, or administration")
    .option('--no-record', 'do not compare the record with the trail')
    .action(async (flags: VerifyFlags) => {
      const verification = await verify(context, flags);
      const { problems } = verification;
      if (problems.length > 0) context.endWith(exitCodes.amiss);
      context.report(verification, [...problems.flatMap(problemLines), ...verificationLines(verification)]);
    });
}

function registerSeals(audit: Command, context: CliContext): void {
  audit
    .command('seal')
    .description('sign the heads of all chains as they are now')
    .action(async () => {
      const keyring = openKeyring(signingKeyPath(context.settings()));
      const number = await context.inDatabase((database) => within(database, (tx) => sealHeads(tx, keyring)));
      context.report({ number }, [`Seal ${number}.`]);
    });

  audit
    .command('anchor [file]')
    .description('seal, and write what proves the trail up to now, to be kept elsewhere')
    .action(async (file: string | undefined) => {
      const keyring = openKeyring(signingKeyPath(context.settings()));
      const anchor = await context.inDatabase((database) =>
        within(database, async (tx) => {
          await sealHeads(tx, keyring);
          return exportAnchor(tx, keyring.publicKeys);
        }),
      );
      const text = `${canonical(anchor)}\n`;
      if (file === undefined) context.report(anchor, [text.trimEnd()]);
      else {
        await writeFile(file, text, { flag: 'wx', flush: true });
        context.report({ file, chains: anchor.heads.length }, [
          `${file}: keep it where nobody who has the database can change it.`,
        ]);
      }
    });
}

function registerKey(audit: Command, context: CliContext): void {
  audit
    .command('key')
    .description('print the public key that seals, to be kept with the anchors')
    .option('--rotate', 'put a new key in its place first; the old one signs for it')
    .action(async ({ rotate = false }: { readonly rotate?: boolean }) => {
      const path = signingKeyPath(context.settings());
      const keyring = rotate
        ? await context.inDatabase((database) =>
            rotateKey(path, (present, successor) => within(database, (tx) => sealHeads(tx, present, successor))),
          )
        : openKeyring(path);
      const publicKey = publicKeyText(keyring.privateKey);
      context.report({ keyId: keyIdOf(keyring.privateKey), publicKey }, [publicKey.trimEnd()]);
    });
}

/** `zehuan audit`: the trail of every change, for whoever runs the system. */
export const register = (program: Command, context: CliContext): void => {
  const audit = program.command('audit').description('the trail of every change: verify, seal, archive');
  registerVerify(audit, context);
  registerSeals(audit, context);
  registerKey(audit, context);

  audit
    .command('archive [file]')
    .description('move entries older than the kept period into a file that can be verified')
    .option('--before <day>', 'older than this day; AUDIT_KEPT_MONTHS ago where left out', dayFrom)
    .action(async (file: string | undefined, options: { readonly before?: Date }) => {
      const settings = context.settings();
      const keyring = openKeyring(signingKeyPath(settings));
      const archived = await context.inDatabase(async (database) => {
        const now = await within(database, (tx) => Promise.resolve(tx.at));
        const before = options.before ?? monthsBefore(now, settings.AUDIT_KEPT_MONTHS);
        const path = archivePath(settings, file, before);
        await mkdir(dirname(path), { recursive: true });
        return { path, ...(await archiveTrail(database, actor, { before, path, keyring })) };
      });
      const { path, entries, chains } = archived;
      context.report(
        archived,
        entries === 0
          ? ['No entry is that old.']
          : [`${path}: ${entries} entries of ${chains} chains. The database no longer has them: keep the file.`],
      );
    });
};
