import { describe, expect, it } from '@jest/globals';
import { type ClaimRules, hasProvedSecondFactor, rolesNamed, rolesNotNamed, unitsNamed } from './provider-claims.js';

const rules: ClaimRules = {
  roleClaim: 'groups',
  roles: [
    { value: 'reporters', role: 'reporter' },
    { value: 'leaders', role: 'topLeader' },
  ],
  unitClaim: 'unit',
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
    expect(rolesNamed({ groups: ['reporters'] }, { ...rules, roleClaim: null })).toEqual([]);
  });

  it.each([
    [{ groups: ['leaders', 'reporters', 'others'] }, ['reporter', 'topLeader']],
    [{ groups: ['reporters', 'writers'] }, ['reporter']],
    [{ groups: 'leaders' }, ['topLeader']],
    [{ groups: [{ leaders: true }, 7] }, []],
    [{}, []],
  ])('are those of the values that were said to name one, each once: %j', (claims, named) => {
    const roles = [...rules.roles, { value: 'writers', role: 'reporter' as const }];
    expect(rolesNamed(claims, { ...rules, roles })).toEqual(named);
  });
});

describe('units that a provider names', () => {
  it.each([
    [{ unit: '3201' }, ['3201']],
    [{ unit: ['3201', '3202', 7] }, ['3201', '3202']],
    [{ unit: { code: '3201' } }, []],
    [{ unit: '' }, []],
    [{}, []],
  ])('are the texts of the claim: %j', (claims, codes) => {
    expect(unitsNamed(claims, rules)).toEqual(codes);
    expect(unitsNamed(claims, { ...rules, unitClaim: null })).toEqual([]);
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
