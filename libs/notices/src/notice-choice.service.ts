import { actsForAny, Refusal } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { isId } from './rules/id.js';

export interface NoticeChoice {
  readonly byEmail: boolean;
  /** At most one mail a day. */
  readonly digestOnly: boolean;
}

const usual: NoticeChoice = { byEmail: true, digestOnly: false };

/** Everybody chooses for themselves; the process and the development account for anybody. */
const requireOneself = ({ actor }: Transaction, personId: string): void => {
  if (personId !== actor.personId && !actsForAny(actor)) throw new Refusal('unknown-person');
};

/** How a person wants to be told outside; mail at once where nothing was chosen. Refuses `unknown-person`, also for another. */
export const noticeChoiceOf = async (tx: Transaction, personId: string): Promise<NoticeChoice> => {
  requireOneself(tx, personId);
  await requirePerson(tx, personId);
  const row = await rowOf<NoticeChoice>(
    tx,
    `select by_email as "byEmail", digest_only as "digestOnly" from notice_choice where person_id = $1`,
    [personId],
  );
  return row ?? usual;
};

/** Changes what is given and keeps the rest. */
export const chooseNotices = async (
  tx: Transaction,
  { personId, ...choice }: { readonly personId: string } & Partial<NoticeChoice>,
): Promise<NoticeChoice> => {
  const chosen = { ...(await noticeChoiceOf(tx, personId)), ...choice };
  await rowsOf(
    tx,
    `insert into notice_choice (person_id, by_email, digest_only) values ($1, $2, $3)
     on conflict (person_id) do update set by_email = excluded.by_email, digest_only = excluded.digest_only`,
    [personId, chosen.byEmail, chosen.digestOnly],
  );
  return chosen;
};

const requirePerson = async (tx: Transaction, personId: string): Promise<void> => {
  const person = isId(personId) ? await rowOf(tx, 'select 1 from person where id = $1', [personId]) : undefined;
  if (!person) throw new Refusal('unknown-person');
};
