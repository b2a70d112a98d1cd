import { differencesOf } from './compare.js';
import type { Installation } from './installation.js';
import { type EndState, endStateOf } from './rows.js';

/** Small wrongs of the kind that faults could do. The comparison must see each of them, or it proves nothing. */
const wrongs: Readonly<Record<string, string>> = {
  'a reminder is lost': `delete from reminder where id = (select id from reminder order by id limit 1)`,
  'a reminder is raised again': `insert into reminder (task_id, rung, due_at, fires_at, raised_at, is_escalation)
    select task_id, rung || '-again', due_at, fires_at, raised_at, is_escalation from reminder order by id limit 1`,
  'a notification is doubled': `insert into notification (kind, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at, planned_at)
    select kind, task_id, cycle_id, unit_id, post_kind, person_id, details, created_at + interval '1 second', planned_at
    from notification where kind = 'accepted' order by id limit 1`,
  'a submission is lost': `delete from submission where id = (select id from submission order by id limit 1)`,
  'a submission counts as late': `insert into submission (task_id, version, form, submitted_at, is_late, actor)
    select task_id, version + 100, form, submitted_at, not is_late, actor from submission order by id limit 1`,
  'a score differs': `update assessment_result set total = total - 0.01 where id = (select id from assessment_result order by id limit 1)`,
  'a task is in another state': `update task set submission_count = submission_count + 1 where id = (select id from task order by id limit 1)`,
  'a deadline lies elsewhere': `update task set due_at = due_at + interval '100 milliseconds' where id = (select id from task order by id limit 1)`,
  'a phase closed otherwise': `update cycle_phase set closed_how = 'late' where phase = 'stating' and ordinal = 2`,
  'an event is doubled': `insert into cycle_event (cycle_id, at, kind, actor, details)
    select cycle_id, at, kind, actor, details from cycle_event order by id limit 1`,
  'a message is planned again': `insert into delivery (channel, person_id, address, message_id, not_before, created_at)
    select channel, person_id, address, message_id || 'again', not_before, created_at from delivery order by id limit 1`,
  'an incident is there': `insert into incident (unit_id, step, state, code, message, first_at, last_at)
    select id, 'look', 'open', 'x', 'x', created_at, created_at from unit limit 1`,
};

/** Does each wrong in a transaction that is taken back, and answers those that the comparison did not see. */
export const unseenWrongs = async (at: Installation, state: EndState): Promise<readonly string[]> => {
  const unseen: string[] = [];
  for (const [what, sql] of Object.entries(wrongs)) {
    const session = await at.pool.connect();
    try {
      await session.query('begin');
      const { rowCount } = await session.query(sql);
      const rows = async <Row>(text: string): Promise<Row[]> => (await session.query(text)).rows as Row[];
      const wrong = await endStateOf({ rows });
      if (!rowCount || differencesOf(state, wrong).length === 0)
        unseen.push(`the comparison does not see that ${what}`);
    } finally {
      await session.query('rollback');
      session.release();
    }
  }
  return unseen;
};

/** How many wrongs are tried. */
export const wrongsTried = Object.keys(wrongs).length;
