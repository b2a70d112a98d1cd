import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { dayInChina, dayOnScale } from '@zehuan/tasks';

export interface Feed {
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
}

/** Something dated that a unit owes: a task, or the review of a subordinate's submission. */
export interface FeedEntry {
  readonly kind: 'task' | 'review';
  readonly taskId: string;
  readonly title: string;
  /** Who submitted; null for a task of one's own. */
  readonly ofUnit: string | null;
  readonly dueOn: string;
  readonly isProvisional: boolean;
  readonly version: number;
}

const most = 2_000;

/** The live feed behind a token's hash; none when its person no longer holds a post of the unit. */
export const feedByHash = (tx: Transaction, tokenHash: string): Promise<Feed | undefined> =>
  rowOf<Feed>(
    tx,
    `select f.unit_id as "unitId", u.name as "unitName", f.person_id as "personId"
     from calendar_feed f join unit u on u.id = f.unit_id
     where f.token_hash = $1 and f.revoked_at is null and (f.person_id is null or exists (
       select from post p join tenure n on n.post_id = p.id where p.unit_id = f.unit_id and n.person_id = f.person_id
         and daterange(n.from_on, n.to_on, '[]') @> ${dayInChina('$2')}))`,
    [tokenHash, tx.at],
  );

/** What is open, the earliest first; a person's without that which was delegated to somebody else. */
export const entriesOf = (tx: Transaction, { unitId, personId }: Feed): Promise<FeedEntry[]> =>
  rowsOf<FeedEntry>(
    tx,
    `select 'task' as kind, t.id as "taskId", t.title, null as "ofUnit", t.due_on::text as "dueOn",
       t.due_is_provisional as "isProvisional", t.version
     from task t join cycle c on c.id = t.cycle_id
     where t.unit_id = $1 and t.state in ('assigned','acknowledged','returned') and c.state <> 'cancelled'
       and ($2::uuid is null or t.delegate_person_id is null or t.delegate_person_id = $2 or t.delegated_until < ${dayOnScale('c.scale', '$3')})
     union all
     select 'review', t.id, t.title, u.name, t.review_due_on::text, false, t.version
     from task t join unit u on u.id = t.unit_id join cycle c on c.id = t.cycle_id
     where t.supervising_unit_id = $1 and t.state = 'submitted' and c.state <> 'cancelled'
     order by "dueOn", "taskId" limit ${most}`,
    [unitId, personId, tx.at],
  );
