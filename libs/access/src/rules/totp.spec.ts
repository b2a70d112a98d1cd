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
    expect(await stepOfCode(secret, code, { at: at(seconds), after: null, toleranceSeconds: 0 })).toBe(
      Math.floor(seconds / 30),
    );
  });

  it.each([
    [0, 29, 30],
    [5, 34, 35],
    [30, 59, 60],
  ])('with %i s of tolerance is good for its step and them, and never before', async (toleranceSeconds, last, over) => {
    const code = await generate({ secret, epoch: 3_000 });
    const step = (seconds: number) =>
      stepOfCode(secret, code, { at: at(3_000 + seconds), after: null, toleranceSeconds });
    expect(await Promise.all([0, 15, 29, last].map(step))).toEqual([100, 100, 100, 100]);
    expect(await Promise.all([-30, -1, over, over + 30].map(step))).toEqual([null, null, null, null]);
  });

  it('is none that was accepted before, nor one from before that', async () => {
    const code = await generate({ secret, epoch: 3_000 });
    const after = (last: number, seconds = 3_000) =>
      stepOfCode(secret, code, { at: at(seconds), after: last, toleranceSeconds: 5 });
    expect(await Promise.all([98, 99, 100, 101, 1_000].map((last) => after(last)))).toEqual([
      100,
      100,
      null,
      null,
      null,
    ]);
    expect(await Promise.all([99, 100, 101].map((last) => after(last, 3_032)))).toEqual([100, null, null]);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', ' 05471'])('is not %j', async (code) => {
    expect(await stepOfCode(secret, code, { at: at(1_111_111_111), after: null, toleranceSeconds: 30 })).toBeNull();
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
