import type pg from 'pg';
import { idOf, pathOf } from './world.js';

/** Everybody whose view is tried: each is what `inTransaction` would say of such an actor. */
export const actorNames = [
  'province',
  'city',
  'county',
  'township',
  'moved',
  'leaver',
  'other',
  'nobody',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
  'development',
  'system',
  'owner',
] as const;
export type ActorName = (typeof actorNames)[number];

/** The unit for which each acts. */
const units: Partial<Record<ActorName, string>> = {
  province: 'P',
  city: 'A',
  county: 'A1',
  township: 'A11',
  // A county that came from city B, with a township of its own.
  moved: 'C',
  // A township that left county A1 for county A2.
  leaver: 'M',
  other: 'QA',
};

const roles: Partial<Record<ActorName, string>> = {
  province: 'coordinator,topLeader',
  city: 'coordinator',
  county: 'coordinator,topLeader',
  township: 'reporter',
  moved: 'reporter',
  leaver: 'reporter',
  other: 'inspector',
  nobody: 'appraiser',
  systemAdmin: 'systemAdmin',
  securityAdmin: 'securityAdmin',
  auditAdmin: 'auditAdmin',
  development: 'topLeader,coordinator,reporter',
};

const scopeOf = (name: ActorName): string => {
  const unit = units[name];
  if (unit !== undefined) return pathOf(unit);
  return name === 'development' || name === 'system' ? '*' : '';
};

const settingsOf = (name: ActorName): Readonly<Record<string, string>> => {
  const unit = units[name];
  return {
    actor: name === 'system' ? 'system:test' : `account:${idOf('account', unit ?? name)}`,
    kind: name === 'system' ? 'system' : 'person',
    person: unit === undefined ? '' : idOf('person', unit),
    unit: unit === undefined ? '' : idOf('unit', unit),
    scope: scopeOf(name),
    roles: roles[name] ?? '',
  };
};

/** Turns the session, a superuser's, into an actor's until the savepoint or the transaction ends. */
export async function become(session: pg.Client, name: ActorName): Promise<void> {
  const settings = Object.entries(settingsOf(name)).map(
    ([setting, value]) => `set_config('app.${setting}', '${name === 'owner' ? '' : value}', true)`,
  );
  await session.query(`select ${settings.join(', ')}; set local role ${name === 'owner' ? 'zehuan' : 'zehuan_app'}`);
}
