import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayloadKey } from '@zehuan/platform';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

const boundTo = (keyId: string, purpose: string): Buffer => Buffer.from(`zehuan/sealed/1/${keyId}/${purpose}`, 'utf8');

/**
 * Encrypts a text with the first key: `<id of the key>:<nonce, ciphertext and tag in base64url>`.
 * @param purpose what it is for and whose, so that one that is put in another's place does not open
 */
export function sealText(keys: readonly PayloadKey[], purpose: string, text: string): string {
  const [first] = keys;
  if (!first) throw new Error('There is no key: set ACCESS_KEYS');
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, first.key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(first.id, purpose));
  const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${first.id}:${Buffer.concat(sealed).toString('base64url')}`;
}

/** What was sealed for this purpose; null for what was not sealed by us, for it, with a key that we still have. */
export function openText(keys: readonly PayloadKey[], purpose: string, sealed: string): string | null {
  const [keyId = '', base64 = ''] = sealed.split(':');
  const found = keys.find(({ id }) => id === keyId);
  const bytes = Buffer.from(base64, 'base64url');
  if (!found || bytes.length < nonceBytes + tagBytes) return null;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv(algorithm, found.key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(keyId, purpose)).setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    // What the cipher says is only that it does not fit.
    return null;
  }
}
