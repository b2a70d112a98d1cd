import { CycleProcess, followYearlyStarts, forEach, terminateExecutions } from '@zehuan/cycles';
import { prepareNamespace, putInCharge } from '@zehuan/platform';
import { doctor } from './examine-record.js';
import type { Amiss } from './examine-process.js';
import { counted } from './finding.js';
import type { Patient } from './patient.js';

/**
 * Mends what is amiss between record and process, the record being right. Nothing is lost or done twice by it: an
 * execution only looks at the record, and what fell due meanwhile happens once. Answers what was done, a line each.
 */
export async function repair(patient: Patient, amiss: Amiss): Promise<string[]> {
  const client = await patient.temporal.client();
  const process = new CycleProcess(() => Promise.resolve(client));
  const done: string[] = [];
  if (!amiss.hasNamespace) {
    await prepareNamespace(client);
    done.push(`Made the namespace ${patient.temporal.namespace}.`);
  }
  if (amiss.versionToPutInCharge !== null) {
    await putInCharge(client, amiss.versionToPutInCharge);
    done.push(`Put version ${amiss.versionToPutInCharge} of the worker in charge.`);
  }
  // First those that must go: a cycle that is to be started may have the same id.
  if (amiss.stray.length > 0) {
    await terminateExecutions(client, amiss.stray, 'the record has no such cycle, or it has ended (zehuan doctor)');
    done.push(`Ended ${counted(amiss.stray.length, 'execution')} without a cycle that runs.`);
  }
  const missing = new Set(amiss.missing.map(({ id }) => id));
  await forEach([...amiss.missing, ...amiss.late.filter(({ id }) => !missing.has(id))], (cycle) =>
    process.startOrWake(cycle),
  );
  if (missing.size > 0) done.push(`Started the executions of ${counted(missing.size, 'cycle')}.`);
  const woken = amiss.late.filter(({ id }) => !missing.has(id)).length;
  if (woken > 0) done.push(`Woke ${counted(woken, 'late cycle')}.`);
  return [...done, ...(await repairStanding(patient, process, amiss))];
}

/** What shall always be there, whichever cycles run. */
async function repairStanding(patient: Patient, process: CycleProcess, amiss: Amiss): Promise<string[]> {
  const done: string[] = [];
  if (!amiss.schedules.isReconciled) {
    await process.scheduleReconciliation(patient.reconcileSeconds);
    done.push('Scheduled the reconciliation.');
  }
  const { missing, unwanted, unrecorded } = amiss.schedules;
  if (patient.database !== undefined && missing.length + unwanted.length + unrecorded.length > 0) {
    const changed = await followYearlyStarts(patient.database, doctor, process);
    done.push(`Set ${counted(changed, 'yearly start')} right.`);
  }
  if (!amiss.isDeliveryRunning) {
    await process.startDelivery();
    done.push('Started the delivery of notices.');
  }
  return done;
}
