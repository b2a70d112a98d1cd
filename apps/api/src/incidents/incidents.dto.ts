import { type IncidentState, incidentStates, type IncidentStep, incidentSteps } from '@zehuan/contracts';
import { id, instant, integer, listOf, nested, oneOf, text, words } from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

export class IncidentsQuery extends PageQuery {
  @id({ optional: true, description: 'Of one cycle' }) readonly cycle?: string;
  @text({ max: 100 }, { optional: true, description: 'Code of a unit: what concerns it and the units below it' })
  readonly unit?: string;
  @oneOf(incidentStates, { optional: true }) readonly state?: IncidentState;
  @oneOf(incidentSteps, { optional: true }) readonly step?: IncidentStep;
}

export class CloseIncidentDto {
  @text({ max: 2000 }, { description: 'Why what was set aside stays so' }) readonly reason!: string;
}

export class IncidentUnitDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
}

export class IncidentDto {
  @id() readonly id!: string;
  @oneOf(incidentSteps, { description: 'Where the process was when it failed; `look` sets a whole cycle aside' })
  readonly step!: IncidentStep;
  @oneOf(incidentStates) readonly state!: IncidentState;
  @id({ nullable: true }) readonly cycleId!: string | null;
  @id({ nullable: true, description: 'The committee whose cycle it is' }) readonly supervisingUnitId!: string | null;
  @nested(() => IncidentUnitDto) readonly unit!: IncidentUnitDto;
  @words({ description: 'A code of a refusal, an SQLSTATE, or the class of an error' }) readonly code!: string;
  @words() readonly message!: string;
  @integer({ min: 1 }, { description: 'How often it was set aside' }) readonly attempts!: number;
  @instant() readonly firstAt!: Date;
  @instant() readonly lastAt!: Date;
  @instant({ nullable: true }) readonly endedAt!: Date | null;
  @words({ nullable: true, description: 'Who last decided about it' }) readonly actor!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @words({ nullable: true }) readonly reason!: string | null;
  @integer() readonly version!: number;
}

export class IncidentPageDto {
  @listOf(() => IncidentDto) readonly items!: readonly IncidentDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}
