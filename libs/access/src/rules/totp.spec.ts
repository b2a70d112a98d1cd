import { describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { newTotpSecret, stepOfCode, totpUri } from './totp.js';

// The secret and the codes of RFC 6238, appendix B, cut to six digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const vectors = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
] as const;
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe('a code of a second factor', () => {
  it.each(vectors)('is that of RFC 6238 at %i s', async (seconds, code) => {
    expect(await stepOfCode(secret, code, { at: at(seconds), after: null })).toBe(Math.floor(seconds / 30));
  });

  it('holds for the step before and the one after, and no longer', async () => {
    const code = await generate({ secret, epoch: 3_000 });
    const step = (seconds: number) => stepOfCode(secret, code, { at: at(seconds), after: null });
    expect(await Promise.all([2_940, 2_970, 3_000, 3_029, 3_059].map(step))).toEqual([null, 100, 100, 100, 100]);
    expect(await Promise.all([2_969, 3_060].map(step))).toEqual([null, null]);
  });

  it('is none that was accepted before, nor one from before that', async () => {
    const code = await generate({ secret, epoch: 3_000 });
    const after = (last: number) => stepOfCode(secret, code, { at: at(3_000), after: last });
    expect(await Promise.all([98, 99, 100, 101].map(after))).toEqual([100, 100, null, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 05471'])('is not %j', async (code) => {
    expect(await stepOfCode(secret, code, { at: at(1_111_111_111), after: null })).toBeNull();
  });

  it('comes from a secret of 160 bits, another each time, which the address of the QR code bears', () => {
    const one = newTotpSecret();
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(one);
    const uri = new URL(totpUri(one, 'wang ming'));
    expect([uri.protocol, uri.host, uri.searchParams.get('secret')]).toEqual(['otpauth:', 'totp', one]);
    expect(decodeURIComponent(uri.pathname)).toBe('/zehuan:wang ming');
  });
});
