import { Refusal, repeated } from '@zehuan/contracts';
import { rowOf, type Transaction } from '@zehuan/platform';
import type { OrgFacts } from '../preview/org-facts.js';

const unitRef = `jsonb_build_object('code', code, 'name', name, 'level', level, 'kind', kind)`;

/** The subordinates without a holder of a post, as a list by code. */
const without = (post: 'topLeader' | 'reporter'): string => `
  coalesce((select jsonb_agg(${unitRef} order by code) from below b where not exists (
    select from post p join tenure t on t.post_id = p.id
     where p.unit_id = b.id and p.kind = '${post}' and daterange(t.from_on, t.to_on, '[]') @> $2::date)), '[]')`;

/**
 * What a preview needs of a committee and all below it, in one statement: how many of each level and kind, how many
 * cycles, and whose posts nobody holds on a day. Refuses `unknown-unit`, `no-subordinates`.
 */
export const orgFactsOf = async (tx: Transaction, unitCode: string, on: string): Promise<OrgFacts> => {
  const facts = await rowOf<OrgFacts>(
    tx,
    `with root as (
       select id, code, name, level, kind, path from unit where code = $1 and ended_on is null
     ), below as (
       select u.id, u.parent_id, u.code, u.name, u.level, u.kind from unit u join root r on u.path <@ r.path and u.id <> r.id
        where u.ended_on is null and u.kind in ('committee','department','enterprise')
     ), grouped as (
       select level, kind, count(*)::int as units from below group by level, kind
     )
     select (select ${unitRef} from root) as root,
       (select count(distinct parent_id)::int from below) as cycles,
       coalesce((select jsonb_agg(jsonb_build_object('level', level, 'kind', kind, 'units', units)
                 order by array_position(array['province','city','county','township'], level), kind) from grouped), '[]') as groups,
       ${without('topLeader')} as "withoutTopLeader", ${without('reporter')} as "withoutReporter"
     from root`,
    [unitCode, on],
  );
  if (!facts) throw new Refusal('unknown-unit', `There is no unit ${repeated(unitCode)}`);
  if (facts.cycles === 0) throw new Refusal('no-subordinates', `${facts.root.code} has no subordinates to arrange`);
  return facts;
};
