import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { ApplicationFailure, type Payload, type PayloadCodec } from '@temporalio/common';
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

/** Why a payload cannot be read here; both stand, readable, as the type of the failure of whatever met one. */
export const unreadable = { keyUnknown: 'PayloadKeyUnknown', damaged: 'PayloadDamaged' } as const;

/** It was encrypted with a key that this process does not have: its settings are behind those of another. */
const keyUnknown = (keyId: string): Error =>
  ApplicationFailure.retryable(
    `a payload is encrypted with the key ${JSON.stringify(keyId)}, which TEMPORAL_PAYLOAD_KEYS does not have`,
    unreadable.keyUnknown,
  );

/** It is not what its key once encrypted. */
const damaged = (keyId: string): Error =>
  ApplicationFailure.retryable(
    `a payload does not fit the key ${JSON.stringify(keyId)}: it was changed, or the key is not the one it was`,
    unreadable.damaged,
  );

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
  if (bytes.length < nonceBytes + tagBytes) throw damaged(id);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(boundTo(id))
    .setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return PayloadMessage.decode(Buffer.concat([opened, decipher.final()]));
  } catch {
    // What the cipher says is only that it does not fit.
    throw damaged(id);
  }
}

/**
 * Encrypts what goes to Temporal with the first key, and decrypts with whichever key the payload names; the layout is
 * nonce (12 bytes), ciphertext, tag (16 bytes). What is not encrypted is read as it is: it is from before there were
 * keys. Without any key nothing is encrypted. What cannot be read is a failure of a
 * type of `unreadable` that is tried again: a workflow task or an activity that meets one waits until a worker has the key.
 */
export function payloadCodec(keys: readonly PayloadKey[]): PayloadCodec {
  const [first] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  const open = (payload: Payload): Payload => {
    const keyId = keyIdOf(payload);
    if (keyId === undefined) return payload;
    const key = byId.get(keyId);
    if (key === undefined) throw keyUnknown(keyId);
    return decrypt(payload, key);
  };
  // What is thrown inside comes out as a rejection, as callers of a promise expect it.
  return {
    encode: (payloads) =>
      Promise.resolve(first === undefined ? payloads : payloads.map((payload) => encrypt(payload, first))),
    decode: (payloads) => new Promise((resolve) => resolve(payloads.map(open))),
  };
}
