import type { Chance } from '../chance.js';
import type { Installation, InstallationOptions } from '../installation.js';
import type { Year } from '../live-year.js';
import { pause, until } from '../until.js';

/** What a fault is given: the system, the year that is lived in it, and chance. */
export interface Stage {
  readonly at: Installation;
  readonly year: Year;
  readonly chance: Chance;
  readonly isLong: boolean;
}

/** One kind of fault over a year. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** Only in the long form. */
  readonly isLong?: boolean;
  /** Why it cannot be run here; null where it can. */
  readonly whyNot?: () => Promise<string | null>;
  /** What the installation needs for it. */
  readonly options?: (stageFolder: string) => Promise<Partial<InstallationOptions>>;
  /** Before the first request of the year. */
  readonly before?: (stage: Stage) => Promise<void>;
  /** Breaks things while the year goes on. Answers what it did, for the table; throws where it could not do it. */
  readonly disturb: (stage: Stage) => Promise<string>;
  /** Takes away what `options` made. */
  readonly after?: (stageFolder: string) => Promise<void>;
}

/** A pause that the end of the year cuts short. */
export const pauseInYear = async (year: Year, milliseconds: number): Promise<void> => {
  for (const end = Date.now() + milliseconds; Date.now() < end && !year.isOver();)
    await pause(Math.min(200, Math.max(1, end - Date.now())));
};

const shown = {
  /** The first deadlines have passed with their whole ladder, so the late begin to act. */
  escalated: `select from reminder r join task t on t.id = r.task_id join item i on i.id = t.item_id
    where r.rung = 'after2' and i.key <> 'statement' limit 1`,
  /** Statements are asked for. */
  stating: `select from task t join item i on i.id = t.item_id where i.key = 'statement' limit 1`,
  /** Results are published and receipts are asked for. */
  applying: `select from task t join item i on i.id = t.item_id where i.key = 'result-receipt' limit 1`,
} as const;

/** Waits until the record shows that the year has come so far. */
export const untilShown = (at: Installation, what: keyof typeof shown): Promise<void> =>
  until(what, async () => (await at.rows(shown[what])).length > 0, { patience: 300_000, every: 200 });
