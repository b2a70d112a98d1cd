import { describe, expect, it } from '@jest/globals';
import { type Actor, everything, systemActor } from './actor.js';
import { type Act, permissionOf, permissions, permits, worksForUnit } from './permissions.js';
import { requireRight, withoutRight } from './rights.js';
import { administratorRoles, postKinds, type Role, roles } from './words.js';

const acts = Object.keys(permissions) as Act[];
const process = systemActor('test');

const somebody = (unit: { id: string; path: string } | null, ...held: readonly Role[]): Actor => ({
  ...process,
  ...{ name: 'account:1', kind: 'person', personId: 'p1', unitLevel: 'county', roles: held },
  ...{ unitId: unit?.id ?? null, scope: unit?.path ?? null },
});

const province = { id: 'province', path: 'p' };
const city = { id: 'city', path: 'p.c' };
const county = { id: 'county', path: 'p.c.k' };
const sibling = { id: 'sibling', path: 'p.c.l' };
const ofCounty = { unitId: county.id, unitPath: county.path, supervisingUnitId: city.id };

describe('the table of rights', () => {
  it.each(administratorRoles)('gives the %s nothing that belongs to a unit', (role) => {
    for (const act of acts) {
      const { standing, roles: given } = permissionOf(act);
      if (given === 'signedIn' || standing === 'none') continue;
      expect([act, permits(act, { roles: [role], unitLevel: null })]).toEqual([act, false]);
    }
  });

  it('lets nobody act who has no role', () => {
    for (const act of acts.filter((each) => permissionOf(each).roles !== 'signedIn'))
      expect([act, permits(act, { roles: [], unitLevel: 'province' })]).toEqual([act, false]);
  });

  it('lets nobody act for a unit who acts for none, whatever their roles, but the process and the development account', () => {
    for (const act of acts) {
      const { standing } = permissionOf(act);
      if (standing === 'none') continue;
      const homeless = { ...somebody(null, ...roles), scope: everything };
      expect([act, withoutRight(homeless, act, ofCounty)]).not.toEqual([act, undefined]);
      expect([act, withoutRight(process, act, ofCounty)]).toEqual([act, undefined]);
      const development = { ...homeless, name: 'development:tester', personId: null };
      const matter = { ...ofCounty, kind: 'inspection' as const };
      expect([act, withoutRight(development, act, matter)]).toEqual([act, undefined]);
    }
  });

  it('gives no act on a matter to a sibling', () => {
    for (const act of acts) {
      const { standing } = permissionOf(act);
      if (standing === 'none' || standing === 'seeing') continue;
      expect([act, withoutRight(somebody(sibling, ...postKinds), act, ofCounty)]).not.toEqual([act, undefined]);
    }
  });

  it('asks those for a second person who publish, make administrators or take persons out in bulk', () => {
    const needing = acts.filter((act) => permissionOf(act).secondPerson !== undefined);
    expect(needing).toEqual(expect.arrayContaining(['cycle.publish', 'unit.exportPersons']));
    for (const act of needing) expect([act, permissionOf(act).isReading]).toEqual([act, undefined]);
  });
});

describe('what a right asks of the matter', () => {
  it('is the reporter or the top leader to fill in, or the very person to whom the task is handed', () => {
    const task = { ...ofCounty, delegatePersonId: 'p1' };
    const member = somebody(county, 'teamMember');
    expect(withoutRight(somebody(county, 'reporter'), 'task.submit', ofCounty)).toBeUndefined();
    expect(withoutRight(somebody(county, 'topLeader'), 'task.submit', ofCounty)).toBeUndefined();
    expect(withoutRight(somebody(county, 'coordinator'), 'task.submit', ofCounty)).toBe('forbidden');
    expect(withoutRight(member, 'task.submit', ofCounty)).toBe('forbidden');
    expect(withoutRight(member, 'task.submit', task)).toBeUndefined();
    expect(withoutRight({ ...member, personId: 'p2' }, 'task.submit', task)).toBe('forbidden');
    expect(withoutRight({ ...member, personId: null }, 'task.submit', { ...task, delegatePersonId: null })).toBe(
      'forbidden',
    );
    expect(withoutRight(somebody(sibling, 'teamMember'), 'task.submit', task)).toBe('not-responsible');
  });

  it('is the top leader alone to sign', () => {
    for (const role of roles)
      expect(withoutRight(somebody(county, role), 'task.sign', ofCounty)).toBe(
        role === 'topLeader' ? undefined : 'forbidden',
      );
  });

  it('is an inspector for what an inspection asks, and the coordinator for all', () => {
    const inspector = somebody(city, 'inspector');
    expect(withoutRight(inspector, 'task.accept', { ...ofCounty, kind: 'inspection' })).toBeUndefined();
    expect(withoutRight(inspector, 'task.accept', { ...ofCounty, kind: 'statement' })).toBe('forbidden');
    expect(withoutRight(inspector, 'task.accept', ofCounty)).toBe('forbidden');
    expect(
      withoutRight(somebody(city, 'coordinator'), 'task.accept', { ...ofCounty, kind: 'statement' }),
    ).toBeUndefined();
  });

  it('is a committee above to change a unit and to appoint its top leader; the unit itself appoints the others', () => {
    const matter = { unitId: county.id, unitPath: county.path };
    for (const above of [province, city])
      for (const act of ['unit.change', 'unit.appoint', 'unit.appointTopLeader'] as const)
        expect(withoutRight(somebody(above, 'coordinator'), act, matter)).toBeUndefined();
    expect(withoutRight(somebody(county, 'coordinator'), 'unit.change', matter)).toBe('not-supervising');
    expect(withoutRight(somebody(county, 'coordinator'), 'unit.appointTopLeader', matter)).toBe('not-supervising');
    expect(withoutRight(somebody(county, 'coordinator'), 'unit.appoint', matter)).toBeUndefined();
    // A label that begins like another is not above it.
    expect(
      withoutRight(somebody({ id: 'x', path: 'p.c.k' }, 'coordinator'), 'unit.change', {
        unitId: 'y',
        unitPath: 'p.c.k2',
      }),
    ).toBe('not-supervising');
  });

  it('is the topmost unit itself where nobody is above', () => {
    expect(
      withoutRight(somebody(province, 'coordinator'), 'unit.change', { unitId: 'province', unitPath: 'p' }),
    ).toBeUndefined();
  });

  it('is one of the two sides to remark on a task', () => {
    expect(withoutRight(somebody(county, 'disciplineOfficer'), 'task.comment', ofCounty)).toBeUndefined();
    expect(withoutRight(somebody(city, 'teamMember'), 'task.comment', ofCounty)).toBeUndefined();
    expect(withoutRight(somebody(province, 'coordinator'), 'task.comment', ofCounty)).toBe('forbidden');
    expect(() => requireRight(somebody(province, 'coordinator'), 'task.comment', ofCounty)).toThrow(
      'This is not yours to do',
    );
  });

  it('is somebody who works for the unit, not who only votes there', () => {
    expect(worksForUnit({ roles: ['appraiser'] })).toBe(false);
    expect(worksForUnit({ roles: ['appraiser', 'teamMember'] })).toBe(true);
  });
});
