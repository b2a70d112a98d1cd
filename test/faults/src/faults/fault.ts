import type { Chance } from '../chance.js';
import type { Installation, InstallationOptions } from '../installation.js';
import type { Year } from '../live-year.js';
import { pause, until } from '../until.js';

/** What a fault is given: the system, the year that is lived in it, and chance. */
export interface Stage {
  readonly at: Installation;
  readonly year: Year;
  readonly chance: Chance;
}

/** One kind of fault over a year. */
export interface Fault {
  readonly name: string;
  readonly what: string;
  /** Of which others it is made up. */
  readonly parts?: readonly Fault[];
  /** How many years of it the long form lives, each with other moments; one when left out. */
  readonly yearsWhenLong?: number;
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
  until(what, async () => (await at.rows(shown[what])).length > 0, { patience: at.patience, every: 200 });

/** Several faults over one year. */
export const together = (...faults: readonly Fault[]): Fault => ({
  parts: faults,
  name: faults.map(({ name }) => name).join('+'),
  what: faults.map(({ what }) => what).join('; '),
  async options(folder) {
    const each: Partial<InstallationOptions>[] = [];
    for (const fault of faults) each.push((await fault.options?.(folder)) ?? {});
    return Object.assign({}, ...each) as Partial<InstallationOptions>;
  },
  async before(stage) {
    for (const fault of faults) await fault.before?.(stage);
  },
  disturb: async (stage) => (await Promise.all(faults.map((fault) => fault.disturb(stage)))).join('; '),
  async after(folder) {
    for (const fault of faults) await fault.after?.(folder);
  },
});

/** What of a fault can be run here, and why the rest cannot. */
export const runnablePartOf = async (
  fault: Fault,
): Promise<{ readonly fault: Fault | null; readonly not: string[] }> => {
  const not: string[] = [];
  const parts: Fault[] = [];
  for (const part of fault.parts ?? [fault]) {
    const why = (await part.whyNot?.()) ?? null;
    if (why === null) parts.push(part);
    else not.push(`${part.name}: ${why}`);
  }
  const [only] = parts;
  if (not.length === 0) return { fault, not };
  return { fault: parts.length > 1 ? together(...parts) : (only ?? null), not };
};
