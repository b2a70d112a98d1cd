import { Refusal, type UnitLevel } from '@zehuan/contracts';
import {
  boardOf,
  countsAsOf,
  countsOf,
  cycleById,
  type CycleRow,
  phaseAsOf,
  phasesOf,
  placeOfCycle,
} from '@zehuan/cycles';
import type { Transaction } from '@zehuan/platform';
import type { UnitMap } from '../units/map-file.js';
import type { BoardDto, CycleDto, CycleInListDto } from './cycles.dto.js';

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

/** A cycle's board, and where the cycle stands among others; empty where there is none. */
export async function boardView(
  tx: Transaction,
  cycle: CycleRow | undefined,
  map: UnitMap | undefined,
): Promise<BoardDto> {
  if (!cycle) return { cycle: null, above: [], years: [], items: [], hasMap: false };
  const place = await placeOfCycle(tx, cycle);
  const items = await boardOf(tx, cycle);
  const hasMap = items.some(({ unitCode }) => map?.polygons.has(unitCode));
  return { cycle: cycleInList(cycle), ...place, items, hasMap };
}
