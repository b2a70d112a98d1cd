import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** Runs a script of `tools` as CI does, and answers how it ended and what it said was wrong. */
export const runTool = (name: string, ...args: readonly string[]) => runToolOf(fileURLToPath(root), name, ...args);

/** The same of another copy of the project. */
export const runToolOf = (
  folder: string,
  name: string,
  ...args: readonly string[]
): { readonly status: number; readonly faults: string } => {
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'tools', name), ...args], {
    ...{ encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  });
  return { status: status ?? -1, faults: stderr.trim() };
};

/** What judges a lockfile. */
export const lockfileFaults = async (lock: Lockfile): Promise<readonly string[]> => {
  const module = (await import(new URL('tools/supply/lockfile-faults.mjs', root).href)) as {
    lockfileFaults: (lock: Lockfile) => readonly string[];
  };
  return module.lockfileFaults(lock);
};

/** What judges a bill of materials for a lockfile. */
export const bomFaults = async (text: string, lock: Lockfile): Promise<readonly string[]> => {
  const module = (await import(new URL('tools/supply/bom-faults.mjs', root).href)) as {
    bomFaults: (text: string, lock: Lockfile) => Promise<readonly string[]>;
  };
  return module.bomFaults(text, lock);
};

export interface LockfileEntry {
  name?: string;
  resolved?: string;
  integrity?: string;
  version?: string;
  license?: string;
  link?: boolean;
  inBundle?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface Lockfile {
  lockfileVersion: number;
  packages: Record<string, LockfileEntry>;
}

/** The project's lockfile, a copy to plant things in. */
export const lockfile = (): Lockfile =>
  JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as Lockfile;

export const entryOf = ({ packages }: Lockfile, place: string): LockfileEntry => {
  const entry = packages[place];
  if (entry === undefined) throw new Error(`${place} is not in the lockfile`);
  return entry;
};
