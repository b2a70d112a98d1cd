import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarEntities, seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { packByKey, seedPacks } from './pack.service.js';
import { previewFor } from './preview.service.js';
import type { Preview } from './preview/preview.js';
import { policyEntities } from './record/policy-pack.entity.js';

let database: TestDatabase;
const act = <Answer>(work: (tx: Transaction) => Promise<Answer>, at = '2026-11-23'): Promise<Answer> =>
  inTransaction(database.dataSource, systemActor('test'), work, { at: new Date(`${at}T00:00:00Z`) });
const preview = (unitCode: string, at?: string): Promise<Preview> =>
  act(async (tx) => previewFor(tx, (await packByKey(tx, 'jiangsu')).content, { unitCode, year: 2027 }), at);

/** Code, level, kind, parent, top leader's last day, whether there is a reporter. */
const units = [
  ['32', 'province', 'committee', null, null, true],
  ['3201', 'city', 'committee', '32', null, true],
  ['3202', 'city', 'committee', '32', '2026-12-31', true],
  ['3299', 'city', 'department', '32', null, false],
  ['320101', 'county', 'committee', '3201', null, true],
  ['3201J', 'city', 'disciplineCommission', '3201', null, false],
] as const;

beforeAll(async () => {
  database = await testDatabase([...calendarEntities, ...policyEntities]);
  await act(async (tx) => {
    await seedCalendar(tx);
    await seedPacks(tx);
    for (const [code, level, kind, parent, leaderUntil, hasReporter] of units)
      await tx.manager.query(
        `with u as (
           insert into unit (code, name, level, kind, parent_id, path, established_on, created_at, updated_at)
           select $1, $1, $2, $3, p.id, coalesce(p.path || $1::text, $1::text::ltree), '2000-01-01', $4, $4
             from (select 1) one left join unit p on p.code = $5 returning id
         ), someone as (insert into person (name, created_at) values ($1, $4) returning id
         ), posts as (
           insert into post (unit_id, kind, title, created_at) select id, k, k, $4
             from u, unnest(array['topLeader'] || case when $7 then array['reporter'] else '{}' end) k returning id, kind
         )
         insert into tenure (person_id, post_id, from_on, to_on, created_at)
         select s.id, p.id, '2020-01-01', case when p.kind = 'topLeader' then $6::date end, $4 from someone s, posts p`,
        [code, level, kind, tx.at, parent, leaderUntil, hasReporter],
      );
  });
});
afterAll(() => database.close());

describe('the preview of a year over the record', () => {
  it('counts the subordinates that carry a main responsibility, and the committees that run a cycle', async () => {
    const { counts, load, root } = await preview('32');
    expect(root).toEqual({ code: '32', name: '32', level: 'province', kind: 'committee' });
    expect(load.map(({ level, kind, units: of }) => [level, kind, of])).toEqual([
      ['city', 'committee', 2],
      ['city', 'department', 1],
      ['county', 'committee', 1],
    ]);
    expect(counts).toMatchObject({ cycles: 2, units: 4 });
    expect((await preview('3201')).counts).toMatchObject({ cycles: 1, units: 1 });
  });

  it('finds the posts that nobody will hold when the year begins', async () => {
    const { conflicts } = await preview('32');
    const codes = conflicts.flatMap((each) =>
      'units' in each ? [[each.kind, each.units.map(({ code }) => code)]] : [],
    );
    expect(codes).toEqual([
      ['noTopLeader', ['3202']],
      ['noReporter', ['3299']],
    ]);
  });

  it('refuses a unit that is not there, or that has nobody below it', async () => {
    await expect(preview('99')).rejects.toMatchObject({ code: 'unknown-unit' });
    await expect(preview('320101')).rejects.toMatchObject({ code: 'no-subordinates' });
  });
});
