import { Refusal, requireRight } from '@zehuan/contracts';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { incidentById, incidentForUpdate, type IncidentRow, setState } from './record/incident.queries.js';
import { mayBeRetried } from './rules/incident.js';

export interface OnIncident {
  readonly incidentId: string;
  readonly reason: string;
}

/** The committee whose cycle it is, or one above it, decides. */
const mayDecide = async (tx: Transaction, { supervisingUnitId, unitId }: IncidentRow): Promise<void> => {
  const whose = supervisingUnitId ?? unitId;
  const unit = await rowOf<{ path: string }>(tx, 'select path::text as path from unit where id = $1', [whose]);
  if (!unit) throw new Refusal('unknown-unit');
  requireRight(tx.actor, 'incident.change', { unitId: whose, unitPath: unit.path });
};

const incidentOf = async (tx: Transaction, incidentId: string): Promise<IncidentRow> => {
  const incident = await incidentForUpdate(tx, incidentId);
  if (!incident) throw new Refusal('unknown-incident');
  await mayDecide(tx, incident);
  return incident;
};

/**
 * Has what was set aside tried again at the next look; a second time changes nothing.
 * Refuses `unknown-incident`, `not-supervising`, and `wrong-state` for what is resolved, was a person's act, or was a notice.
 */
export const retryIncident = async (tx: Transaction, incidentId: string): Promise<IncidentRow> => {
  const incident = await incidentOf(tx, incidentId);
  if (incident.state === 'retried') return incident;
  if (!mayBeRetried(incident.step, incident.state))
    throw new Refusal(
      'wrong-state',
      incident.state === 'resolved' ? 'The incident is resolved' : 'There is nothing that the process could try again',
    );
  await setState(tx, incidentId, 'retried', null);
  if (incident.cycleId !== null) await wakeSoon(tx, incident.cycleId);
  return reread(tx, incidentId);
};

/**
 * Leaves what was set aside as it is, for a reason. Refuses `unknown-incident`, `not-supervising`, `reason-missing`,
 * and `wrong-state` for what is not open.
 */
export const closeIncident = async (tx: Transaction, { incidentId, reason }: OnIncident): Promise<IncidentRow> => {
  if (reason.trim() === '') throw new Refusal('reason-missing');
  const incident = await incidentOf(tx, incidentId);
  if (incident.state !== 'open' && incident.state !== 'retried')
    throw new Refusal('wrong-state', `The incident is ${incident.state}`);
  await setState(tx, incidentId, 'closed', reason);
  return reread(tx, incidentId);
};

/** Should the signal that follows be lost, reconciliation sees that the cycle is to be looked at. */
const wakeSoon = (tx: Transaction, cycleId: string): Promise<unknown> =>
  rowsOf(tx, `update cycle set next_wake_at = least(next_wake_at, $2) where id = $1 and state = 'running'`, [
    cycleId,
    tx.at,
  ]);

const reread = async (tx: Transaction, incidentId: string): Promise<IncidentRow> => {
  const incident = await incidentById(tx, incidentId);
  if (!incident) throw new Refusal('unknown-incident');
  return incident;
};
