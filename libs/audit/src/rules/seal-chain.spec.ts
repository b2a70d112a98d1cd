import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonical } from './canonical.js';
import { type Anchor, digestOf, keyIdOf, publicKeyText, type SealedHead, sha256Of, signSeal } from './seal.js';
import { judgeSeals, keysOf, Provens, type SealWithHeads, wrongWithAnchor } from './seal-chain.js';

const newKey = (): KeyObject => generateKeyPairSync('ed25519').privateKey;
const [key, other] = [newKey(), newKey()];
const keys = keysOf([createPublicKey(key)]);

const headAt = (chain: string, sequence: number): SealedHead => ({
  ...{ chain, start: 0, startHash: 'aa', sequence, hash: sha256Of(`${chain} ${sequence}`) },
});

interface Plan {
  readonly by?: KeyObject;
  readonly successor?: KeyObject;
  readonly heads: readonly SealedHead[];
}

/** Seals as they are made, one after the other. */
function sealed(plans: readonly Plan[]): SealWithHeads[] {
  const heads = new Map<string, SealedHead>();
  let previous: string | null = null;
  return plans.map(({ by = key, successor, heads: changed }, index) => {
    for (const head of changed) heads.set(head.chain, head);
    const seal = signSeal(
      {
        format: 'zehuan-audit-seal-1',
        ...{ number: index + 1, at: '2027-01-01T00:00:00.000Z', previous, chains: heads.size },
        ...{ heads: digestOf([...heads.values()]), keyId: keyIdOf(by) },
        ...(successor ? { successor: { keyId: keyIdOf(successor), publicKey: publicKeyText(successor) } } : {}),
      },
      by,
    );
    previous = sha256Of(seal.document);
    return { number: index + 1, changed, ...seal };
  });
}

const three = sealed([{ heads: [headAt('a', 1)] }, { heads: [headAt('b', 4)] }, { heads: [headAt('a', 7)] }]);
const [first, second, third] = three as [SealWithHeads, SealWithHeads, SealWithHeads];
const judged = (seals: readonly SealWithHeads[], known = keys) => judgeSeals(seals, known, new Provens());

describe('seals', () => {
  it('prove each head that they sealed', () => {
    const provens = new Provens();
    expect(judgeSeals(three, keys, provens)).toBeNull();
    expect(provens.places.get('a')?.map(({ sequence }) => sequence)).toEqual([1, 7]);
    expect(provens.places.get('b')?.map(({ sequence }) => sequence)).toEqual([4]);
  });

  it.each<[string, readonly SealWithHeads[], string, RegExp]>([
    ['one is missing', [first, third], '3', /missing/],
    ['the first is missing', [second, third], '2', /missing/],
    [
      'a document is another',
      [first, { ...second, document: second.document.replace('"chains":2', '"chains":3') }],
      '2',
      /signature/,
    ],
    ['a head is another', [first, { ...second, changed: [headAt('b', 5)] }], '2', /heads/],
    ['a head is missing', [first, { ...second, changed: [] }], '2', /heads/],
    ['a signature is another', [first, { ...second, signature: first.signature }], '2', /signature/],
    ['it is no document', [{ ...first, document: '{}' }], '1', /read/],
    ['it is no JSON', [{ ...first, document: '{' }], '1', /read/],
    [
      'the one before was made anew',
      [{ ...first, ...sealed([{ heads: [headAt('a', 2)] }])[0] }, second],
      '2',
      /another/,
    ],
  ])('are bad from the first on where %s', (_, seals, number, detail) => {
    expect(judged(seals)).toMatchObject({ code: 'seal-changed', of: number, detail: expect.stringMatching(detail) });
  });

  it('of a key that is not known are bad, and not judged where no key is at hand', () => {
    const forged = sealed([{ by: other, heads: [headAt('a', 1)] }]);
    expect(judged(forged)).toMatchObject({ detail: expect.stringMatching(/not known/) });
    expect(judgeSeals(forged, null, new Provens())).toBeNull();
  });

  it('of a key are good that the one before it names, and of no other', () => {
    const handed = sealed([
      { heads: [headAt('a', 1)], successor: other },
      { by: other, heads: [headAt('a', 2)] },
    ]);
    expect(judged(handed)).toBeNull();
    const taken = sealed([{ heads: [headAt('a', 1)] }, { by: other, heads: [headAt('a', 2)] }]);
    expect(judged(taken)).toMatchObject({ of: '2' });
  });
});

describe('an anchor', () => {
  const heads = [headAt('b', 4), headAt('a', 7)];
  const anchor: Anchor = {
    ...{ format: 'zehuan-audit-anchor-1', document: third.document, signature: third.signature },
    ...{ publicKey: publicKeyText(key), heads },
  };

  it('is right in any order of its heads, read back from its file', () => {
    expect(wrongWithAnchor(anchor, keys)).toBeNull();
    expect(wrongWithAnchor(JSON.parse(canonical(anchor)) as Anchor, keys)).toBeNull();
    expect(wrongWithAnchor(anchor, null)).toBeNull();
  });

  it.each<[string, Anchor]>([
    ['a head is another', { ...anchor, heads: [headAt('b', 4), headAt('a', 6)] }],
    ['a head is missing', { ...anchor, heads: heads.slice(1) }],
    ['the document is another', { ...anchor, document: first.document }],
    ['the key is another', { ...anchor, publicKey: publicKeyText(other) }],
    ['another key signed it', { ...anchor, ...signSeal(JSON.parse(third.document) as never, other) }],
  ])('is bad where %s', (_, bad) => {
    expect(wrongWithAnchor(bad, keys)).not.toBeNull();
  });
});
