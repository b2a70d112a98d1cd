import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
set local lock_timeout = '5s';

-- How many tasks of a cycle there are of one sort. Rows are only ever added, -1 for what a task was and +1 for what it
-- is now, so that nobody waits for anybody; folding adds up rows of a sort. The sum is what counts.
-- No foreign key: it would make every act on a task wait for a look at its cycle.
create table task_tally (
  id bigint generated always as identity primary key,
  cycle_id uuid not null,
  -- The path of the task's unit, cut to the level of the committee whose cycle it is.
  branch ltree not null,
  state text not null,
  due_at timestamptz not null,
  review_due_at timestamptz,
  tasks integer not null
);
create index task_tally_cycle on task_tally (cycle_id);

-- How many tasks of a cycle, and how many escalations of them, each unit has; issuing, moving and escalating change it.
create table unit_tally (
  cycle_id uuid not null,
  unit_id uuid not null,
  unit_path ltree not null,
  tasks integer not null,
  escalations integer not null,
  primary key (cycle_id, unit_id, unit_path)
);
`;

const cut = (path: string, level: string): string =>
  `case when nlevel(${path}) > ${level} then subpath(${path}, 0, ${level}) else ${path} end`;

/** SQL that writes the difference of sets of tasks into both tallies; `rows` selects `sign` and the task's columns. */
const tally = (rows: string, cycles: string): string => `
  insert into task_tally (cycle_id, branch, state, due_at, review_due_at, tasks)
  select r.cycle_id, ${cut('r.unit_path', 'c.level')}, r.state, r.due_at, r.review_due_at, sum(r.sign)
  from (${rows}) r
  join (select id, nlevel(unit_path) as level from cycle where id = any (array(${cycles}))) c on c.id = r.cycle_id
  group by 1, 2, 3, 4, 5 having sum(r.sign) <> 0;`;

/** In the order of the key, so that two who add to the same rows do not wait for each other crosswise. */
const addToUnits = (rows: string): string => `
  insert into unit_tally as u (cycle_id, unit_id, unit_path, tasks, escalations)
  select cycle_id, unit_id, unit_path, sum(tasks), sum(escalations) from (${rows}) r
  group by 1, 2, 3 having sum(tasks) <> 0 or sum(escalations) <> 0 order by 1, 2, 3
  on conflict (cycle_id, unit_id, unit_path)
    do update set tasks = u.tasks + excluded.tasks, escalations = u.escalations + excluded.escalations;`;

const signed = (sign: number, rows: string): string =>
  `select ${sign} as sign, cycle_id, unit_path, state, due_at, review_due_at from ${rows}`;

const escalationsOf = (task: string): string =>
  `(select count(*) from reminder where task_id = ${task}.id and is_escalation)`;

/** Compared as sets: a join of the two would be planned for the few rows of the first call, and be quadratic in many. */
const place = 'id, cycle_id, unit_id, unit_path';

const functions = `
create function tally_new_tasks() returns trigger language plpgsql as $$
begin
  ${tally(signed(1, 'after_rows'), 'select cycle_id from after_rows')}
  ${addToUnits('select cycle_id, unit_id, unit_path, 1 as tasks, 0 as escalations from after_rows')}
  return null;
end $$;

create function tally_changed_tasks() returns trigger language plpgsql as $$
begin
  ${tally(
    `${signed(-1, 'before_rows')} union all ${signed(1, 'after_rows')}`,
    'select cycle_id from before_rows union select cycle_id from after_rows',
  )}
  if exists (select ${place} from before_rows except select ${place} from after_rows) then
    ${addToUnits(`
      select b.cycle_id, b.unit_id, b.unit_path, -1 as tasks, -${escalationsOf('b')} as escalations from before_rows b
      union all
      select a.cycle_id, a.unit_id, a.unit_path, 1, ${escalationsOf('a')} from after_rows a`)}
  end if;
  return null;
end $$;

create function tally_deleted_tasks() returns trigger language plpgsql as $$
begin
  ${tally(signed(-1, 'before_rows'), 'select cycle_id from before_rows')}
  ${addToUnits('select cycle_id, unit_id, unit_path, -1 as tasks, 0 as escalations from before_rows')}
  return null;
end $$;

create function tally_escalations() returns trigger language plpgsql as $$
begin
  ${addToUnits(`
    select t.cycle_id, t.unit_id, t.unit_path, 0 as tasks, 1 as escalations
    from after_rows r join task t on t.id = r.task_id where r.is_escalation`)}
  return null;
end $$;
`;

const triggers = `
create trigger task_tallied_when_issued after insert on task
  referencing new table as after_rows for each statement execute function tally_new_tasks();
create trigger task_tallied_when_changed after update on task
  referencing old table as before_rows new table as after_rows for each statement execute function tally_changed_tasks();
create trigger task_tallied_when_deleted after delete on task
  referencing old table as before_rows for each statement execute function tally_deleted_tasks();
create trigger reminder_tallied after insert on reminder
  referencing new table as after_rows for each statement execute function tally_escalations();
`;

// The triggers' locks keep everybody from writing until this transaction ends, so nothing is counted twice or missed.
const fill = `
insert into task_tally (cycle_id, branch, state, due_at, review_due_at, tasks)
  select t.cycle_id, ${cut('t.unit_path', 'nlevel(c.unit_path)')}, t.state, t.due_at, t.review_due_at, count(*)
  from task t join cycle c on c.id = t.cycle_id group by 1, 2, 3, 4, 5;
insert into unit_tally (cycle_id, unit_id, unit_path, tasks, escalations)
  select t.cycle_id, t.unit_id, t.unit_path, count(*), coalesce(sum(r.escalations), 0)
  from task t left join (select task_id, count(*) as escalations from reminder where is_escalation group by 1) r on r.task_id = t.id
  group by 1, 2, 3;
`;

const down = `
set local lock_timeout = '5s';
drop trigger task_tallied_when_issued on task;
drop trigger task_tallied_when_changed on task;
drop trigger task_tallied_when_deleted on task;
drop trigger reminder_tallied on reminder;
drop function tally_new_tasks, tally_changed_tasks, tally_deleted_tasks, tally_escalations;
drop table task_tally, unit_tally;
`;

/** Counts of tasks, kept by the database itself with every change, for boards over hundreds of thousands of tasks. */
export class Tallies1795651200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of [tables, functions, triggers, fill]) await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
