import { describe, expect, it } from '@jest/globals';
import { type Act, permissionOf, permissions } from './permissions.js';
import { actsOfTwo, agreesTo } from './second-person.js';

describe('the second person', () => {
  it('is asked for just the acts whose line names one', () => {
    const named = (Object.keys(permissions) as Act[]).filter((act) => permissionOf(act).secondPerson !== undefined);
    expect([...actsOfTwo].sort()).toEqual(named.sort());
  });

  it.each([
    ['grant.giveAdministrator', 'auditAdmin', true],
    ['grant.giveAdministrator', 'securityAdmin', true],
    ['grant.giveAdministrator', 'topLeader', false],
    ['cycle.publish', 'topLeader', true],
    ['cycle.publish', 'coordinator', true],
    ['cycle.publish', 'systemAdmin', false],
    ['unit.exportPersons', 'topLeader', true],
    ['unit.exportPersons', 'reporter', false],
  ] as const)('of %s: a %s may be one: %s', (act, role, isOne) => {
    expect(agreesTo(act, { roles: [role] })).toBe(isOne);
  });
});
