import { createActivities } from '@zehuan/activities';
import { type Actor, type Role, type UnitLevel } from '@zehuan/contracts';
import type { Identify } from '@zehuan/api';
import type { CycleProcess } from '@zehuan/cycles';
import { openCycle } from '@zehuan/cycles';
import { establishCommittee, smallProvince } from '@zehuan/cycles/testing';
import { inTransaction } from '@zehuan/platform';
import { systemActor } from '@zehuan/contracts';
import type { TestDatabase } from '@zehuan/platform/testing';

/** How a matter lies to the city committee for which the tried actors act. */
export const standings = ['own', 'below', 'farBelow', 'sibling', 'belowSibling', 'above', 'otherProvince'] as const;
export type StandingOfMatter = (typeof standings)[number];

/** The unit of each standing. */
export const codeOf: Readonly<Record<StandingOfMatter, string>> = {
  own: '9901',
  below: '990101',
  farBelow: '990101001',
  sibling: '9902',
  belowSibling: '990201',
  above: '99',
  otherProvince: '9801',
};

/** Names that nobody of the city 9901 may ever be shown. */
export const hidden = ['委员会9902', '委员会98', 'topLeader 9902', 'coordinator 98', 'reporter 9902'] as const;

export interface Matter {
  readonly code: string;
  readonly taskId: string | null;
  readonly cycleId: string | null;
  readonly attachmentId: string | null;
  readonly channelId: string;
  readonly incidentId: string;
  readonly personId: string;
}

export const year = new Date().getUTCFullYear() + 1;

/** Two provinces with cycles down to the counties, and one matter of each sort for each standing. */
export async function matrixWorld(database: TestDatabase): Promise<Readonly<Record<StandingOfMatter, Matter>>> {
  const owner = database.dataSource;
  await smallProvince(owner, { cities: 2, counties: 2, townships: 1 });
  await inTransaction(owner, systemActor('test'), async (tx) => {
    for (const [code, parentCode, level] of [
      ['98', null, 'province'],
      ['9801', '98', 'city'],
      ['980101', '9801', 'county'],
    ] as const)
      await establishCommittee(tx, code, parentCode, level);
    for (const unitCode of ['99', '98']) await openCycle(tx, { unitCode, year, packKey: 'province' });
  });
  await liveUntilTasks(database);
  await plant(database);
  const entries = await Promise.all(
    standings.map(async (standing) => [standing, await matterOf(database, codeOf[standing])] as const),
  );
  return Object.fromEntries(entries) as Record<StandingOfMatter, Matter>;
}

/** Looks at every cycle as its process would, until no new one begins. */
async function liveUntilTasks(database: TestDatabase): Promise<void> {
  const process = {
    startOrWake: () => Promise.resolve(),
    lookAgain: () => Promise.resolve(true),
    wakeDelivery: () => Promise.resolve(true),
  } as unknown as CycleProcess;
  const activities = createActivities({ database: await database.asApplication(), process });
  const looked = new Set<string>();
  for (const day of [`${year}-02-01`, `${year}-03-20`])
    for (;;) {
      const cycles = await database.dataSource.query<{ id: string }[]>('select id from cycle order by unit_path');
      const next = cycles.find(({ id }) => !looked.has(`${day}/${id}`));
      if (!next) break;
      looked.add(`${day}/${next.id}`);
      await activities.advanceCycle({ cycleId: next.id, at: Date.parse(`${day}T12:00:00+08:00`) });
    }
}

/** What no act of this world makes by itself. */
const plant = async ({ dataSource }: TestDatabase): Promise<void> => {
  await dataSource.query(`insert into attachment (task_id, evidence_key, name, media_type, size_bytes, sha256, storage_key, created_at, actor)
    select t.id, null, u.name || '.txt', 'text/plain', 4, 'x', 'x', t.issued_at, 'test' from task t join unit u on u.id = t.unit_id`);
  await dataSource.query(`insert into channel (unit_id, kind, address, created_at, actor)
    select id, 'webhook', 'https://hooks.example/' || code, created_at, 'test' from unit`);
  await dataSource.query(`insert into incident (unit_id, step, state, code, message, first_at, last_at)
    select id, 'notify', 'open', 'x', name, created_at, created_at from unit`);
};

async function matterOf({ dataSource }: TestDatabase, code: string): Promise<Matter> {
  const [row] = await dataSource.query<Matter[]>(
    `select u.code,
       (select t.id from task t where t.unit_id = u.id and t.kind = 'item' order by t.id limit 1) as "taskId",
       (select c.id from cycle c where c.unit_id = u.id) as "cycleId",
       (select a.id from attachment a join task t on t.id = a.task_id where t.unit_id = u.id order by a.id limit 1) as "attachmentId",
       (select id from channel where unit_id = u.id) as "channelId", (select id from incident where unit_id = u.id) as "incidentId",
       (select n.person_id from tenure n join post p on p.id = n.post_id where p.unit_id = u.id order by n.id limit 1) as "personId"
     from unit u where u.code = $1`,
    [code],
  );
  if (!row) throw new Error(`There is no unit ${code}`);
  return row;
}

interface UnitRow {
  readonly id: string;
  readonly level: UnitLevel;
  readonly path: string;
}

/** Whoever the header `X-Test-Actor: role@code` names; a role alone is an administrator, `former@code` holds nothing any more. */
export const identifyByHeader =
  ({ dataSource }: TestDatabase): Identify =>
  async (request) => {
    const [role = '', code = ''] = (request.get('x-test-actor') ?? '').split('@');
    const [unit] = await dataSource.query<UnitRow[]>('select id, level, path::text as path from unit where code = $1', [
      code,
    ]);
    const holds = unit !== undefined && role !== 'former';
    const actor: Actor = {
      name: `account:${role}`,
      kind: 'person',
      personId: null,
      unitId: holds ? unit.id : null,
      unitLevel: holds ? unit.level : null,
      scope: holds ? unit.path : null,
      roles: role === 'former' ? [] : [role as Role],
      onBehalfOf: null,
      requestId: null,
      address: '127.0.0.1',
    };
    return { actor, signedIn: null };
  };
