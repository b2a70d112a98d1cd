import { Refusal } from '@zehuan/contracts';
import { everyUnit, type UnitScope } from '@zehuan/org';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { packById, type Pack } from '@zehuan/policy';
import { factsOf, type UnitTaskFacts } from './record/facts.queries.js';
import { type Graded, gradesOf } from './rules/grade.js';
import { type Score, scoreOf } from './rules/score.js';

/** How a result came about: everything of the score but the total, and why the grade is lower than the total says. */
export type ResultTrace = Omit<Score, 'total'> & { readonly loweredBy: readonly string[] };

export interface AssessmentResult {
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly revision: number;
  readonly total: string;
  readonly grade: string;
  /** From 1; null for a unit that looks at its own result where the pack does not publish places. */
  readonly place: number | null;
  readonly trace: ResultTrace;
  readonly computedAt: Date;
  readonly publishedAt: Date | null;
}

export interface OfCycle {
  readonly cycleId: string;
}

/** The pack of a cycle, whose row is locked: two who compute at once would write the same revision. */
const packOfLockedCycle = async (tx: Transaction, cycleId: string): Promise<Pack> => {
  const sql = `select pack_id as "packId" from cycle where id = $1 for no key update`;
  const cycle = await rowOf<{ packId: string }>(tx, sql, [cycleId]);
  if (!cycle) throw new Refusal('unknown-cycle');
  return (await packById(tx, cycle.packId)).content;
};

/**
 * Computes the results of all units that a cycle's committee assesses, from the record as it stands. A unit whose
 * result is the same as before gets no new revision, so computing twice changes nothing. Answers how many were written.
 */
export const computeResults = async (
  tx: Transaction,
  { cycleId, scope = everyUnit }: OfCycle & { readonly scope?: UnitScope },
): Promise<number> => {
  const pack = await packOfLockedCycle(tx, cycleId);
  const escalations = pack.ladders.default.filter((rung) => rung.isEscalation).map((rung) => rung.key);
  const facts = await factsOf(tx, { cycleId, escalations, scope });
  return insertChanged(tx, cycleId, graded(facts, pack));
};

const graded = (facts: readonly UnitTaskFacts[], pack: Pack): readonly Graded[] => {
  const byUnit = new Map<string, UnitTaskFacts[]>(facts.map((task) => [task.unitId, []]));
  for (const task of facts) byUnit.get(task.unitId)?.push(task);
  const scored = [...byUnit].map(([unitId, tasks]) => ({ unitId, score: scoreOf(tasks, pack.assessment) }));
  return gradesOf(scored, pack.assessment);
};

const insertChanged = async (tx: Transaction, cycleId: string, results: readonly Graded[]): Promise<number> => {
  const rows = results.map(({ unitId, score: { total, ...trace }, grade, place, loweredBy }) => ({
    unit_id: unitId,
    total,
    grade,
    place,
    trace: { ...trace, loweredBy } satisfies ResultTrace,
  }));
  const inserted = await rowsOf(
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
    [cycleId, JSON.stringify(rows), tx.at],
  );
  return inserted.length;
};

/** Publishes the newest revision of each unit's result and tells the units; a second time publishes nothing. Answers how many. */
export const publishResults = async (tx: Transaction, { cycleId }: OfCycle): Promise<number> => {
  const row = await rowOf<{ count: number }>(
    tx,
    `with newest as (
       select distinct on (unit_id) id from assessment_result where cycle_id = $1 order by unit_id, revision desc
     ), published as (
       update assessment_result r set published_at = $2 from newest n
       where r.id = n.id and r.published_at is null returning r.unit_id, r.grade
     ), told as (
       insert into notification (kind, cycle_id, unit_id, post_kind, person_id, details, created_at)
       select 'result', $1, p.unit_id, 'topLeader', held.person_id, jsonb_build_object('grade', p.grade), $2
       from published p left join lateral (
         select n.person_id from post join tenure n on n.post_id = post.id
         where post.unit_id = p.unit_id and post.kind = 'topLeader'
           and daterange(n.from_on, n.to_on, '[]') @> ($2::timestamptz at time zone 'Asia/Shanghai')::date
       ) held on true on conflict do nothing
     ) select count(*)::int as count from published`,
    [cycleId, tx.at],
  );
  return row?.count ?? 0;
};

/**
 * The newest revision of each unit's result, or of one unit's, by place. The committee that assesses sees all places; whom
 * it assesses learns its own only from a pack with `publishesPlaces`.
 */
export const resultsOf = (
  tx: Transaction,
  { cycleId, unitCode }: OfCycle & { readonly unitCode?: string | undefined },
): Promise<AssessmentResult[]> =>
  rowsOf<AssessmentResult>(
    tx,
    `select "unitId", "unitCode", "unitName", revision, total, grade, trace, "computedAt", "publishedAt",
       case when "unitId" is distinct from $3::uuid or "publishesPlaces" then place end as place
     from (
       select distinct on (r.unit_id) r.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", r.revision,
         r.total::text as total, r.grade, r.place, r.trace, r.computed_at as "computedAt", r.published_at as "publishedAt",
         p.content @> '{"assessment": {"publishesPlaces": true}}' as "publishesPlaces"
       from assessment_result r join unit u on u.id = r.unit_id join cycle c on c.id = r.cycle_id join policy_pack p on p.id = c.pack_id
       where r.cycle_id = $1 and ($2::text is null or u.code = $2) order by r.unit_id, r.revision desc
     ) newest order by newest.place, "unitCode"`,
    [cycleId, unitCode ?? null, tx.actor.unitId],
  );
