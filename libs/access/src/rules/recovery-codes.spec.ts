import { describe, expect, it } from '@jest/globals';
import { clearLetters, newRecoveryCodes, plainCode, recoveryCodeCount, spokenSecret } from './recovery-codes.js';

describe('a secret that is told to a person', () => {
  it('has 128 random bits at least', () => {
    const letters = plainCode(spokenSecret());
    expect(letters.length * Math.log2(clearLetters.length)).toBeGreaterThan(128);
    expect(new Set(clearLetters).size).toBe(clearLetters.length);
    expect(Array.from(letters).every((letter) => clearLetters.includes(letter))).toBe(true);
  });

  it('can be read aloud and typed: groups of four, and nothing that is taken for something else', () => {
    expect(spokenSecret()).toMatch(/^([a-hjkmnp-z2-9]{4}-){6}[a-hjkmnp-z2-9]{4}$/);
  });
});

describe('recovery codes', () => {
  it('are ten different ones, compared however they were typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(recoveryCodeCount);
    expect(plainCode(' ABCD-efgh jkmn ')).toBe('abcdefghjkmn');
  });
});
