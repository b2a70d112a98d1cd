import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '@zehuan/contracts';
import { anchorFrom } from './anchor.js';
import { publicKeyText } from './seal.js';
import { wrongWithAnchor } from './seal-chain.js';

const publicKey = publicKeyText(generateKeyPairSync('ed25519').publicKey);
const hash = '0'.repeat(64);
const heads = [{ chain: 'a', start: 0, startHash: hash, sequence: 1, hash }];
const anchor = { format: 'zehuan-audit-anchor-1', document: '{}', signature: '', publicKey, heads };

const faultsOf = (value: unknown): readonly string[] => {
  try {
    anchorFrom(value);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
};

describe('an anchor that somebody brings', () => {
  it('is taken by its shape', () => {
    expect(anchorFrom(anchor)).toEqual(anchor);
  });

  it.each([
    ['format', 'other'],
    ['document', 1],
    ['signature', null],
    ['publicKey', 'none'],
    ['publicKey', publicKeyText(generateKeyPairSync('x25519').publicKey)],
    ['heads', {}],
    ['heads', [{ ...heads[0], hash: 'short' }]],
    ['heads', [{ ...heads[0], sequence: -1 }]],
    ['heads', [null]],
  ])('is refused for its %s %j', (member, value) => {
    expect(faultsOf({ ...anchor, [member]: value })).toEqual([`/anchor/${member}`]);
  });

  it('is judged without a failure, whatever its document says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.string(), (document, signature) => {
        expect(typeof wrongWithAnchor(anchorFrom({ ...anchor, document, signature }), null)).toBe('string');
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (value) => void faultsOf(value)));
  });
});
