import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonical } from './canonical.js';

/** The head of one chain at a seal; what lies up to `start` was archived by then. Hashes are hexadecimal. */
export interface SealedHead {
  readonly chain: string;
  readonly start: number;
  readonly startHash: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What is signed. */
export interface SealDocument {
  readonly format: 'zehuan-audit-seal-1';
  readonly number: number;
  /** ISO time. */
  readonly at: string;
  /** SHA-256 of the document of the seal before; null for the first. */
  readonly previous: string | null;
  readonly chains: number;
  /** SHA-256 over the heads of all chains, in the order of their names. */
  readonly heads: string;
  readonly keyId: string;
  /** The key that seals from now on, signed by the one before it. */
  readonly successor?: { readonly keyId: string; readonly publicKey: string };
}

/** A seal as it is kept: the text that was signed, and the signature in base64. */
export interface Seal {
  readonly document: string;
  readonly signature: string;
}

/** A file that is kept elsewhere: up to its heads nothing can be changed unseen, whoever has the database. */
export interface Anchor extends Seal {
  readonly format: 'zehuan-audit-anchor-1';
  readonly publicKey: string;
  readonly heads: readonly SealedHead[];
}

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const byChain = (one: SealedHead, other: SealedHead): number =>
  one.chain < other.chain ? -1 : Number(one.chain > other.chain);

/** The digest over the heads of all chains. */
export const digestOf = (heads: readonly SealedHead[]): string => sha256Of(canonical([...heads].sort(byChain)));

/** A public key as text, PEM. */
export const publicKeyText = (key: KeyObject): string =>
  (key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'pem' }).toString();

/** The name of a key pair: the beginning of the SHA-256 of the public key. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** A private key for Ed25519 from PEM. */
export function privateKeyFrom(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not one for Ed25519');
  return key;
}

/** Signs a document. */
export function signSeal(document: SealDocument, privateKey: KeyObject): Seal {
  const text = canonical(document);
  return { document: text, signature: sign(null, Buffer.from(text), privateKey).toString('base64') };
}

/** Whether the key signed this very text. */
export const isSignedBy = ({ document, signature }: Seal, publicKey: KeyObject): boolean =>
  verify(null, Buffer.from(document), publicKey, Buffer.from(signature, 'base64'));
