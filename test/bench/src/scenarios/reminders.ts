import { instantOf } from '@zehuan/calendar';
import type { Pack } from '@zehuan/policy';
import type { Measured, RawLimit } from '../figures.js';
import { bodyOf, paced } from '../http-client.js';
import { rounded } from '../numbers.js';
import { reminderDay } from '../pack.js';
import { townshipsOfACounty } from '../province.js';
import type { System } from '../stage.js';
import { pause, until } from '../until.js';
import { openTasks, submit } from './submissions.js';

/**
 * Submissions a second meanwhile: twenty times a province's last five minutes before a deadline (docs/load.md). As many
 * as the machine can take would measure how two cores are shared out, and not how fast reminders are.
 */
const submissionsPerSecond = 100;

/** Waits for the moment at which the first item of every unit is reminded of, while others submit. */
export const reminders = async (system: System, counties: number, pack: Pack): Promise<Measured> => {
  const moment = await momentOf(system, pack);
  const due = counties * (townshipsOfACounty + 1);
  const tasks = await openTasks(system, 20_000);
  await pause(Math.max(0, moment - Date.now() - 5_000));
  const busy = system.caller(8);
  let isDone = false;
  let submitted = 0;
  const others = paced(
    tasks.length,
    submissionsPerSecond,
    (index) => submit(busy, tasks, index),
    () => isDone,
  ).then((answers) => {
    for (const answer of answers) bodyOf(answer);
    submitted = answers.length;
  });
  const inInboxes = async (): Promise<number | undefined> => {
    const [row] = await system.rows<{ told: number }>(
      `select count(*)::int as told from notification where kind = 'reminder'`,
    );
    return (row?.told ?? 0) >= due ? Date.now() : undefined;
  };
  const doneAt = await until(`${due} reminders are in the inboxes`, inInboxes, { patience: 300_000, every: 10 });
  isDone = true;
  await others;
  busy.close();
  await mustBeOnce(system, due);
  return {
    figures: { reminders: { seconds: rounded(Math.max(0, doneAt - moment) / 1000, 2) } },
    raw: [await bareReminders(system)],
    also: [{ what: 'submissions accepted during the ten seconds around the reminders', value: submitted, unit: '' }],
  };
};

const momentOf = async ({ rows }: System, pack: Pack): Promise<number> => {
  const [row] = await rows<{ scale: Parameters<typeof instantOf>[0] }>('select scale from cycle limit 1');
  if (!row) throw new Error('there is no cycle');
  return instantOf(row.scale, reminderDay, pack.remindAt);
};

const mustBeOnce = async ({ rows }: System, due: number): Promise<void> => {
  const [row] = await rows<{ reminders: number; tasks: number; told: number }>(
    `select count(*)::int as reminders, count(distinct task_id)::int as tasks,
       (select count(*)::int from notification where kind = 'reminder') as told from reminder`,
  );
  if (row?.reminders !== due || row.tasks !== due || row.told !== due)
    throw new Error(`${due} reminders were due once: ${JSON.stringify(row)}`);
};

const bareReminders = async ({ rows }: System): Promise<RawLimit> => {
  await rows('create table bare_reminder (like reminder including all)');
  const began = performance.now();
  await rows('insert into bare_reminder select * from reminder');
  const seconds = (performance.now() - began) / 1000;
  const [row] = await rows<{ count: number }>('select count(*)::int as count from bare_reminder');
  await rows('drop table bare_reminder');
  return {
    what: 'reminder rows inserted by one bare statement',
    value: Math.round((row?.count ?? 0) / seconds),
    unit: '/s',
  };
};
