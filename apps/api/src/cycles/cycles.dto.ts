import {
  type CycleState,
  cycleStates,
  type Phase,
  phases,
  type TaskKind,
  taskKinds,
  type UnitLevel,
  unitLevels,
} from '@zehuan/contracts';
import {
  day,
  decimal,
  flag,
  flagParam,
  id,
  instant,
  integer,
  integerParam,
  listOf,
  localText,
  mapOf,
  nested,
  oneOf,
  text,
  texts,
  words,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';
import { PersonInListDto, TaskCountsDto } from '../tasks/tasks.dto.js';

const years = { min: 2000, max: 2200 };

export class StartCycleDto {
  @text({ max: 100 }, { description: 'Code of the supervising committee', example: '320000' }) readonly unit!: string;
  @integer(years, { example: 2027 }) readonly year!: number;
  @text({ max: 100 }, { description: 'Key of the policy pack', example: 'jiangsu' }) readonly pack!: string;
  @text({ max: 40 }, { optional: true, description: 'Version of the pack; the newest where left out' })
  readonly packVersion?: string;
}

export class CyclesQuery extends PageQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of the committee' }) readonly unit?: string;
  @flagParam({ description: 'With `unit`: also the cycles below it' }) readonly under?: boolean;
  @integerParam(years) readonly year?: number;
  @oneOf(cycleStates, { optional: true }) readonly state?: CycleState;
}

export class CycleUnitDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
  @oneOf(unitLevels) readonly level!: UnitLevel;
}

export class CyclePackDto {
  @words() readonly key!: string;
  @words() readonly version!: string;
}

export class CycleInListDto {
  @id() readonly id!: string;
  @nested(() => CycleUnitDto) readonly unit!: CycleUnitDto;
  @integer(years) readonly year!: number;
  @nested(() => CyclePackDto) readonly pack!: CyclePackDto;
  @id({ nullable: true }) readonly parentCycleId!: string | null;
  @id() readonly rootCycleId!: string;
  @oneOf(cycleStates) readonly state!: CycleState;
  @oneOf(phases) readonly phase!: Phase;
  @instant() readonly startedAt!: Date;
  @words() readonly startedBy!: string;
  @instant({ nullable: true }) readonly pausedAt!: Date | null;
  @instant({ nullable: true }) readonly endedAt!: Date | null;
  @words({ nullable: true }) readonly endedReason!: string | null;
  @instant({ nullable: true }) readonly lastWokeAt!: Date | null;
  @instant({ nullable: true }) readonly nextWakeAt!: Date | null;
  @integer() readonly version!: number;
}

export class UnitBoardQuery {
  @integerParam(years, { description: 'The newest when left out' }) readonly year?: number;
}

