import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import type { NoticeKind } from '@zehuan/tasks';

/** Whose notices: a unit's, or a person's in all posts. */
export interface Inbox {
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
}

export interface NotificationView {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly postKind: string;
  /** Null where the post was vacant. */
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly task: {
    readonly id: string;
    readonly title: string;
    readonly titleInEnglish: string;
    readonly state: string;
    readonly dueOn: string;
    readonly dueAt: Date;
    readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  } | null;
  readonly cycleId: string | null;
  readonly urgeId: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const unitOf = (unit: string): string =>
  `json_build_object('id', ${unit}.id, 'code', ${unit}.code, 'name', ${unit}.name)`;

const columns = `n.id, n.kind, ${unitOf('u')} as unit, n.post_kind as "postKind",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
  case when t.id is not null then json_build_object('id', t.id, 'title', t.title,
    'titleInEnglish', coalesce(i.title->>'en', t.title), 'state', t.state, 'dueOn', t.due_on,
    'unit', ${unitOf('tu')}) end as task, t.due_at as "taskDueAt",
  n.cycle_id as "cycleId", n.urge_id as "urgeId", n.details, n.created_at as "createdAt", n.read_at as "readAt"`;

const joins = `join unit u on u.id = n.unit_id left join person p on p.id = n.person_id
  left join task t on t.id = n.task_id left join item i on i.id = t.item_id left join unit tu on tu.id = t.unit_id`;

type Row = Omit<NotificationView, 'task'> & {
  readonly task: Omit<NonNullable<NotificationView['task']>, 'dueAt'> | null;
  readonly taskDueAt: Date | null;
};

const viewOf = ({ taskDueAt, task, ...row }: Row): NotificationView => ({
  ...row,
  task: task && taskDueAt ? { ...task, dueAt: taskDueAt } : null,
});

const inboxOf = (alias: string): string =>
  `($1::uuid is null or ${alias}.unit_id = $1) and ($2::uuid is null or ${alias}.person_id = $2)`;

/** A page of an inbox, the newest first. */
export const pageOfInbox = async (
  tx: Transaction,
  inbox: Inbox,
  page: { readonly isUnread: boolean | undefined; readonly before: string | null; readonly limit: number },
): Promise<NotificationView[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select ${columns} from notification n ${joins}
     where ${inboxOf('n')} and ($3::boolean is null or (n.read_at is null) = $3) and ($4::uuid is null or n.id < $4)
     order by n.id desc limit $5`,
    [inbox.unitId ?? null, inbox.personId ?? null, page.isUnread ?? null, page.before, page.limit],
  );
  return rows.map(viewOf);
};

export const countUnreadOf = async (tx: Transaction, inbox: Inbox): Promise<number> =>
  (
    await rowOf<{ count: number }>(
      tx,
      `select count(*)::int as count from notification n where ${inboxOf('n')} and n.read_at is null`,
      [inbox.unitId ?? null, inbox.personId ?? null],
    )
  )?.count ?? 0;

/** Marks notices of an inbox as read (all of them without ids); answers how many there are of those named. */
export const markInboxRead = async (
  tx: Transaction,
  inbox: Inbox,
  ids: readonly string[] | null,
): Promise<{ readonly found: number; readonly marked: number }> =>
  (await rowOf<{ found: number; marked: number }>(
    tx,
    `with meant as (
       select n.id from notification n where ${inboxOf('n')} and ($3::uuid[] is not null and n.id = any($3) or $3::uuid[] is null and n.read_at is null)
     ), marked as (
       update notification n set read_at = $4 from meant where n.id = meant.id and n.read_at is null returning 1
     ) select (select count(*)::int from meant) as found, (select count(*)::int from marked) as marked`,
    [inbox.unitId ?? null, inbox.personId ?? null, ids, tx.at],
  )) ?? { found: 0, marked: 0 };

/** One telling of a task: what, to whom, when, and what became of it outside. */
export interface Told {
  readonly at: Date;
  readonly kind: NoticeKind;
  readonly rung: string | null;
  readonly dueAt: Date | null;
  readonly firesAt: Date | null;
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly postKind: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly readAt: Date | null;
  readonly deliveries: readonly { readonly channel: string; readonly state: string; readonly sentAt: string | null }[];
}

/** Who was told of a task by the ladder and by urging, the oldest first. */
export const toldOf = (tx: Transaction, taskId: string): Promise<Told[]> =>
  rowsOf(
    tx,
    `select n.created_at as at, n.kind, r.rung, r.due_at as "dueAt", r.fires_at as "firesAt", ${unitOf('u')} as unit,
       n.post_kind as "postKind", case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
       n.read_at as "readAt", coalesce((
         select json_agg(json_build_object('channel', d.channel, 'state', d.state, 'sentAt', d.sent_at) order by d.id)
         from delivery_notification dn join delivery d on d.id = dn.delivery_id where dn.notification_id = n.id), '[]') as deliveries
     from notification n join unit u on u.id = n.unit_id left join person p on p.id = n.person_id
     left join reminder r on r.id = n.reminder_id
     where n.task_id = $1 and n.kind in ('reminder','escalation','urge')
     order by n.created_at, n.id`,
    [taskId],
  );
