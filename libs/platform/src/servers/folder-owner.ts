import { lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What root writes into the folder while servers run; an end by SIGKILL must not leave it behind as root's. */
const ofServers = ['lock', 'servers.json', 'logs', 'temporal'];

/**
 * What root wrote into the folder of an ordinary user becomes that user's, who could not go on with it otherwise.
 * Links are given away themselves, never what they lead to: the user may have laid them.
 */
export function giveToOwner(path: string, extent: 'servers' | 'everything'): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(path);
  if (uid === 0) return;
  // Postgres' own folder belongs to who runs it already.
  const names = extent === 'everything' ? readdirSync(path).filter((name) => name !== 'postgres') : ofServers;
  for (const name of names) giveTree(join(path, name), uid, gid);
}

function giveTree(path: string, uid: number, gid: number): void {
  try {
    const found = lstatSync(path);
    if (found.uid !== uid || found.gid !== gid) lchownSync(path, uid, gid);
    if (found.isDirectory()) for (const name of readdirSync(path)) giveTree(join(path, name), uid, gid);
  } catch (error) {
    // Servers that run remove their files at any moment.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
