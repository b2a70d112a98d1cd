import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Place } from './chain.js';
import { problem, type Problem } from './problem.js';
import {
  type Anchor,
  digestOf,
  isSignedBy,
  keyIdOf,
  type Seal,
  type SealDocument,
  type SealedHead,
  sha256Of,
} from './seal.js';

/** A seal of the record with the heads that had changed since the one before. */
export interface SealWithHeads extends Seal {
  readonly number: number;
  readonly changed: readonly SealedHead[];
}

/** What the seals prove: places of each chain, and from where a chain may rightly begin. */
export interface Proven {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  readonly starts: ReadonlyMap<string, readonly Place[]>;
}

/** Places and starts that were sealed, gathered. */
export class Provens implements Proven {
  readonly places = new Map<string, Place[]>();
  readonly starts = new Map<string, Place[]>();

  add(heads: readonly SealedHead[]): void {
    for (const head of heads) {
      append(this.places, head.chain, { sequence: head.sequence, hash: Buffer.from(head.hash, 'hex') });
      append(this.starts, head.chain, { sequence: head.start, hash: Buffer.from(head.startHash, 'hex') });
    }
  }
}

const append = (map: Map<string, Place[]>, key: string, place: Place): void => {
  const list = map.get(key);
  if (!list) map.set(key, [place]);
  else if (list.at(-1)?.sequence !== place.sequence || !list.at(-1)?.hash.equals(place.hash)) list.push(place);
};

/** Public keys by their ids. */
export type Keys = ReadonlyMap<string, KeyObject>;

/** Reads what was signed; null where it is no such text. */
export function documentOf(seal: Seal): SealDocument | null {
  try {
    const read = JSON.parse(seal.document) as SealDocument | null;
    return read?.format === 'zehuan-audit-seal-1' ? read : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Goes along the seals, from the first on. Each must name the one before it, hold the digest of the heads as they then
 * were, and be signed by a key that is known, or was named by one that is known; without any key, signatures are not
 * judged. What is proven is added to `provens`; from the first bad one on nothing is.
 */
export function judgeSeals(seals: Iterable<SealWithHeads>, known: Keys | null, provens: Provens): Problem | null {
  const keys = known && new Map(known);
  const heads = new Map<string, SealedHead>();
  let [number, previous] = [1, null as string | null];
  for (const seal of seals) {
    for (const head of seal.changed) heads.set(head.chain, head);
    const detail = wrongWith(seal, { number, previous, heads, keys });
    if (detail !== null) return problem('seal-changed', String(seal.number), { detail });
    provens.add(seal.changed);
    const next = documentOf(seal)?.successor;
    if (next) keys?.set(next.keyId, createPublicKey(next.publicKey));
    previous = sha256Of(seal.document);
    number += 1;
  }
  return null;
}

interface Expected {
  readonly number: number;
  readonly previous: string | null;
  readonly heads: ReadonlyMap<string, SealedHead>;
  readonly keys: Keys | null;
}

function wrongWith(seal: SealWithHeads, { number, previous, heads, keys }: Expected): string | null {
  const document = documentOf(seal);
  if (document === null) return 'it cannot be read';
  if (seal.number !== number || document.number !== number) return 'one before it is missing';
  if (document.previous !== previous) return 'the one before it is another';
  return wrongSignature(seal, document, keys) ?? (digestOf([...heads.values()]) === document.heads ? null : otherHeads);
}

const otherHeads = 'its heads are others';

function wrongSignature(seal: Seal, document: SealDocument, keys: Keys | null): string | null {
  if (keys === null) return null;
  const key = keys.get(document.keyId);
  if (!key) return `it is signed with a key that is not known (${document.keyId})`;
  return isSignedBy(seal, key) ? null : 'the signature is not right';
}

/** What is wrong with an anchor, by itself. */
export function wrongWithAnchor(anchor: Anchor, keys: Keys | null): string | null {
  const document = documentOf(anchor);
  if (document === null) return 'it cannot be read';
  const own = createPublicKey(anchor.publicKey);
  if (keyIdOf(own) !== document.keyId) return 'its key is not the one of its signature';
  return (
    wrongSignature(anchor, document, keys ?? keysOf([own])) ??
    (digestOf(anchor.heads) === document.heads ? null : otherHeads)
  );
}

/** A map of keys by their ids. */
export const keysOf = (keys: readonly KeyObject[]): Keys => new Map(keys.map((key) => [keyIdOf(key), key]));
