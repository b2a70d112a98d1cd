import type { Installation } from './installation.js';
import type { YearLived } from './live-year.js';

/** What must hold whatever was broken, and is not a matter of comparing rows; each line names one breach. */
export const breachesOf = async (at: Installation, lived: YearLived): Promise<readonly string[]> => {
  const breaches = lived.people.refused.map((line) => `an act was refused: ${line}`);
  const kept = new Set((await at.rows<{ id: string }>('select id from submission')).map(({ id }) => id));
  for (const { submissionId } of lived.people.acknowledged)
    if (!kept.has(submissionId)) breaches.push(`the acknowledged submission ${submissionId} is lost`);
  if (lived.people.acknowledged.length !== kept.size)
    breaches.push(`${kept.size} submissions are kept, ${lived.people.acknowledged.length} were acknowledged`);
  return [...breaches, ...(await countBreaches(at)), ...(await mailBreaches(at))];
};

const counts: Readonly<Record<string, string>> = {
  'reminders are doubled': `select count(*) - count(distinct (task_id, rung, due_at)) as count from reminder`,
  'notifications of one reminder to one post are doubled': `select count(*) - count(distinct (reminder_id, unit_id, post_kind, person_id)) as count
    from notification where reminder_id is not null`,
  'cycles have not closed': `select count(*) as count from cycle where state <> 'closed'`,
  'incidents were opened': `select count(*) as count from incident`,
  'keys have no answer': `select count(*) as count from idempotency_key where status is null`,
  'messages were given up': `select count(*) as count from delivery where state = 'failed'`,
};

const countBreaches = async (at: Installation): Promise<string[]> => {
  const breaches: string[] = [];
  for (const [what, sql] of Object.entries(counts)) {
    const [row] = await at.rows<{ count: string }>(sql);
    if (row?.count !== '0') breaches.push(`${row?.count ?? '?'} ${what}`);
  }
  return breaches;
};

/** Mail is at least once: what counts as sent has arrived under its Message-ID, and nothing arrived that nobody sent. */
const mailBreaches = async (at: Installation): Promise<string[]> => {
  const rows = await at.rows<{ messageId: string; state: string }>(
    `select message_id as "messageId", state from delivery where channel = 'email'`,
  );
  const received = new Set(at.mail.mails.map(({ messageId }) => messageId));
  const known = new Set(rows.map(({ messageId }) => messageId));
  const lost = rows.filter(({ state, messageId }) => state === 'sent' && !received.has(messageId)).length;
  const foreign = [...received].filter((messageId) => !known.has(messageId)).length;
  return [
    ...(lost > 0 ? [`${lost} mails count as sent and never arrived`] : []),
    ...(foreign > 0 ? [`${foreign} mails arrived that the record does not know`] : []),
  ];
};

/** Mails that arrived more than once under the same Message-ID: allowed, counted. */
export const mailsTwice = (at: Installation): number =>
  at.mail.mails.length - new Set(at.mail.mails.map(({ messageId }) => messageId)).size;
