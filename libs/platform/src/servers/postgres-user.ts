import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';

const run = promisify(execFile);

/** With whose rights Postgres runs, and how its command line begins. */
export interface PostgresUser {
  readonly uid?: number;
  readonly gid?: number;
  readonly prefix: readonly string[];
}

/**
 * Postgres refuses to run as root. As an ordinary user it runs as that user. As root it runs as the owner of the data
 * folder, when an ordinary user made that, and as the user `postgres` otherwise, who is created where there is none.
 */
export async function postgresUserFor(folder: string, binary: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { uid, gid } = (await ownerOf(folder)) ?? (await systemUser());
  if ((await isReachable(binary)) && (await isReachable(folder))) return { uid, gid, prefix: [] };
  return { uid, gid, prefix: await passThrough(uid, gid, folder) };
}

/** The ordinary user to whom the cluster belongs; that of the folder around it while there is no cluster yet. */
async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  await mkdir(dirname(folder), { recursive: true });
  for (const path of [folder, dirname(folder)]) {
    const found = await stat(path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  }
  return undefined;
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const id = async (flag: string): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    // There is no such user yet.
    try {
      await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
      return { uid: await id('-u'), gid: await id('-g') };
    } catch (error) {
      throw new StartProblem(
        exitCodes.unavailable,
        'Postgres does not run as root, and the user "postgres" could not be created: create it, or start zehuan as an ordinary user.',
        { cause: error },
      );
    }
  }
}

/** Whether everybody may walk down to the path; a home folder such as root's is closed to others. */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Linux can give the one right that is missing, to walk through closed folders, without making Postgres root. */
async function passThrough(uid: number, gid: number, folder: string): Promise<string[]> {
  const prefix = [
    ...['setpriv', '--securebits=+no_setuid_fixup', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    ...['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--'],
  ];
  try {
    const [command = '', ...args] = prefix;
    await run(command, [...args, 'true']);
    return prefix;
  } catch (error) {
    throw new StartProblem(
      exitCodes.unavailable,
      `The user "postgres" cannot reach this installation or ${folder}: put both outside of closed folders such as root's home, or start zehuan as an ordinary user.`,
      { cause: error },
    );
  }
}
