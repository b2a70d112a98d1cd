import {
  type CycleState,
  cycleStates,
  type IncidentState,
  incidentStates,
  type IncidentStep,
  incidentSteps,
} from '@zehuan/contracts';
import { flagParam, id, integerParam, oneOf, text } from '../http/fields.js';
import { TaskCountsQuery } from '../tasks/tasks.dto.js';
import type { SheetLanguage } from './sheets.js';

const languages = ['zh', 'en'] as const;
const ofWords = { optional: true, description: 'Language of heads and words; Chinese where left out' } as const;

export class SheetQuery {
  @oneOf(languages, ofWords) readonly language?: SheetLanguage;
}

export class TasksSheetQuery extends TaskCountsQuery {
  @oneOf(languages, ofWords) readonly language?: SheetLanguage;
}

export class CyclesSheetQuery extends SheetQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of the committee' }) readonly unit?: string;
  @flagParam({ description: 'With `unit`: also the cycles below it' }) readonly under?: boolean;
  @integerParam({ min: 2000, max: 2200 }) readonly year?: number;
  @oneOf(cycleStates, { optional: true }) readonly state?: CycleState;
}

export class HeatSheetQuery extends SheetQuery {
  @oneOf(['direct', 'all'], { optional: true, description: 'Direct subordinates only, or all below (the default)' })
  readonly depth?: 'direct' | 'all';
}

export class IncidentsSheetQuery extends SheetQuery {
  @id({ optional: true, description: 'Of one cycle' }) readonly cycle?: string;
  @text({ max: 100 }, { optional: true, description: 'Code of a unit: what concerns it and the units below it' })
  readonly unit?: string;
  @oneOf(incidentStates, { optional: true }) readonly state?: IncidentState;
  @oneOf(incidentSteps, { optional: true }) readonly step?: IncidentStep;
}

export class NoticesSheetQuery extends SheetQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of a unit' }) readonly unit?: string;
  @id({ optional: true, description: 'A person, in all posts' }) readonly person?: string;
  @flagParam({ description: 'Only the unread, or only the others' }) readonly unread?: boolean;
}
