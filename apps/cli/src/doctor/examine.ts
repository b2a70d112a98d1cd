import { type Amiss, examineProcess } from './examine-process.js';
import { examineRecord } from './examine-record.js';
import { checkNames, type Finding } from './finding.js';
import { judgeClocks } from './judge-servers.js';
import type { Patient } from './patient.js';

/** What the doctor found, and what of it could be mended. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** Undefined while Temporal is away. */
  readonly amiss: Amiss | undefined;
}

/** Looks at everything that can be looked at; a server that is away leaves the other checks as they are. */
export async function examine(patient: Patient): Promise<Examination> {
  const record = await examineRecord(patient);
  const process = await examineProcess(patient, record.record);
  const clocks = judgeClocks({
    ...(record.clock ? { Postgres: record.clock } : {}),
    ...(process.clock ? { Temporal: process.clock } : {}),
  });
  const findings = [...record.findings, ...process.findings, clocks];
  return {
    findings: findings.sort((one, other) => checkNames.indexOf(one.name) - checkNames.indexOf(other.name)),
    amiss: process.amiss,
  };
}
