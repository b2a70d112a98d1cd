import { Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packById, type Pack } from '@zehuan/policy';
import { gradesOf } from './rules/grade.js';
import { type Score, scoreOf, type TaskFacts } from './rules/score.js';

export type ResultTrace = Omit<Score, 'total'> & { readonly loweredBy: readonly string[] };

export interface AssessmentResult {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly revision: number;
  readonly total: string;
  readonly grade: string;
  readonly place: number;
  readonly trace: ResultTrace;
  readonly computedAt: Date;
  readonly publishedAt: Date | null;
}

const packOfCycle = async (tx: Transaction, cycleId: string): Promise<Pack> => {
  const cycle = await rowOf<{ packId: string }>(tx, `select pack_id as "packId" from cycle where id = $1`, [cycleId]);
  if (!cycle) throw new Refusal('unknown-cycle');
  return (await packById(tx, cycle.packId)).content;
};

/**
 * Computes the results of all units that a cycle's committee assesses, from the record as it stands. A unit whose
 * result is the same as before gets no new revision, so computing twice changes nothing. Answers how many were written.
 */
export const computeResults = async (tx: Transaction, { cycleId }: { readonly cycleId: string }): Promise<number> => {
  const pack = await packOfCycle(tx, cycleId);
  const facts = await factsOf(tx, cycleId, pack.ladders.default.filter((rung) => rung.isEscalation).map((rung) => rung.key));
  const byUnit = new Map<string, TaskFacts[]>();
  for (const { unitId, ...task } of facts) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), task]);
  const graded = gradesOf([...byUnit].map(([unitId, tasks]) => ({ unitId, score: scoreOf(tasks, pack.assessment) })), pack.assessment);
  const results = graded.map(({ unitId, score: { total, ...trace }, grade, place, loweredBy }) => ({ unit_id: unitId, total, grade, place, trace: { ...trace, loweredBy } }));
  const written = await rowsOf(
    tx,
    `with fresh as (
       select * from jsonb_to_recordset($2) as f (unit_id uuid, total numeric, grade text, place int, trace jsonb)
     ), last as (
       select distinct on (unit_id) * from assessment_result where cycle_id = $1 order by unit_id, revision desc
     )
     insert into assessment_result (cycle_id, unit_id, revision, total, grade, place, trace, computed_at)
     select $1, f.unit_id, coalesce(l.revision, 0) + 1, f.total, f.grade, f.place, f.trace, $3
     from fresh f left join last l using (unit_id)
     where l.id is null or (l.total, l.grade, l.place, l.trace) is distinct from (f.total, f.grade, f.place, f.trace)
     returning id`,
    [cycleId, JSON.stringify(results), tx.at],
  );
  return written.length;
};

/** One query for everything that the rules judge, in the order of units and lines. What a unit took over from another is not its own record. */
const factsOf = (tx: Transaction, cycleId: string, escalations: readonly string[]): Promise<(TaskFacts & { readonly unitId: string })[]> =>
  rowsOf(
    tx,
    `select t.unit_id as "unitId", t.id as "taskId", i.key || case i.occurrence when '' then '' else '/' || i.occurrence end as "itemKey", i.kind,
       coalesce(i.definition->>'weight', '0') as weight, t.state, t.score::text as score,
       coalesce(s.is_late, false) as "isLate", t.state in ('assigned','acknowledged','returned') and t.due_at < $2 as "isOverdue",
       coalesce(returned.count, 0) as returns,
       exists (select from reminder r where r.task_id = t.id and r.rung = any($3)) as "wasEscalated",
       s.id as "submissionId", accepted.id as "reviewId", case when i.kind = 'assessment' and t.state = 'accepted' then s.form end as form
     from task t join item i on i.id = t.item_id
     left join lateral (select id, is_late, form from submission where task_id = t.id order by version desc limit 1) s on true
     left join lateral (select count(*)::int as count from review where task_id = t.id and verdict = 'returned') returned on true
     left join review accepted on accepted.submission_id = s.id and accepted.verdict = 'accepted'
     where t.cycle_id = $1 and t.state <> 'cancelled' and t.taken_over_from_unit_id is null
     order by t.unit_id, i.key, i.occurrence, t.id`,
    [cycleId, tx.at, escalations],
  );

/** Publishes the newest revision of each unit's result and tells the units; a second time publishes nothing. Answers how many. */
export const publishResults = async (tx: Transaction, { cycleId }: { readonly cycleId: string }): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with newest as (
       select distinct on (unit_id) id from assessment_result where cycle_id = $1 order by unit_id, revision desc
     ), published as (
       update assessment_result r set published_at = $2 from newest n where r.id = n.id and r.published_at is null returning r.unit_id, r.grade
     ), told as (
       insert into notification (kind, cycle_id, unit_id, post_kind, person_id, details, created_at)
       select 'result', $1, p.unit_id, 'topLeader', held.person_id, jsonb_build_object('grade', p.grade), $2
       from published p left join lateral (
         select n.person_id from post join tenure n on n.post_id = post.id
         where post.unit_id = p.unit_id and post.kind = 'topLeader' and daterange(n.from_on, n.to_on, '[]') @> ($2::timestamptz at time zone 'Asia/Shanghai')::date
       ) held on true on conflict do nothing
     ) select count(*)::int as count from published`,
    [cycleId, tx.at],
  );
  return row?.count ?? 0;
};

/** The newest revision of each unit's result, by place. */
export const resultsOf = (tx: Transaction, { cycleId, unitCode }: { readonly cycleId: string; readonly unitCode?: string | undefined }): Promise<AssessmentResult[]> =>
  rowsOf<AssessmentResult>(
    tx,
    `select * from (
       select distinct on (r.unit_id) r.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", r.revision, r.total::text as total, r.grade, r.place,
         r.trace, r.computed_at as "computedAt", r.published_at as "publishedAt"
       from assessment_result r join unit u on u.id = r.unit_id
       where r.cycle_id = $1 and ($2::text is null or u.code = $2) order by r.unit_id, r.revision desc
     ) newest order by place, "unitCode"`,
    [cycleId, unitCode ?? null],
  );