export class CyclePageDto {
  @listOf(() => CycleInListDto) readonly items!: readonly CycleInListDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

const closings = ['completed', 'deadline', 'early', 'late'] as const;

export class PhaseDto {
  @oneOf(phases) readonly phase!: Phase;
  @integer() readonly ordinal!: number;
  @day() readonly opensOn!: string;
  @instant() readonly opensAt!: Date;
  @day() readonly closesOn!: string;
  @instant() readonly closesAt!: Date;
  @flag({ description: '暂定: the working days of that year are not published' }) readonly isProvisional!: boolean;
  @instant({ nullable: true }) readonly openedAt!: Date | null;
  @instant({ nullable: true }) readonly closedAt!: Date | null;
  @oneOf(closings, { nullable: true }) readonly closedHow!: (typeof closings)[number] | null;
  @words({ nullable: true }) readonly reason!: string | null;
}

export class CycleDto extends CycleInListDto {
  @instant({ nullable: true, description: 'Phase, state and counts are as they stood at this instant; null: now' })
  readonly asOf!: Date | null;
  @nested(() => TaskCountsDto) readonly counts!: TaskCountsDto;
  @listOf(() => PhaseDto) readonly phases!: readonly PhaseDto[];
}

export class BoardRowDto {
  @id() readonly unitId!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @integer() readonly units!: number;
  @integer() readonly total!: number;
  @integer() readonly assigned!: number;
  @integer() readonly acknowledged!: number;
  @integer() readonly submitted!: number;
  @integer() readonly returned!: number;
  @integer() readonly accepted!: number;
  @integer() readonly cancelled!: number;
  @integer() readonly overdue!: number;
  @integer({}, { description: 'Reviews that the subordinate, or a committee below it, is late with' })
  readonly reviewsOverdue!: number;
  @integer() readonly escalations!: number;
  @id({ nullable: true, description: "The subordinate's own cycle" }) readonly cycleId!: string | null;
  @oneOf(phases, { nullable: true, description: "Of the subordinate's own cycle" }) readonly phase!: Phase | null;
  @integer() readonly ownAssigned!: number;
  @integer() readonly ownOverdue!: number;
  @flag() readonly hasTopLeader!: boolean;
  @flag() readonly hasReporter!: boolean;
}

export class CycleAboveDto {
  @id() readonly cycleId!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
}

export class CycleOfYearDto {
  @id() readonly cycleId!: string;
  @integer(years) readonly year!: number;
}

export class BoardDto {
  @nested(() => CycleInListDto, { nullable: true, description: 'null where the committee has none' })
  readonly cycle!: CycleInListDto | null;
  @listOf(() => CycleAboveDto, {}, { description: 'Cycles of the same year above it, the highest first' })
  readonly above!: readonly CycleAboveDto[];
  @listOf(() => CycleOfYearDto, {}, { description: 'The years of the committee, the newest first' })
  readonly years!: readonly CycleOfYearDto[];
  @listOf(() => BoardRowDto) readonly items!: readonly BoardRowDto[];
  @flag({ description: 'The map has one of the rows at least' }) readonly hasMap!: boolean;
}

export class StuckRowDto {
  @oneOf(['responsible', 'supervising'], { description: 'Late with its tasks, or with reviews to do' })
  readonly side!: 'responsible' | 'supervising';
  @id() readonly cycleId!: string;
  @id() readonly unitId!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @integer({}, { description: 'Its overdue tasks, or all submissions that it has to review' }) readonly tasks!: number;
  @integer() readonly overdue!: number;
  @day({ description: 'The earliest of them' }) readonly dueOn!: string;
  @instant({ nullable: true, description: 'When the oldest of the submissions was made' })
  readonly waitingSince!: Date | null;
  @listOf(() => PersonInListDto) readonly persons!: readonly PersonInListDto[];
}

export class StuckDto {
  @listOf(() => StuckRowDto) readonly items!: readonly StuckRowDto[];
  @flag({ description: 'There is more; the boards below list it' }) readonly hasMore!: boolean;
}

export class TrendPointDto {
  @integer() readonly week!: number;
  @day({ description: 'The last day of the week' }) readonly on!: string;
  @flag({ description: 'The week has begun' }) readonly isPast!: boolean;
  @integer({}, { description: 'Tasks that fell due by the end of the week: the plan' }) readonly due!: number;
  @integer() readonly submitted!: number;
  @integer() readonly accepted!: number;
  @integer({}, { description: 'Fallen due and not handed in by then' }) readonly overdue!: number;
}

export class YearTrendDto {
  @integer(years) readonly year!: number;
  @integer() readonly tasks!: number;
  @listOf(() => TrendPointDto) readonly points!: readonly TrendPointDto[];
}

export class TrendDto extends YearTrendDto {
  @nested(() => YearTrendDto, { nullable: true }) readonly lastYear!: YearTrendDto | null;
}

export class HeatColumnDto {
  @words() readonly key!: string;
  @words() readonly occurrence!: string;
  @localText() readonly title!: Readonly<Record<string, string>>;
}

export class HeatRowDto {
  @id() readonly unitId!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @integer({}, { description: 'How far below the committee of the cycle; 1 is a direct subordinate' })
  readonly depth!: number;
  @words({
    description:
      'A letter for each column: a assigned, k acknowledged, s submitted, r returned, d accepted, x cancelled, l owed and overdue, v its review overdue, - no such task',
  })
  readonly cells!: string;
}

export class HeatDto {
  @listOf(() => HeatColumnDto) readonly columns!: readonly HeatColumnDto[];
  @listOf(() => HeatRowDto) readonly rows!: readonly HeatRowDto[];
}

export class TimelineEntryDto {
  @words() readonly id!: string;
  @instant() readonly at!: Date;
  @words() readonly kind!: string;
  @words() readonly actor!: string;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @words({ nullable: true }) readonly reason!: string | null;
  @mapOf({}) readonly details!: Readonly<Record<string, unknown>>;
}

export class TimelineDto {
  @listOf(() => TimelineEntryDto) readonly items!: readonly TimelineEntryDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

const origins = ['pack', 'decomposed', 'amended', 'carriedOver'] as const;

export class ItemDto {
  @id() readonly id!: string;
  @words() readonly key!: string;
  @words() readonly occurrence!: string;
  @oneOf(taskKinds) readonly kind!: TaskKind;
  @oneOf(phases) readonly phase!: Phase;
  @oneOf(phases) readonly issuedIn!: Phase;
  @localText() readonly title!: { readonly zh: string; readonly en?: string };
  @mapOf({}) readonly definition!: Readonly<Record<string, unknown>>;
  @day() readonly dueOn!: string;
  @instant() readonly dueAt!: Date;
  @flag() readonly dueIsProvisional!: boolean;
  @oneOf(origins) readonly origin!: (typeof origins)[number];
  @id({ nullable: true }) readonly fromTaskId!: string | null;
  @integer() readonly revision!: number;
  @instant({ nullable: true }) readonly issuedAt!: Date | null;
  @instant({ nullable: true }) readonly removedAt!: Date | null;
  @integer() readonly tasks!: number;
  @integer() readonly accepted!: number;
}

export class ItemsDto {
  @listOf(() => ItemDto) readonly items!: readonly ItemDto[];
}

export class ResultDto {
  @id() readonly unitId!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @integer() readonly revision!: number;
  @decimal() readonly total!: string;
  @words() readonly grade!: string;
  @integer({}, { nullable: true, description: 'Null for your own, where the pack does not publish places' })
  readonly place!: number | null;
  @mapOf({}, { description: 'How the score came about, down to the records' }) readonly trace!: Readonly<
    Record<string, unknown>
  >;
  @instant() readonly computedAt!: Date;
  @instant({ nullable: true }) readonly publishedAt!: Date | null;
}

export class ResultsDto {
  @listOf(() => ResultDto) readonly items!: readonly ResultDto[];
}

/** What an act on a cycle did, in figures. */
export class ActOutcomeDto {
  @integer() readonly cycles!: number;
  @integer() readonly tasks!: number;
}

const forTree = { optional: true, description: 'Also for every cycle below' } as const;

export class SteerDto {
  @text({ max: 2000 }) readonly reason!: string;
  @flag(forTree) readonly isForTree?: boolean;
}

export class ResumeDto extends SteerDto {
  @flag({ optional: true, description: 'Moves what is still owed by the working days of the pause' })
  readonly shiftsDeadlines?: boolean;
}

export class ExtendCycleDto extends SteerDto {
  @text({ max: 100 }, { optional: true, description: 'Code of one unit' }) readonly unit?: string;
  @text({ max: 100 }, { optional: true, description: 'Key of one line of the arrangement' }) readonly item?: string;
  @oneOf(unitLevels, { optional: true }) readonly level?: UnitLevel;
  @day() readonly dueOn!: string;
}

export class ClosePhaseDto {
  @text({ max: 2000 }) readonly reason!: string;
  @day({ optional: true, description: 'A later day on which it is to close; at once where left out' })
  readonly on?: string;
}

export class ReopenDto {
  @text({ max: 2000 }) readonly reason!: string;
  @oneOf(phases) readonly phase!: Phase;
  @day({ description: 'When the reopened phase is to close' }) readonly closesOn!: string;
}

export class TwoTextsDto {
  @text({ max: 500 }) readonly zh!: string;
  @text({ max: 500 }) readonly en!: string;
}

export class LineDto extends SteerDto {
  @texts({ max: 1000, items: 50 }, { optional: true }) readonly measures?: readonly string[];
  @text({ min: 0, max: 200 }, { optional: true }) readonly leadUnit?: string;
  @texts({ max: 200, items: 50 }, { optional: true }) readonly assistingUnits?: readonly string[];
  @flag({ optional: true, description: 'Answers the differences and changes nothing' }) readonly isDryRun?: boolean;
}

export class AddItemDto extends LineDto {
  @text({ max: 60, pattern: /^[a-z][A-Za-z0-9-]*$/ }) readonly key!: string;
  @nested(() => TwoTextsDto) readonly title!: TwoTextsDto;
  @day() readonly dueOn!: string;
  @text({ max: 100 }, { optional: true, description: "Key of one of the pack's forms" }) readonly form?: string;
  @texts({ max: 20, items: 4 }, { optional: true, description: 'Levels of units that owe it; all where left out' })
  readonly levels?: readonly string[];
}

export class AmendItemDto extends LineDto {
  @text({ max: 100 }, { optional: true, description: 'Of a line that comes round several times' })
  readonly occurrence?: string;
  @nested(() => TwoTextsDto, { optional: true }) readonly title?: TwoTextsDto;
  @day({ optional: true }) readonly dueOn?: string;
}

/** Of a DELETE, whose body many proxies drop. */
export class DropItemQuery {
  @text({ max: 2000 }) readonly reason!: string;
  @flagParam({ description: 'Also for every cycle below' }) readonly isForTree?: boolean;
  @text({ max: 100 }, { optional: true, description: 'Of a line that comes round several times' })
  readonly occurrence?: string;
  @flagParam({ description: 'Answers the differences and changes nothing' }) readonly isDryRun?: boolean;
}

export class AddedLineDto {
  @words() readonly itemKey!: string;
  @words() readonly title!: string;
  @day() readonly dueOn!: string;
}

export class ChangedLineDto {
  @words() readonly itemKey!: string;
  @words() readonly from!: string;
  @words() readonly to!: string;
}

export class UnitDifferenceDto {
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @listOf(() => AddedLineDto) readonly added!: readonly AddedLineDto[];
  @listOf(() => ChangedLineDto) readonly moved!: readonly ChangedLineDto[];
  @listOf(() => ChangedLineDto) readonly retitled!: readonly ChangedLineDto[];
  @texts({ max: 1000, items: 100_000 }) readonly dropped!: readonly string[];
  @integer({}, { description: 'Lines already done, which the change leaves alone' }) readonly kept!: number;
}

export class DifferencesDto {
  @listOf(() => UnitDifferenceDto) readonly items!: readonly UnitDifferenceDto[];
}

export class DecomposeDto {
  @nested(() => TwoTextsDto, { optional: true, description: "The task's own title where left out" })
  readonly title?: TwoTextsDto;
  @texts({ max: 1000, items: 50 }) readonly measures!: readonly string[];
  @day({ description: "Not after the task's own day" }) readonly dueOn!: string;
  @texts({ max: 100, items: 1000 }, { optional: true, description: 'Codes; every direct subordinate where left out' })
  readonly units?: readonly string[];
}

export class DecomposedDto {
  @id() readonly itemId!: string;
  @integer() readonly tasks!: number;
}
