import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { NoticeKind } from '@zehuan/tasks';
import type { NoticeLine } from '../rules/notice-text.js';
import type { Leased } from './delivery-lease.queries.js';

/** Where a message goes as things are now; undefined when its person or unit no longer wants it. */
export const destinationOf = async (
  tx: Transaction,
  { channelId, personId, address }: Leased,
): Promise<{ readonly address: string; readonly secret: string | null } | undefined> => {
  if (channelId !== null)
    return rowOf(tx, 'select address, secret from channel where id = $1 and is_enabled', [channelId]);
  const choice = await rowOf(tx, 'select 1 from notice_choice where person_id = $1 and not by_email', [personId]);
  return choice ? undefined : { address, secret: null };
};

interface Row {
  readonly kind: NoticeKind;
  readonly isReview: boolean;
  readonly taskId: string | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly unit: string;
  readonly dueOn: string | null;
  readonly isProvisional: boolean;
  readonly text: string | null;
  readonly tasks: number | null;
}

/** Whether a notification still says something that is so: nobody is told to do what is done, or by a day that was moved. */
const holds = `case
  when t.id is null then true
  when r.id is not null and n.details->>'duty' = 'review' then t.state = 'submitted' and t.review_due_at = r.due_at
  when r.id is not null then t.state in ('assigned','acknowledged','returned') and t.due_at = r.due_at
  when n.kind in ('urge','returned','assigned','extended') then t.state in ('assigned','acknowledged','returned')
  else true end`;

const lines = `
select n.kind, coalesce(n.details->>'duty' = 'review', false) as "isReview", t.id as "taskId",
  coalesce(i.title->>'zh', t.title) as "titleZh", coalesce(i.title->>'en', t.title) as "titleEn", u.name as unit,
  case when n.details->>'duty' = 'review' then t.review_due_on else t.due_on end::text as "dueOn",
  coalesce(t.due_is_provisional, false) as "isProvisional", coalesce(n.details->>'text', n.details->>'reason') as text,
  case when t.id is null and jsonb_typeof(n.details->'tasks') = 'number' then (n.details->>'tasks')::int end as tasks
from delivery_notification dn join notification n on n.id = dn.notification_id
left join task t on t.id = n.task_id left join item i on i.id = t.item_id left join reminder r on r.id = n.reminder_id
join unit u on u.id = coalesce(t.unit_id, n.unit_id)
where dn.delivery_id = $1 and ${holds} order by n.created_at, n.id`;

/** What a message says as things are now, just before it is sent. */
export const linesOf = async (tx: Transaction, deliveryId: string): Promise<readonly NoticeLine[]> => {
  const rows = await rowsOf<Row>(tx, lines, [deliveryId]);
  return rows.map(({ titleZh, titleEn, ...row }) => ({
    ...row,
    title: titleZh === null ? null : { zh: titleZh, en: titleEn ?? titleZh },
  }));
};
