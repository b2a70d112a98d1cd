import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * SQL that writes the difference of sets of tasks into the tally; `rows` selects `sign` and the task's columns. Tasks of
 * one unit and sort are added up before their cycle is looked up by its key: a join would be planned for the few rows of
 * the first call in a session, and be quadratic in many.
 */
const tally = (rows: string): string => `
  insert into task_tally (cycle_id, branch, state, due_at, review_due_at, tasks)
  select r.cycle_id, case when nlevel(r.unit_path) > c.level then subpath(r.unit_path, 0, c.level) else r.unit_path end,
    r.state, r.due_at, r.review_due_at, sum(r.tasks)
  from (
    select cycle_id, unit_path, state, due_at, review_due_at, sum(sign) as tasks from (${rows}) every
    group by 1, 2, 3, 4, 5 having sum(sign) <> 0
  ) r cross join lateral (select nlevel(unit_path) as level from cycle where id = r.cycle_id limit 1) c
  group by 1, 2, 3, 4, 5 having sum(r.tasks) <> 0;`;

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

const place = 'id, cycle_id, unit_id, unit_path';

/** Their statements are planned once in a session, perhaps while there are hardly any rows: by indexes all the same. */
const replace = (name: string, body: string): string => `
create or replace function ${name}() returns trigger language plpgsql
  security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  ${body}
  return null;
end $$;`;

const functions = `
set local lock_timeout = '5s';
${replace(
  'tally_new_tasks',
  `if not exists (select from after_rows) then return null; end if;
  ${tally(signed(1, 'after_rows'))}
  ${addToUnits('select cycle_id, unit_id, unit_path, 1 as tasks, 0 as escalations from after_rows')}`,
)}
${replace(
  'tally_changed_tasks',
  `if not exists (select from after_rows) then return null; end if;
  ${tally(`${signed(-1, 'before_rows')} union all ${signed(1, 'after_rows')}`)}
  if exists (select ${place} from before_rows except select ${place} from after_rows) then
    ${addToUnits(`
      select b.cycle_id, b.unit_id, b.unit_path, -1 as tasks, -${escalationsOf('b')} as escalations from before_rows b
      union all
      select a.cycle_id, a.unit_id, a.unit_path, 1, ${escalationsOf('a')} from after_rows a`)}
  end if;`,
)}
${replace(
  'tally_deleted_tasks',
  `if not exists (select from before_rows) then return null; end if;
  ${tally(signed(-1, 'before_rows'))}
  ${addToUnits('select cycle_id, unit_id, unit_path, -1 as tasks, 0 as escalations from before_rows')}`,
)}
`;

const auditCycle = (leftOut: string): string =>
  `select audit_table('cycle', 'unit_id', left_out => '{last_woke_at,next_wake_at${leftOut}}')`;

/**
 * Tallies of many tasks in linear time whatever the plan, and what tells a look that nothing is left to be issued: for
 * which arrangement and units the cycle's tasks were issued last.
 */
export class SetsOfTasks1795763400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(functions);
    await queryRunner.query('alter table cycle add column issued_for text');
    await queryRunner.query(auditCycle(',issued_for'));
  }

  /** The functions say the same as those before them, and stay. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(auditCycle(''));
    await queryRunner.query('alter table cycle drop column issued_for');
  }
}
