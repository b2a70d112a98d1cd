import type { Amiss } from './examine-process.js';
import { examine } from './examine.js';
import type { CheckName, Finding } from './finding.js';
import type { Patient } from './patient.js';
import { repair } from './repair.js';

export interface Consultation {
  readonly findings: readonly Finding[];
  /** What was mended, a line each. */
  readonly repairs: readonly string[];
}

/** Checks that a repair should turn well, once the servers and workers have done their part. */
const mendable: ReadonlySet<CheckName> = new Set<CheckName>([
  'temporal',
  'workers',
  'cycles without execution',
  'executions without cycle',
  'late cycles',
  'schedules',
  'delivery',
]);
const patienceMilliseconds = 30_000;
const pauseMilliseconds = 500;

/** Whether a repair would find something to do. */
export const isAmiss = ({
  hasNamespace,
  missing,
  stray,
  late,
  schedules,
  isDeliveryRunning,
  versionToPutInCharge,
}: Amiss): boolean =>
  !hasNamespace ||
  !isDeliveryRunning ||
  !schedules.isReconciled ||
  versionToPutInCharge !== null ||
  [missing, stray, late, schedules.missing, schedules.unwanted, schedules.unrecorded].some(({ length }) => length > 0);

/** Examines, mends where that is allowed, and says how things are afterwards. */
export async function consult(
  patient: Patient,
  {
    mayRepair,
    say,
    patience = patienceMilliseconds,
  }: { mayRepair: boolean; say: (line: string) => void; patience?: number },
): Promise<Consultation> {
  let examination = await examine(patient);
  if (!mayRepair || !examination.amiss || !isAmiss(examination.amiss))
    return { findings: examination.findings, repairs: [] };
  const repairs = [...(await repair(patient, examination.amiss))];
  for (const deadline = Date.now() + patience; ;) {
    examination = await examine(patient);
    const isSettled = !examination.findings.some(({ name, state }) => mendable.has(name) && state === 'broken');
    if (isSettled || Date.now() > deadline) return { findings: examination.findings, repairs };
    // A server that has just come up learns only by and by which versions of the worker there are.
    if (examination.amiss && examination.amiss.versionToPutInCharge !== null)
      repairs.push(...(await repair(patient, { ...nothingAmiss, ...only(examination.amiss) })));
    else say('Waiting for what was mended to take effect');
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}

const nothingAmiss: Amiss = {
  ...{ hasNamespace: true, missing: [], stray: [], late: [], isDeliveryRunning: true, versionToPutInCharge: null },
  schedules: { isReconciled: true, missing: [], unwanted: [], unrecorded: [] },
};

const only = ({ versionToPutInCharge }: Amiss): Pick<Amiss, 'versionToPutInCharge'> => ({ versionToPutInCharge });
