import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chance } from './chance.js';
import type { Difference } from './compare.js';
import { differencesOf } from './compare.js';
import type { Fault } from './faults/index.js';
import { unseenWrongs, wrongsTried } from './control.js';
import { Installation } from './installation.js';
import { breachesOf, mailsTwice } from './invariants.js';
import { Year } from './live-year.js';
import { type EndState, endStateOf } from './rows.js';
import { untilDelivered } from './settle.js';
import { until } from './until.js';

export interface RunOptions {
  readonly temporalCli: string;
  readonly seed: number;
}

/** How one year went, for the table. */
export interface Outcome {
  readonly name: string;
  readonly state: EndState | null;
  readonly did: string;
  readonly seconds: number;
  readonly pace: number;
  readonly acts: number;
  readonly repeats: number;
  readonly mails: number;
  readonly mailsTwice: number;
  readonly breaches: readonly string[];
  readonly differences: readonly Difference[];
  /** Where logs and data lie, when something was wrong. */
  readonly folder: string | null;
}

let turn: Promise<unknown> = Promise.resolve();
/** The years that are being lived. */
const living = new Set<Installation>();

/** A pace at which another year would take the machine from those that are lived. */
const crowded = 2;
const hasRoom = (): boolean => living.size < 2 || [...living].every(({ pace }) => pace < crowded);

/**
 * Installations are opened one after the other: starting is what costs most, and by it a year finds its pace. Where one
 * was slow to start, no more than two are lived at once.
 */
const inTurn = (at: Installation): Promise<void> => {
  const opened = turn.then(async () => {
    await until('a year ends', hasRoom, { patience: 3_600_000, every: 500 });
    living.add(at);
    await at.open();
  });
  turn = opened.catch(() => undefined);
  return opened;
};

/** Lives one year with a fault (or with none) and reads what it left. */
export const runYear = async (
  name: string,
  fault: Fault | null,
  { temporalCli, seed }: RunOptions,
): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), `zehuan-faults-${name.replaceAll('+', '-')}-`));
  const at = new Installation({ name, folder, temporalCli, ...(await fault?.options?.(folder)) });
  try {
    await inTurn(at);
    const year = new Year(at);
    const stage = { at, year, chance: new Chance(seed) };
    await fault?.before?.(stage);
    const [lived, did] = await Promise.all([
      year.live(),
      fault?.disturb(stage) ?? Promise.resolve(`${wrongsTried} planted wrongs seen`),
    ]);
    await at.untilServing();
    await untilDelivered(at, { isPatient: false });
    const state = await endStateOf(at);
    const unseen = fault ? [] : await unseenWrongs(at, state);
    const breaches = [...(await breachesOf(at, lived)), ...unseen];
    const { acts, repeats } = lived.client;
    const mails = at.mail.mails.length;
    return {
      ...{ name, state, did, seconds: lived.seconds, pace: at.pace, acts, repeats, mails, mailsTwice: mailsTwice(at) },
      ...{ breaches, differences: [], folder: at.folder },
    };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const breaches = [`the year did not end well: ${why}`, ...at.said.slice(-20)];
    const none = { did: '', seconds: 0, pace: at.pace, acts: 0, repeats: 0, mails: 0, mailsTwice: 0, differences: [] };
    return { ...none, name, state: null, breaches, folder: at.folder };
  } finally {
    await at.close().catch((error: unknown) => at.say(String(error)));
    living.delete(at);
    await fault?.after?.(folder);
  }
};

/** The outcome with what its end state lacks or has too much, against the year without faults. */
export const against = (undisturbed: EndState, outcome: Outcome): Outcome => ({
  ...outcome,
  differences: outcome.state === null ? [] : differencesOf(undisturbed, outcome.state),
});

export const isGood = ({ state, breaches, differences }: Outcome): boolean =>
  state !== null && breaches.length === 0 && differences.length === 0;
