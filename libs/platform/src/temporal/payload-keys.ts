import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/** A key that payloads in Temporal are encrypted with, and the name that stands beside what it has encrypted. */
export interface PayloadKey {
  readonly id: string;
  /** 32 bytes, for AES-256-GCM. */
  readonly key: KeyObject;
}

/** Bytes of a key. */
export const payloadKeyBytes = 32;

const shapeOfId = /^[A-Za-z0-9._-]{1,64}$/;

/** The bytes of strict base64; undefined for what is none, or only nearly. */
function bytesOf(base64: string): Buffer | undefined {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.toString('base64') === base64 ? bytes : undefined;
}

function readKey(text: string, place: number): PayloadKey {
  const [id = '', base64 = '', ...more] = text.split(':');
  if (!shapeOfId.test(id) || more.length > 0)
    throw new Error(`entry ${place} must be id:key, the id of letters, digits, ".", "_" and "-"`);
  const bytes = bytesOf(base64);
  if (bytes?.length !== payloadKeyBytes)
    throw new Error(`the key of entry ${place} must be ${payloadKeyBytes} bytes in base64`);
  return { id, key: createSecretKey(bytes) };
}

/**
 * Reads `id:base64` entries, separated by commas. The first encrypts; all decrypt.
 * @throws Error that says which entry is wrong, and never shows any
 */
export function readPayloadKeys(text: string): readonly PayloadKey[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const keys = entries.filter((entry) => entry !== '').map((entry, index) => readKey(entry, index + 1));
  const twice = keys.findIndex(({ id }, index) => keys.findIndex((other) => other.id === id) < index);
  if (twice >= 0) throw new Error(`entry ${twice + 1} bears the id of an earlier one`);
  return keys;
}

/** Keys as `readPayloadKeys` reads them; for the environment of our own processes and files that nobody else reads. */
export const writePayloadKeys = (keys: readonly PayloadKey[]): string =>
  keys.map(({ id, key }) => `${id}:${key.export().toString('base64')}`).join(',');

/** Makes a key whose id says no more than what it is for. */
export const newPayloadKey = (purpose: string): PayloadKey => ({
  id: `${purpose}-${randomBytes(4).toString('hex')}`,
  key: createSecretKey(randomBytes(payloadKeyBytes)),
});

/** Keys of several places as one list without repetition: those named first come first. */
export const joinPayloadKeys = (...lists: readonly (readonly PayloadKey[])[]): readonly PayloadKey[] =>
  [
    ...new Map(
      lists
        .flat()
        .reverse()
        .map((key) => [key.id, key]),
    ).values(),
  ].reverse();
