import { type Phase, phases, type UnitKind, unitKinds, type UnitLevel, unitLevels } from '@zehuan/contracts';
import { day, flag, integer, listOf, localText, mapOf, nested, oneOf, text, texts, words } from '../http/fields.js';
import { CheckedPackDto } from './packs.dto.js';

/** Either a loaded pack or the source of one. */
export class PreviewDto {
  @text({ max: 100 }, { description: 'Code of the committee whose year it is' }) readonly unit!: string;
  @integer({ min: 2000, max: 2200 }) readonly year!: number;
  @text({ max: 100 }, { optional: true, description: 'Key of a loaded pack' }) readonly pack?: string;
  @text({ max: 40 }, { optional: true, description: 'Its version; the newest where left out' })
  readonly packVersion?: string;
  @text({ max: 2_000_000 }, { optional: true, description: 'A pack in YAML, instead of a loaded one' })
  readonly source?: string;
}

export class PreviewUnitDto {
  @words() readonly code!: string;
  @words() readonly name!: string;
}

export class MovedDayDto {
  @day() readonly from!: string;
  @day() readonly to!: string;
}

export class PlannedPhaseDto {
  @oneOf(phases) readonly phase!: Phase;
  @day() readonly opensOn!: string;
  @day() readonly closesOn!: string;
  @flag() readonly isProvisional!: boolean;
  @listOf(() => MovedDayDto) readonly moved!: readonly MovedDayDto[];
}

export class PlannedDeadlineDto {
  @words() readonly item!: string;
  @words() readonly occurrence!: string;
  @localText() readonly title!: { readonly zh: string; readonly en?: string };
  @oneOf(phases) readonly phase!: Phase;
  @day() readonly on!: string;
  @flag() readonly isProvisional!: boolean;
  @day({ nullable: true, description: 'The day of the pack that is not worked' }) readonly movedFrom!: string | null;
  @flag() readonly isOnHoliday!: boolean;
  @texts({ max: 10, items: 100 }) readonly remindedOn!: readonly string[];
}

export class PreviewCountsDto {
  @integer() readonly cycles!: number;
  @integer() readonly units!: number;
  @integer() readonly tasks!: number;
}

export class MonthLoadDto {
  @words() readonly month!: string;
  @integer() readonly tasksPerUnit!: number;
  @integer() readonly tasks!: number;
}

export class LevelLoadDto {
  @oneOf(unitLevels) readonly level!: UnitLevel;
  @oneOf(unitKinds) readonly kind!: UnitKind;
  @integer() readonly units!: number;
  @integer() readonly tasksPerUnit!: number;
  @integer() readonly tasks!: number;
  @listOf(() => MonthLoadDto) readonly months!: readonly MonthLoadDto[];
}

export class PackPreviewDto {
  @nested(() => CheckedPackDto) readonly pack!: CheckedPackDto;
  @integer() readonly year!: number;
  @nested(() => PreviewUnitDto) readonly root!: PreviewUnitDto;
  @listOf(() => PlannedPhaseDto) readonly phases!: readonly PlannedPhaseDto[];
  @listOf(() => PlannedDeadlineDto) readonly deadlines!: readonly PlannedDeadlineDto[];
  @nested(() => PreviewCountsDto) readonly counts!: PreviewCountsDto;
  @listOf(() => LevelLoadDto) readonly load!: readonly LevelLoadDto[];
  @mapOf(
    { type: 'array', items: { type: 'object', additionalProperties: true } },
    { description: 'What to look at before anything is sent, by kind' },
  )
  readonly conflicts!: Readonly<Record<string, readonly object[]>>;
}
