import type { ProvisionalDeadlines } from '@zehuan/cycles';
import type { UndeliveredNotices } from '@zehuan/notices';
import { counted, finding, type Finding, some } from './finding.js';

/** Notices that should have left and have not. What waits goes out by itself once the delivery runs: nothing is requeued. */
export function judgeNotices(found: UndeliveredNotices): Finding {
  const { unplanned, waiting, longestWaitSince, failedLately } = found;
  const figures = { ...found };
  if (unplanned + waiting > 0)
    return finding(
      'notices',
      'broken',
      `${counted(waiting, 'message')} ${waiting === 1 ? 'waits' : 'wait'} longer than they should${longestWaitSince === null ? '' : ` (since ${longestWaitSince.toISOString()})`} and ${counted(unplanned, 'notice')} ${unplanned === 1 ? 'was' : 'were'} not looked at for mail and chats: see whether the delivery runs and the mail server answers.`,
      figures,
    );
  if (failedLately > 0)
    return finding(
      'notices',
      'warning',
      `${counted(failedLately, 'message')} could not be delivered in the last week; they are in the inboxes. See their addresses and errors in the table delivery.`,
      figures,
    );
  return finding('notices', 'ok', 'No notice waits longer than it should.', figures);
}

/** So many days before a year begins, its calendar is long published. */
const daysOfNotice = 31;
const dayMilliseconds = 86_400_000;

/** Deadlines that were counted without the holidays of their year. */
export function judgeProvisional(found: readonly ProvisionalDeadlines[], at: Date): Finding {
  const figures = { years: found };
  const text = (years: readonly ProvisionalDeadlines[]): string =>
    years.map(({ year, tasks, items }) => `${year}: ${counted(tasks, 'task')}, ${counted(items, 'line')}`).join('; ');
  const behind = found.filter(({ isPublished }) => isPublished);
  if (behind.length > 0)
    return finding(
      'provisional deadlines',
      'warning',
      `Deadlines are still provisional (暂定) although their year's calendar is loaded (${text(behind)}): run "zehuan calendar load" with the file of that year once more.`,
      figures,
    );
  const soon = found.filter(({ year }) => Date.UTC(year, 0, 1) - at.getTime() < daysOfNotice * dayMilliseconds);
  if (soon.length > 0)
    return finding(
      'provisional deadlines',
      'warning',
      `Deadlines are provisional (暂定) in a year that has begun or is about to (${text(soon)}): load the published calendar with "zehuan calendar load".`,
      figures,
    );
  if (found.length > 0)
    return finding(
      'provisional deadlines',
      'ok',
      `Deadlines are provisional (暂定) until the State Council publishes the holidays (${text(found)}); nothing is to be done yet.`,
      figures,
    );
  return finding('provisional deadlines', 'ok', 'No deadline is provisional.', figures);
}

/** What the process set aside and nobody has decided on. */
export function judgeIncidents(byStep: Readonly<Record<string, number>>): Finding {
  const open = Object.values(byStep).reduce((sum, count) => sum + count, 0);
  const figures = { open, byStep };
  if (open === 0) return finding('incidents', 'ok', 'No incident is open.', figures);
  const steps = Object.entries(byStep).map(([step, count]) => `${count} in the step ${step}`);
  return finding(
    'incidents',
    'warning',
    `${counted(open, 'incident')} ${open === 1 ? 'is' : 'are'} open (${steps.join(', ')}): "zehuan incident list" says why; try them again or close them.`,
    figures,
  );
}

/** Where the bytes of attachments should be, and which are not there. */
export interface Attachments {
  readonly recorded: number;
  readonly missing: readonly { readonly id: string; readonly why: 'missing' | 'size' }[];
  /** Null where they are kept in an object store, which is not looked through. */
  readonly folder: string | null;
}

export function judgeAttachments({ recorded, missing, folder }: Attachments): Finding {
  const figures = { recorded, missing: missing.length, ids: missing.slice(0, 50).map(({ id }) => id), folder };
  if (folder === null)
    return finding(
      'attachments',
      'ok',
      `The object store with ${counted(recorded, 'file')} was not looked through.`,
      figures,
    );
  if (missing.length === 0)
    return finding('attachments', 'ok', `All of ${counted(recorded, 'file')} are there.`, figures);
  return finding(
    'attachments',
    'broken',
    `${missing.length} of ${counted(recorded, 'attachment')} are missing in ${folder} or cut off (${some(
      missing.map(({ id }) => id),
      3,
    )}): put them back from a backup. If the API keeps its files on another machine, run the doctor there.`,
    figures,
  );
}

/** Bytes of a file system, and of what we keep. */
export interface Disk {
  readonly folder: string;
  readonly free: number;
  readonly total: number;
  readonly database: number;
  readonly attachments: number;
}

const gibibyte = 1_073_741_824;
const inGibibytes = (bytes: number): string => `${(bytes / gibibyte).toFixed(1)} GiB`;
const leastToRun = gibibyte / 4;
const leastToSleepWell = 2 * gibibyte;

/** Whether there is room to go on, and for a backup. */
export function judgeDisk(disk: Disk): Finding {
  const { folder, free, database, attachments } = disk;
  const figures = { ...disk };
  const kept = database + attachments;
  if (free < leastToRun)
    return finding(
      'disk',
      'broken',
      `Only ${inGibibytes(free)} are free at ${folder}: uploads and Postgres are about to fail. Make room.`,
      figures,
    );
  if (free < Math.max(leastToSleepWell, kept))
    return finding(
      'disk',
      'warning',
      `${inGibibytes(free)} are free at ${folder}, and the record with its attachments takes ${inGibibytes(kept)}: there may be no room for a backup.`,
      figures,
    );
  return finding(
    'disk',
    'ok',
    `${inGibibytes(free)} are free; database and attachments take ${inGibibytes(kept)}.`,
    figures,
  );
}
