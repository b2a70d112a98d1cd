import { createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOnce, type Settings } from '@zehuan/platform';
import { privateKeyFrom, publicKeyText } from './rules/seal.js';

/** The key that seals, and the public keys of those that sealed before it. */
export interface Keyring {
  readonly privateKey: KeyObject;
  readonly publicKeys: readonly KeyObject[];
}

/** Where the signing key lies: where the settings say, or in the data folder. Beside it are the public keys of those before it. */
export const signingKeyPath = ({
  AUDIT_KEY_PATH,
  ZEHUAN_DATA_DIR,
}: Pick<Settings, 'AUDIT_KEY_PATH' | 'ZEHUAN_DATA_DIR'>): string =>
  AUDIT_KEY_PATH ?? join(ZEHUAN_DATA_DIR, 'audit', 'signing-key.pem');

const retiredPath = (path: string): string => `${path}.retired`;
const nextPath = (path: string): string => `${path}.next`;

/** Public keys of a PEM text, one or several. */
export const publicKeysIn = (pem: string): KeyObject[] =>
  (pem.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? []).map((block) => createPublicKey(block));

/** Reads the keys; null where there is none yet. */
export function readKeyring(path: string): Keyring | null {
  if (!existsSync(path)) return null;
  const privateKey = privateKeyFrom(readFileSync(path, 'utf8'));
  const retired = existsSync(retiredPath(path)) ? publicKeysIn(readFileSync(retiredPath(path), 'utf8')) : [];
  return { privateKey, publicKeys: [createPublicKey(privateKey), ...retired] };
}

const newKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Only a whole file is ever seen under the name. */
function writeWhole(path: string, text: string): void {
  const half = `${path}.${randomUUID()}`;
  writeFileSync(half, text, { mode: 0o600, flush: true });
  renameSync(half, path);
}

/** Reads the keys, and makes one where there is none; of several who make one at a time, one wins. */
export function openKeyring(path: string): Keyring {
  if (!existsSync(path)) makeOnce(path, newKey());
  const keyring = readKeyring(path);
  if (keyring === null) throw new Error(`The key ${path} was removed as it was read`);
  return keyring;
}

/**
 * Puts a new key in the place of the present one, which signs for it first: `hand` writes the seal that names the
 * successor. Cut off anywhere, it can be begun again.
 */
export async function rotateKey(
  path: string,
  hand: (present: Keyring, successor: KeyObject) => Promise<unknown>,
): Promise<Keyring> {
  const present = openKeyring(path);
  if (!existsSync(nextPath(path))) writeWhole(nextPath(path), newKey());
  const successor = privateKeyFrom(readFileSync(nextPath(path), 'utf8'));
  await hand(present, createPublicKey(successor));
  writeWhole(retiredPath(path), present.publicKeys.map(publicKeyText).join(''));
  renameSync(nextPath(path), path);
  return openKeyring(path);
}
