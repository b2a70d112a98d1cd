import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makeOnce,
  newPayloadKey,
  type PayloadKey,
  readPayloadKeys,
  type Settings,
  writePayloadKeys,
} from '@zehuan/platform';

const pathIn = (folder: string): string => join(folder, 'access', 'keys');

/**
 * The keys that seal secrets of second factors: those of the settings, then the one that is made and kept in the data
 * folder where the settings name none. The first seals; all open.
 */
export function accessKeysOf({ ACCESS_KEYS, ZEHUAN_DATA_DIR }: Pick<Settings, 'ACCESS_KEYS' | 'ZEHUAN_DATA_DIR'>) {
  const path = pathIn(ZEHUAN_DATA_DIR);
  if (ACCESS_KEYS.length === 0 && !existsSync(path)) makeOnce(path, writePayloadKeys([newPayloadKey('access')]));
  const kept: readonly PayloadKey[] = existsSync(path) ? readPayloadKeys(readFileSync(path, 'utf8')) : [];
  return [...ACCESS_KEYS, ...kept];
}
