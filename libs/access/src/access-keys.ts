import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { newPayloadKey, type PayloadKey, readPayloadKeys, type Settings, writePayloadKeys } from '@zehuan/platform';

const pathIn = (folder: string): string => join(folder, 'access', 'keys');

/** Of several that begin at the same time one makes the key, and all have it. */
function make(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const half = `${path}.${randomUUID()}`;
  writeFileSync(half, writePayloadKeys([newPayloadKey('access')]), { mode: 0o600, flush: true });
  try {
    linkSync(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(half);
  }
}

/**
 * The keys that seal secrets of second factors: those of the settings, then the one that is made and kept in the data
 * folder where the settings name none. The first seals; all open.
 */
export function accessKeysOf({ ACCESS_KEYS, ZEHUAN_DATA_DIR }: Pick<Settings, 'ACCESS_KEYS' | 'ZEHUAN_DATA_DIR'>) {
  const path = pathIn(ZEHUAN_DATA_DIR);
  if (ACCESS_KEYS.length === 0 && !existsSync(path)) make(path);
  const kept: readonly PayloadKey[] = existsSync(path) ? readPayloadKeys(readFileSync(path, 'utf8')) : [];
  return [...ACCESS_KEYS, ...kept];
}
