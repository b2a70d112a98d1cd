import type { FormValues } from './form-types';

/** What somebody has filled in and not submitted yet; it lies on this device only, encrypted with a key that is not there. */
export interface Draft {
  readonly form: FormValues;
  readonly note: string;
  readonly keptAt: string;
}

/** Under which name a draft of an account lies. */
export const nameOf = (account: string, taskId: string): string => `draft/${account}/${taskId}`;

/** A key of somebody's drafts: nothing here can take it out of the browser's keeping again. */
export interface DraftKey {
  readonly id: string;
  readonly key: CryptoKey;
}

/** A draft as it lies on this device. */
export interface SealedDraft {
  /** Which key opens it. */
  readonly keyId: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** Browsers encrypt only for pages that came by https, or from this machine. */
export const canSeal = (): boolean => window.isSecureContext;

export const importDraftKey = (base64: string): Promise<CryptoKey> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
};

/** Bound to the name under which it lies, so that one that is put in another's place does not open. */
const means = (name: string, nonce: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(name),
});

export async function sealDraft([first]: readonly DraftKey[], name: string, draft: Draft): Promise<SealedDraft> {
  if (!first) throw new Error('The server gave no key for drafts');
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const bytes = new TextEncoder().encode(JSON.stringify(draft));
  return { keyId: first.id, nonce, sealed: await crypto.subtle.encrypt(means(name, nonce), first.key, bytes) };
}

/** A draft again; undefined where its key is not among those that there are. */
export async function openDraft(
  keys: readonly DraftKey[],
  name: string,
  { keyId, nonce, sealed }: SealedDraft,
): Promise<Draft | undefined> {
  const found = keys.find(({ id }) => id === keyId);
  if (!found) return undefined;
  const bytes = await crypto.subtle.decrypt(means(name, nonce), found.key, sealed);
  return JSON.parse(new TextDecoder().decode(bytes)) as Draft;
}
