import { actsFor, actsForAny, Refusal, worksForUnit } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import {
  type Inbox,
  countUnreadOf,
  markInboxRead,
  type NotificationView,
  pageOfInbox,
  type Told,
  toldOf,
} from './record/inbox.queries.js';
import { isId } from './rules/id.js';

export type { Inbox, NotificationView, Told } from './record/inbox.queries.js';

export interface NotificationListInput extends Inbox {
  readonly isUnread?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** 1 to 200; 50 where left out. */
  readonly limit?: number | undefined;
}

export interface NotificationPage {
  readonly items: readonly NotificationView[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

const usualRows = 50;
const mostRows = 200;

const invalid = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer, message }]);

/** A unit's inbox is read by those who work for it, a person's by that person. */
const requireOwn = (tx: Transaction, { unitId, personId }: Inbox): void => {
  if (unitId === undefined && personId === undefined) throw invalid('/unitId', 'Say whose notices: a unit or a person');
  if (unitId !== undefined && !isId(unitId)) throw new Refusal('unknown-unit');
  if (personId !== undefined && !isId(personId)) throw new Refusal('unknown-person');
  if (actsForAny(tx.actor)) return;
  const isOwn =
    unitId === undefined ? personId === tx.actor.personId : actsFor(tx.actor, unitId) && worksForUnit(tx.actor);
  if (!isOwn) throw new Refusal('forbidden');
};

const placeOf = (cursor: string | undefined): string | null => {
  if (cursor === undefined) return null;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (!isId(id)) throw new Refusal('cursor-invalid');
  return id;
};

/** A page of the notices of a unit or a person, the newest first. */
export const listNotifications = async (tx: Transaction, input: NotificationListInput): Promise<NotificationPage> => {
  requireOwn(tx, input);
  const { limit = usualRows } = input;
  if (!Number.isInteger(limit) || limit < 1 || limit > mostRows)
    throw invalid('/limit', `Give a number from 1 to ${mostRows}`);
  const page = { isUnread: input.isUnread, before: placeOf(input.cursor), limit: limit + 1 };
  const rows = await pageOfInbox(tx, input, page);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? Buffer.from(last.id).toString('base64url') : null };
};

/** The newest notices of a unit or a person, up to a number. */
export const notificationsUpTo = (
  tx: Transaction,
  input: Inbox & { readonly isUnread?: boolean | undefined },
  most: number,
): Promise<readonly NotificationView[]> => {
  requireOwn(tx, input);
  return pageOfInbox(tx, input, { isUnread: input.isUnread, before: null, limit: most });
};

/** How many notices of a unit or a person nobody has read. */
export const countUnread = (tx: Transaction, inbox: Inbox): Promise<number> => {
  requireOwn(tx, inbox);
  return countUnreadOf(tx, inbox);
};

/** Marks the named notices of an inbox as read, or all; the first reading counts. Answers how many were unread. */
export const markRead = async (
  tx: Transaction,
  input: Inbox & { readonly ids?: readonly string[] | undefined },
): Promise<number> => {
  requireOwn(tx, input);
  if (input.ids && !input.ids.every(isId)) throw new Refusal('unknown-notification');
  const { found, marked } = await markInboxRead(tx, input, input.ids ?? null);
  if (input.ids && found < new Set(input.ids).size) throw new Refusal('unknown-notification');
  return marked;
};

/** Who was told what when of a task: reminders, escalations and urging, and what became of them outside. */
export const escalationsOf = (tx: Transaction, taskId: string): Promise<Told[]> => {
  if (!isId(taskId)) throw new Refusal('unknown-task');
  return toldOf(tx, taskId);
};
