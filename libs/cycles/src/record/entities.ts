import { CycleEntity } from './cycle.entity.js';
import { CycleEventEntity } from './cycle-event.entity.js';
import { CyclePhaseEntity } from './cycle-phase.entity.js';
import { HandoverSheetEntity } from './handover-sheet.entity.js';
import { ItemEntity } from './item.entity.js';
import { YearlyStartEntity } from './yearly-start.entity.js';

export { CycleEntity, CycleEventEntity, CyclePhaseEntity, HandoverSheetEntity, ItemEntity, YearlyStartEntity };

/** The tables of this capability, for the data source. */
export const cycleEntities = [
  CycleEntity,
  CyclePhaseEntity,
  CycleEventEntity,
  ItemEntity,
  HandoverSheetEntity,
  YearlyStartEntity,
];
