import { describe, expect, it } from '@jest/globals';
import { type Actor, systemActor } from '@zehuan/contracts';
import { withoutSay } from './second-person.js';

const asked = {
  act: 'unit.exportPersons',
  unitId: 'city',
  accountId: null,
  askedBy: 'account:asker',
  askerPersonId: 'asker',
  askerName: '张三',
  onBehalfOf: '李四',
} as const;

const leader: Actor = {
  ...systemActor('test'),
  name: 'account:leader',
  kind: 'person',
  personId: 'leader',
  unitId: 'city',
  roles: ['topLeader'],
};

describe('a say in what somebody else asks for', () => {
  it.each<[string, Partial<Actor>, string | undefined]>([
    ['the top leader of the same unit has one', {}, undefined],
    ['whoever asked has none', { name: 'account:asker' }, 'own-approval'],
    ['nor by another account of the same person', { personId: 'asker' }, 'own-approval'],
    ['nor whoever acts for the one who asked', { onBehalfOf: '张三' }, 'own-approval'],
    ['nor whoever acts for the one for whom it was asked', { onBehalfOf: '李四' }, 'own-approval'],
    ['nor another unit', { unitId: 'other' }, 'forbidden'],
    ['nor a role that the line does not name', { roles: ['reporter'] }, 'forbidden'],
  ])('%s', (_, change, code) => {
    expect(withoutSay({ ...leader, ...change }, asked)).toBe(code);
  });

  it('is nobody’s about their own account', () => {
    const about = { ...asked, act: 'account.resetAdministrator', unitId: null, accountId: 'leader' } as const;
    expect(withoutSay({ ...leader, unitId: null, roles: ['auditAdmin'] }, about)).toBe('own-approval');
  });
});
