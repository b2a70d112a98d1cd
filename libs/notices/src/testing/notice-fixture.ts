import type { Pack } from '@zehuan/policy';
import { type Fixture, fixtureOn, type FixtureUnit } from '@zehuan/tasks/testing';
import type { DataSource } from 'typeorm';

/** The parts of a pack that notices read. */
export type NoticePack = Pick<Pack, 'ladders' | 'notices'>;

const rung = (key: string, workingDays: number, audience: Pack['ladders']['default'][number]['audience']) => ({
  key,
  workingDays,
  audience,
  isEscalation: key.toLowerCase().includes('after'),
  ignoresQuietHours: key === 'after5',
});

/** The ladders of the Jiangsu pack. */
export const noticePack: NoticePack = {
  ladders: {
    default: [
      rung('before10', -10, ['reporter']),
      rung('before3', -3, ['reporter']),
      rung('onDay', 0, ['reporter']),
      rung('after1', 1, ['reporter', 'topLeader']),
      rung('after5', 5, ['topLeader', 'supervisingCommittee']),
    ],
    review: [rung('reviewBefore2', -2, ['supervisingCommittee']), rung('reviewAfter1', 1, ['supervisingCommittee'])],
  },
  notices: { urgeAtMostEveryHours: 24, quietHours: { from: '21:00', to: '08:00' }, digestFrom: 3 },
};

/** The fixture of tasks with a pack that has ladders, and what tests of notices look at. */
export interface NoticeFixture extends Fixture {
  /** A running cycle whose pack has ladders and notices. */
  noticeCycle(unit: FixtureUnit, pack?: Partial<NoticePack>): Promise<string>;
  /** So many tasks of as many units below another, each with a reporter and a top leader, by set-based SQL. */
  manyTasks(cycleId: string, supervisor: FixtureUnit, count: number, dueOn?: string): Promise<void>;
  email(personId: string, email: string): Promise<void>;
}

const many = `
with unit_rows as (
  insert into unit (code, name, kind, level, parent_id, path, established_on, created_at, updated_at)
  select $2 || '-' || n, '单位' || n, 'committee', 'city', $3::uuid, $4::ltree || ('n' || $2 || '_' || n), '2020-01-01', c.started_at, c.started_at
  from generate_series(1, $5::int) n, cycle c where c.id = $1
  returning id, code, path
), post_rows as (
  insert into post (unit_id, kind, title, created_at)
  select u.id, kind, kind, c.started_at from unit_rows u, unnest(array['reporter','topLeader']) kind, cycle c where c.id = $1 returning id
), person_rows as (
  insert into person (name, email, created_at)
  select 'p' || n, 'p' || $2 || '-' || n || '@example.test', c.started_at from generate_series(1, 2 * $5::int) n, cycle c where c.id = $1 returning id
), pairs as (
  select a.id as post_id, b.id as person_id from (select id, row_number() over () as n from post_rows) a
  join (select id, row_number() over () as n from person_rows) b using (n)
), tenure_rows as (
  insert into tenure (person_id, post_id, from_on, created_at)
  select person_id, post_id, '2020-01-01', c.started_at from pairs, cycle c where c.id = $1
), item_row as (
  insert into item (cycle_id, key, kind, phase, issued_in, title, definition, due_on, due_at, due_is_provisional, origin, issued_at)
  select $1, 'many' || $2, 'item', 'clarifying', 'clarifying', '{"zh":"任务","en":"Task"}', '{}', $6::date,
    ($6::date + time '18:00') at time zone 'Asia/Shanghai', false, 'pack', started_at from cycle where id = $1
  returning id, due_on, due_at, issued_at
)
insert into task (kind, cycle_id, item_id, unit_id, unit_path, supervising_unit_id, title, phase, due_on, due_at, due_is_provisional, armed_at, issued_at)
select 'item', $1, i.id, u.id, u.path, $3, '任务', 'clarifying', i.due_on, i.due_at, false, i.issued_at, i.issued_at from unit_rows u, item_row i`;

/** A fixture of notices on a migrated database. */
export function noticeFixtureOn(database: DataSource): NoticeFixture {
  const fixture = fixtureOn(database);
  return {
    ...fixture,
    noticeCycle: async (unit, pack = {}) => {
      const cycleId = await fixture.cycle(unit);
      await fixture.rows(
        `update policy_pack set content = content || $2::jsonb where id = (select pack_id from cycle where id = $1)`,
        [cycleId, JSON.stringify({ remindAt: '09:00', ...noticePack, ...pack })],
      );
      return cycleId;
    },
    manyTasks: async (cycleId, supervisor, count, dueOn = '2027-03-31') => {
      const parameters = [cycleId, supervisor.code, supervisor.id, supervisor.path, count, dueOn];
      await fixture.rows(many, parameters);
      await fixture.rows('analyze unit, post, person, tenure, task, reminder, notification');
    },
    email: async (personId, email) => {
      await fixture.rows('update person set email = $2 where id = $1', [personId, email]);
    },
  };
}
