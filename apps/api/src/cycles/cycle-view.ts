import { Refusal, type UnitLevel } from '@zehuan/contracts';
import { countsAsOf, countsOf, cycleById, type CycleRow, phaseAsOf, phasesOf } from '@zehuan/cycles';
import type { Transaction } from '@zehuan/platform';
import type { CycleDto, CycleInListDto } from './cycles.dto.js';

/** A cycle as lists show it. */
export const cycleInList = (cycle: CycleRow): CycleInListDto => ({
  id: cycle.id,
  unit: { id: cycle.unitId, code: cycle.unitCode, name: cycle.unitName, level: cycle.unitLevel as UnitLevel },
  year: cycle.year,
  pack: { key: cycle.packKey, version: cycle.packVersion },
  parentCycleId: cycle.parentCycleId,
  rootCycleId: cycle.rootCycleId,
  state: cycle.state,
  phase: cycle.phase,
  startedAt: cycle.startedAt,
  startedBy: cycle.startedBy,
  pausedAt: cycle.pausedAt,
  endedAt: cycle.endedAt,
  endedReason: cycle.endedReason,
  lastWokeAt: cycle.lastWokeAt,
  nextWakeAt: cycle.nextWakeAt,
  version: cycle.version,
});

/** A cycle with its phases and counts, now or as it stood at an instant. */
export async function cycleView(tx: Transaction, cycle: CycleRow, asOf?: Date): Promise<CycleDto> {
  const common = { ...cycleInList(cycle), phases: await phasesOf(tx, cycle.id) };
  if (!asOf) return { ...common, asOf: null, counts: await countsOf(tx, cycle.id) };
  const stood = await phaseAsOf(tx, cycle.id, asOf);
  if (!stood) throw new Refusal('unknown-cycle', 'The cycle had not been started at that time');
  return { ...common, ...stood, asOf, counts: await countsAsOf(tx, cycle.id, asOf) };
}

export const cycleViewById = async (tx: Transaction, cycleId: string, asOf?: Date): Promise<CycleDto> =>
  cycleView(tx, await cycleById(tx, cycleId), asOf);
