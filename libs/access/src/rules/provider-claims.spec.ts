import { describe, expect, it } from '@jest/globals';
import { type ClaimRules, hasProvedSecondFactor, rolesNotNamed } from './provider-claims.js';

const rules: ClaimRules = {
  roleClaim: 'groups',
  roles: [
    { value: 'reporters', role: 'reporter' },
    { value: 'leaders', role: 'topLeader' },
  ],
  secondFactorValues: ['mfa', '2'],
};

describe('roles that a provider names', () => {
  it.each([
    [{ groups: ['reporters', 'others'] }, []],
    [{ groups: 'reporters' }, []],
    [{ groups: ['leaders'] }, ['reporter']],
    [{ groups: [] }, ['reporter']],
    [{ groups: { reporters: true } }, ['reporter']],
    [{}, ['reporter']],
  ])('are asked for those that are held: %j', (claims, missing) => {
    expect(rolesNotNamed(['reporter'], claims, rules)).toEqual(missing);
  });

  it('are not asked for where no claim names them', () => {
    expect(rolesNotNamed(['reporter'], {}, { ...rules, roleClaim: null })).toEqual([]);
  });
});

describe("a provider's second factor", () => {
  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ acr: '2' }, true],
    [{ amr: ['pwd'], acr: '1' }, false],
    [{}, false],
  ])('counts where it says so in a way that was named: %j', (claims, isProved) => {
    expect(hasProvedSecondFactor(claims, rules)).toBe(isProved);
    expect(hasProvedSecondFactor(claims, { ...rules, secondFactorValues: [] })).toBe(false);
  });
});
