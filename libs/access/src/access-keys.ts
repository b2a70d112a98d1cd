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

type KeySettings = Pick<Settings, 'ACCESS_KEYS' | 'ZEHUAN_DATA_DIR'>;

const pathIn = (folder: string): string => join(folder, 'access', 'keys');

/** The keys that there are: those of the settings, then the one that is kept in the data folder. Makes none. */
export function presentAccessKeys({ ACCESS_KEYS, ZEHUAN_DATA_DIR }: KeySettings): readonly PayloadKey[] {
  const path = pathIn(ZEHUAN_DATA_DIR);
  return [...ACCESS_KEYS, ...(existsSync(path) ? readPayloadKeys(readFileSync(path, 'utf8')) : [])];
}

/**
 * The keys that seal secrets of second factors: those that there are, or one that is made and kept in the data folder
 * where the settings name none. The first seals; all open.
 */
export function accessKeysOf(settings: KeySettings): readonly PayloadKey[] {
  const path = pathIn(settings.ZEHUAN_DATA_DIR);
  if (settings.ACCESS_KEYS.length === 0 && !existsSync(path))
    makeOnce(path, writePayloadKeys([newPayloadKey('access')]));
  return presentAccessKeys(settings);
}
