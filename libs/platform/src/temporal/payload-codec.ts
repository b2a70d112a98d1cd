import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKey } from './payload-keys.js';

const { Payload: PayloadMessage } = proto.temporal.api.common.v1;

/** What an encrypted payload says of itself, readable by everybody. */
export const encryptedEncoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

/** The id of the key that a payload is encrypted with; undefined for one that is not encrypted. */
export const keyIdOf = ({ metadata }: Payload): string | undefined =>
  text(metadata?.['encoding']) === encryptedEncoding ? text(metadata?.[keyIdField]) : undefined;

/** A payload was encrypted with a key that this process does not have: its settings are behind those of another. */
export class PayloadKeyUnknown extends Error {
  readonly keyId: string;

  constructor(keyId: string) {
    super(`a payload is encrypted with the key ${JSON.stringify(keyId)}, which TEMPORAL_PAYLOAD_KEYS does not have`);
    this.name = 'PayloadKeyUnknown';
    this.keyId = keyId;
  }
}

/** A payload is not what its key once encrypted: it was changed, or the key under its id is another one. */
export class PayloadDamaged extends Error {
  constructor(keyId: string) {
    super(`a payload does not fit the key ${JSON.stringify(keyId)}: it was changed, or the key is not the one it was`);
    this.name = 'PayloadDamaged';
  }
}

/** Names under which the failures of a workflow task say that a worker could not read a payload. */
export const unreadableTypes: ReadonlySet<string> = new Set(['PayloadKeyUnknown', 'PayloadDamaged']);

/** Bound to what is encrypted, so that neither the id nor the layout can be exchanged under it. */
const boundTo = (keyId: string): Buffer => Buffer.from(`zehuan/payload/1/${keyId}`, 'utf8');

function encrypt(payload: Payload, { id, key }: PayloadKey): Payload {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(boundTo(id));
  const sealed = [cipher.update(PayloadMessage.encode(payload).finish()), cipher.final(), cipher.getAuthTag()];
  return {
    metadata: { encoding: Buffer.from(encryptedEncoding), [keyIdField]: Buffer.from(id) },
    data: Buffer.concat([nonce, ...sealed]),
  };
}

function decrypt({ data }: Payload, { id, key }: PayloadKey): Payload {
  const bytes = Buffer.from(data ?? []);
  if (bytes.length < nonceBytes + tagBytes) throw new PayloadDamaged(id);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(boundTo(id))
    .setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return PayloadMessage.decode(Buffer.concat([opened, decipher.final()]));
  } catch {
    // What the cipher says is only that it does not fit.
    throw new PayloadDamaged(id);
  }
}

/**
 * Encrypts what goes to Temporal with the first key, and decrypts with whichever key the payload names; the layout is
 * nonce (12 bytes), ciphertext, tag (16 bytes). What is not encrypted is read as it is: it is from before there were
 * keys. Without any key nothing is encrypted. Decoding throws `PayloadKeyUnknown` or `PayloadDamaged`; a workflow
 * task that meets one fails and is tried again, so that nothing is lost until a worker has the key.
 */
export function payloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const [first] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  const open = (payload: Payload): Payload => {
    const keyId = keyIdOf(payload);
    if (keyId === undefined) return payload;
    const key = byId.get(keyId);
    if (key === undefined) throw new PayloadKeyUnknown(keyId);
    return decrypt(payload, key);
  };
  // What is thrown inside comes out as a rejection, as callers of a promise expect it.
  return {
    encode: (payloads) =>
      Promise.resolve(first === undefined ? payloads : payloads.map((payload) => encrypt(payload, first))),
    decode: (payloads) => new Promise((resolve) => resolve(payloads.map(open))),
  };
}
