import { type Actor, Refusal } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { note } from './note.service.js';
import {
  isAloneVerifying,
  type NamedUnit,
  type TrailFilter,
  type TrailRow,
  trailRows,
  unitsNamed,
} from './record/trail.queries.js';
import type { Problem } from './rules/problem.js';
import { type ShownDetails, shownDetails } from './rules/shown-details.js';
import { readAnchor } from './seal.service.js';
import type { Anchor } from './rules/seal.js';
import { type Verification, verifyIn, type VerifyOptions } from './verify.service.js';
import type { KeyObject } from 'node:crypto';

/** An entry as the audit administrator is shown it. */
export interface TrailEntry extends Omit<TrailRow, 'details'>, ShownDetails {}

const shown = ({ details, ...row }: TrailRow): TrailEntry => ({
  ...row,
  ...shownDetails(row.kind, row.subject, details),
});

/** Entries of the trail, the newest first, without business content. */
export const listTrail = async (tx: Transaction, filter: TrailFilter): Promise<TrailEntry[]> =>
  (await trailRows(tx, filter)).map(shown);

/** One entry. Refuses `unknown-audit-entry`. */
export async function trailEntryById(tx: Transaction, id: string): Promise<TrailEntry> {
  const [row] = await trailRows(tx, { id, limit: 1 });
  if (!row) throw new Refusal('unknown-audit-entry');
  return shown(row);
}

/** Writes to the trail that it was verified, and what came of it. */
export const noteVerified = (
  tx: Transaction,
  { entries, problems }: Verification,
  { anchors = [], archives = [] }: Pick<VerifyOptions, 'anchors' | 'archives'>,
): Promise<void> =>
  note(tx, {
    ...{ kind: 'verified', subject: 'audit_entry', rowCount: entries },
    details: { anchors: anchors.length, archives: archives.length, problems: problems.length },
  });

/** A problem with the name of the committee in whose chain it is. */
export type PlacedProblem = Problem & { readonly committee: NamedUnit | null };

/** A verification whose problems name committees. */
export interface PlacedVerification extends Omit<Verification, 'problems'> {
  readonly problems: readonly PlacedProblem[];
}

/**
 * Verifies for a person, and notes it. One at a time over all processes, as it reads everything.
 * @throws Refusal `verification-running`
 */
export async function verifyForPerson(
  database: DataSource,
  actor: Actor,
  options: VerifyOptions,
): Promise<PlacedVerification> {
  const verified = await inTransaction(
    database,
    actor,
    async (tx) => {
      if (!(await isAloneVerifying(tx))) throw new Refusal('verification-running');
      const verification = await verifyIn(tx, options);
      return { ...verification, problems: await placed(tx, verification.problems) };
    },
    { isSnapshot: true },
  );
  await inTransaction(database, actor, (tx) => noteVerified(tx, verified, options));
  return verified;
}

async function placed(tx: Transaction, problems: readonly Problem[]): Promise<PlacedProblem[]> {
  const names = new Map(
    (await unitsNamed(tx, [...new Set(problems.map(({ of }) => of))])).map((unit) => [unit.id, unit]),
  );
  return problems.map((problem) => ({ ...problem, committee: names.get(problem.of) ?? null }));
}

/** The last seal as an anchor, for whoever takes it away; noted. Refuses `nothing-sealed`. */
export async function exportAnchor(tx: Transaction, publicKeys: readonly KeyObject[]): Promise<Anchor> {
  const anchor = await readAnchor(tx, publicKeys);
  await note(tx, { kind: 'exported', subject: 'audit_seal' });
  return anchor;
}
