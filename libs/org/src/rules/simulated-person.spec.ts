import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isVacant, simulatedName } from './simulated-person.js';

const codes = Array.from({ length: 4000 }, (_, index) => String(320000000 + index));

describe('a simulated person', () => {
  it('has a name of two or three letters, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(simulatedName(seed)).toMatch(/^\p{Script=Han}{2,3}$/u);
        expect(simulatedName(seed)).toBe(simulatedName(seed));
      }),
    );
  });

  it('seldom shares the name of another', () => {
    expect(new Set(codes.map(simulatedName)).size).toBeGreaterThan(3800);
  });
});

describe('a vacant post', () => {
  it('is never there at no share, always at the whole, and about as often as asked between', () => {
    const vacant = (share: number): number => codes.filter((code) => isVacant(code, share)).length;
    expect(vacant(0)).toBe(0);
    expect(vacant(1)).toBe(codes.length);
    expect(vacant(0.05)).toBeGreaterThan(140);
    expect(vacant(0.05)).toBeLessThan(260);
  });
});
