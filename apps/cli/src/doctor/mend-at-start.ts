import { existsSync, rmSync } from 'node:fs';
import { restoredMark, type Settings } from '@zehuan/platform';
import { type Amiss, examineProcess } from './examine-process.js';
import { isAmiss } from './consult.js';
import { withAddresses } from './patient.js';
import { repair } from './repair.js';

type Running = Parameters<typeof withAddresses>[1];

/**
 * Lets the process follow the record when a system starts: whatever Temporal lost is there again, at once and not when
 * it next falls due. After a restore it also ends what a Temporal of its own knows and the record does not; at an
 * ordinary start that is for an operator to decide.
 */
export async function mendAtStart(settings: Settings, running: Running, say: (line: string) => void): Promise<void> {
  const mark = restoredMark(settings.ZEHUAN_DATA_DIR);
  const isRestored = existsSync(mark);
  await withAddresses(settings, running, true, async (patient) => {
    const { amiss } = await examineProcess(patient, patient.database);
    if (!amiss) return;
    const allowed: Amiss = isRestored ? amiss : { ...amiss, stray: [] };
    if (isAmiss(allowed)) for (const line of await repair(patient, allowed)) say(line);
    rmSync(mark, { force: true });
  });
}
