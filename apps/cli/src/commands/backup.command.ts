import { resolve } from 'node:path';
import {
  backUp,
  exitCodes,
  hasEmbeddedRecord,
  type Manifest,
  restoreBackup,
  runningServers,
  type Settings,
  startEmbeddedServers,
  StartProblem,
} from '@zehuan/platform';
import type { Command } from 'commander';
import type { CliContext } from '../context.js';

const mebibytes = (manifest: Manifest): string =>
  (manifest.files.reduce((sum, { size }) => sum + size, 0) / 1_048_576).toFixed(0);

/** Beside the data folder, which a restore exchanges. */
const usualFolder = ({ ZEHUAN_DATA_DIR }: Settings): string =>
  `${ZEHUAN_DATA_DIR}-backups/${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;

function requireEmbedded({ DATABASE_URL }: Settings, act: string): void {
  if (DATABASE_URL !== undefined)
    throw new StartProblem(
      exitCodes.configuration,
      `DATABASE_URL: names a Postgres of your own; ${act} it with its own tools, such as pg_basebackup or pg_dump.`,
    );
}

/** Works while the embedded Postgres runs: that of a running `up`, or one started for the while. */
async function whilePostgresRuns<Answer>(
  settings: Settings,
  say: (line: string) => void,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (runningServers(settings.ZEHUAN_DATA_DIR) !== undefined) return work();
  if (!hasEmbeddedRecord(settings.ZEHUAN_DATA_DIR))
    throw new StartProblem(exitCodes.unavailable, `There is no record in ${settings.ZEHUAN_DATA_DIR} to back up.`);
  const servers = await startEmbeddedServers({ ...settings, TEMPORAL_ADDRESS: 'none:0' }, { onEvent: say });
  try {
    return await work();
  } finally {
    await servers.stop();
  }
}

/** `zehuan backup` and `zehuan restore`, for the embedded servers. */
export const register = (program: Command, context: CliContext): void => {
  program
    .command('backup [folder]')
    .description('back up the embedded database and the attachments, also while the system runs')
    .action(async (given: string | undefined) => {
      const settings = context.settings();
      requireEmbedded(settings, 'back up');
      const into = resolve(given ?? usualFolder(settings));
      const attachments = settings.ATTACHMENT_STORE === 'disk' ? 'included' : 'elsewhere';
      const manifest = await whilePostgresRuns(settings, context.say, () =>
        backUp({ dataFolder: settings.ZEHUAN_DATA_DIR, into, attachments }),
      );
      const { begunAt, endedAt, files } = manifest;
      context.report({ folder: into, begunAt, endedAt, files: files.length, attachments }, [
        `Everything that was answered by ${begunAt} is in ${into}: ${files.length} files, ${mebibytes(manifest)} MiB.`,
        ...(attachments === 'elsewhere' ? ['The attachments are in the object store and not in the backup.'] : []),
        'It holds the whole record and the password of its database: keep it where nobody else can read it.',
      ]);
    });

  program
    .command('restore <folder>')
    .description('put a backup in the place of the embedded database and the attachments')
    .option('--yes', 'set aside what is there')
    .action(async (from: string, { yes = false }: { readonly yes?: boolean }) => {
      const settings = context.settings();
      requireEmbedded(settings, 'restore');
      const dataFolder = settings.ZEHUAN_DATA_DIR;
      const { manifest, setAside } = await restoreBackup({ from, dataFolder, mayReplace: yes });
      context.report({ dataFolder, begunAt: manifest.begunAt, setAside }, [
        `The record is as it was on ${manifest.begunAt}.`,
        ...(setAside === null ? [] : [`What was there before is in ${setAside}.`]),
        'Start it with "npm start": cycles go on by themselves.',
      ]);
    });
};
