import { describe, expect, it } from '@jest/globals';
import { newPayloadKey } from '@zehuan/platform';
import fc from 'fast-check';
import { openText, sealText } from './sealed-text.js';

const [old, present, other] = [newPayloadKey('old'), newPayloadKey('present'), newPayloadKey('other')];

describe('a sealed text', () => {
  it('opens with its key, for its purpose, also when there is a newer key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, purpose) => {
        const sealed = sealText([old], purpose, text);
        expect(openText([present, old], purpose, sealed)).toBe(text);
        expect(sealed.startsWith(`${old.id}:`)).toBe(true);
        expect(sealText([present, old], purpose, text).startsWith(`${present.id}:`)).toBe(true);
      }),
    );
  });

  it('does not open for somebody else, with another key, or changed in any character', () => {
    const sealed = sealText([present], 'totp/1', 'secret');
    expect(openText([present], 'totp/2', sealed)).toBeNull();
    expect(openText([other], 'totp/1', sealed)).toBeNull();
    expect(openText([other], 'totp/1', sealed.replace(present.id, other.id))).toBeNull();
    const begin = present.id.length + 1;
    for (let place = begin; place < sealed.length; place += 1) {
      const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`;
      // The last character of base64 may have bits that say nothing.
      if (place < sealed.length - 1) expect(openText([present], 'totp/1', changed)).toBeNull();
    }
    for (const nothing of ['', ':', `${present.id}:`, 'secret'])
      expect(openText([present], 'totp/1', nothing)).toBeNull();
  });
});
