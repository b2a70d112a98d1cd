import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sealedFactors } from '@zehuan/access';
import { sealingOf, verifySince } from '@zehuan/audit';
import { systemActor } from '@zehuan/contracts';
import { forEach, provisionalDeadlines } from '@zehuan/cycles';
import { listIncidents } from '@zehuan/incidents';
import { undeliveredNotices } from '@zehuan/notices';
import {
  inTransaction,
  migrations,
  migrationTable,
  pendingMigrations,
  rowOf,
  type Transaction,
} from '@zehuan/platform';
import { type RecordedFile, recordedFiles } from '@zehuan/tasks';
import type { DataSource } from 'typeorm';
import { finding, type Finding } from './finding.js';
import { judgeFactors } from './judge-access.js';
import { judgeSealing, judgeTrail } from './judge-audit.js';
import {
  type Attachments,
  judgeAttachments,
  judgeDisk,
  judgeIncidents,
  judgeNotices,
  judgeProvisional,
} from './judge-record.js';
import { judgeMigrations, type ReadClock } from './judge-servers.js';
import type { Patient } from './patient.js';

export const doctor = systemActor('doctor');

/** A message or notice that is later than this would have gone out if all were well. */
const graceOfNotices = 600_000;
const dayMilliseconds = 86_400_000;
const weekMilliseconds = 7 * dayMilliseconds;
const pageOfFiles = 2_000;
const mostIncidents = 10_000;

/** What `examineRecord` found, and what other checks need of it. */
export interface RecordExamined {
  readonly findings: readonly Finding[];
  readonly clock: ReadClock | undefined;
  /** The record, where it can be asked about cycles. */
  readonly record: DataSource | undefined;
}

const away = (says: string): RecordExamined => ({
  findings: [finding('postgres', 'broken', says, { isAway: true })],
  clock: undefined,
  record: undefined,
});

/** Looks at Postgres, its schema, and what of the record concerns nobody but the record. */
export async function examineRecord(patient: Patient): Promise<RecordExamined> {
  const { database, now } = patient;
  if (database === undefined)
    return away('Postgres does not answer: start it, or correct DATABASE_URL. The record was not looked at.');
  const before = now();
  const [read] = await database.query<{ now: Date }[]>('select clock_timestamp() as now');
  const clock = { server: read?.now.getTime() ?? Number.NaN, before, after: now() };
  const answers = finding('postgres', 'ok', 'Postgres answers.', { isAway: false });
  const migrated = judgeMigrations(await pendingMigrations(database), await unknownMigrations(database));
  if (migrated.state === 'broken') return { findings: [answers, migrated], clock, record: undefined };
  const { files, databaseBytes, findings } = await inTransaction(database, doctor, (tx) => readRecord(tx, patient));
  const trail = await inTransaction(database, doctor, (tx) => readTrail(tx, patient), { isSnapshot: true });
  // Looking through a folder may take longer than a transaction may stand idle.
  const kept = [
    judgeAttachments(await attachmentsOf(files, patient.attachmentFolder)),
    await diskOf(patient, files, databaseBytes),
  ];
  return { findings: [answers, migrated, ...findings, ...trail, ...kept], clock, record: database };
}

async function unknownMigrations(database: DataSource): Promise<string[]> {
  const known = new Set(migrations.map(({ name }) => name));
  const [table] = await database.query<{ isThere: boolean }[]>(`select to_regclass($1) is not null as "isThere"`, [
    migrationTable,
  ]);
  if (table?.isThere !== true) return [];
  const rows = await database.query<{ name: string }[]>(`select name from ${migrationTable} order by id`);
  return rows.map(({ name }) => name).filter((name) => !known.has(name));
}

async function readRecord(tx: Transaction, { accessKeys }: Patient) {
  const at = tx.at.getTime();
  const notices = await undeliveredNotices(tx, {
    before: new Date(at - graceOfNotices),
    failedSince: new Date(at - weekMilliseconds),
  });
  const size = await rowOf<{ bytes: number }>(tx, 'select pg_database_size(current_database())::float8 as bytes');
  return {
    files: await filesOf(tx),
    databaseBytes: size?.bytes ?? 0,
    findings: [
      judgeNotices(notices),
      judgeProvisional(await provisionalDeadlines(tx), tx.at),
      judgeIncidents(await openIncidents(tx)),
      judgeFactors(await sealedFactors(tx, accessKeys ?? []), accessKeys !== null),
    ],
  };
}

/** A look at the last day; the whole trail is for `zehuan audit verify`. */
async function readTrail(tx: Transaction, { auditKeys, isRunning }: Patient): Promise<Finding[]> {
  const recent = await verifySince(tx, new Date(tx.at.getTime() - dayMilliseconds), auditKeys);
  return [judgeSealing(await sealingOf(tx), tx.at, isRunning), judgeTrail(recent, auditKeys !== null)];
}

async function openIncidents(tx: Transaction): Promise<Record<string, number>> {
  const byStep: Record<string, number> = {};
  for (const { step } of await listIncidents(tx, { state: 'open', limit: mostIncidents }))
    byStep[step] = (byStep[step] ?? 0) + 1;
  return byStep;
}

async function filesOf(tx: Transaction): Promise<readonly RecordedFile[]> {
  const all: RecordedFile[] = [];
  for (;;) {
    const page = await recordedFiles(tx, { after: all.at(-1)?.id ?? null, limit: pageOfFiles });
    all.push(...page);
    if (page.length < pageOfFiles) return all;
  }
}

async function attachmentsOf(files: readonly RecordedFile[], folder: string | null): Promise<Attachments> {
  const missing: { id: string; why: 'missing' | 'size' }[] = [];
  if (folder !== null)
    await forEach(files, async ({ id, storageKey, sizeBytes }) => {
      const size = await sizeOf(join(folder, storageKey));
      if (size !== sizeBytes) missing.push({ id, why: size === undefined ? 'missing' : 'size' });
    });
  return { recorded: files.length, missing, folder };
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

async function diskOf(patient: Patient, files: readonly RecordedFile[], database: number): Promise<Finding> {
  const { dataFolder, attachmentFolder } = patient;
  const attachments = attachmentFolder === null ? 0 : files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const folder = (await sizeOf(dataFolder)) === undefined ? '.' : dataFolder;
  return judgeDisk({ folder, ...(await patient.roomAt(folder)), database, attachments });
}
