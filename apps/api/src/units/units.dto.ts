import { type PostKind, postKinds, type UnitKind, unitKinds, type UnitLevel, unitLevels } from '@zehuan/contracts';
import { type SheetFormat, sheetFormats } from '@zehuan/org';
import {
  day,
  flagParam,
  id,
  instant,
  integer,
  listOf,
  mapOf,
  nested,
  oneOf,
  polygons,
  text,
  words,
} from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';
import type { Polygon } from './map-file.js';

export class UnitsQuery extends PageQuery {
  @text(
    { max: 100 },
    { optional: true, description: 'A part of the name, also in pinyin, or the beginning of the code' },
  )
  readonly q?: string;
  @oneOf(unitLevels, { optional: true })
  readonly level?: UnitLevel;
  @oneOf(unitKinds, { optional: true })
  readonly kind?: UnitKind;
  @text({ max: 100 }, { optional: true, description: 'Code of a unit: only it and what is below it' })
  readonly under?: string;
}

export class ChildrenQuery extends PageQuery {
  @oneOf(unitKinds, { optional: true })
  readonly kind?: UnitKind;
}

export class AsOfQuery {
  @instant({ optional: true, description: 'As it stood at this instant' })
  readonly asOf?: string;
}

export class OnQuery {
  @day({ optional: true, description: 'On this day; today where left out' })
  readonly on?: string;
}

export class UnitDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
  @oneOf(unitKinds) readonly kind!: UnitKind;
  @oneOf(unitLevels) readonly level!: UnitLevel;
  @id({ nullable: true }) readonly parentId!: string | null;
  @words({ description: 'Labels from the root down to the unit' }) readonly path!: string;
  @day() readonly establishedOn!: string;
  @day({ nullable: true, description: 'The last day; null while the unit exists' }) readonly endedOn!: string | null;
  @id({ nullable: true }) readonly successorId!: string | null;
  @integer() readonly version!: number;
}

export class UnitPageDto {
  @listOf(() => UnitDto) readonly items!: readonly UnitDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class SubordinateCountsDto {
  @integer() readonly direct!: number;
  @integer({}, { description: 'All below, the unit itself not counted' }) readonly below!: number;
  @mapOf({ type: 'integer' }) readonly byLevel!: Readonly<Record<UnitLevel, number>>;
}

/** A unit; with `asOf` as it stood then, without it as it is now. */
export class UnitViewDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
  @oneOf(unitKinds) readonly kind!: UnitKind;
  @oneOf(unitLevels) readonly level!: UnitLevel;
  @id({ nullable: true }) readonly parentId!: string | null;
  @words() readonly path!: string;
  @day() readonly establishedOn!: string;
  @day({ nullable: true }) readonly endedOn!: string | null;
  @id({ nullable: true, optional: true, description: 'Not with asOf' }) readonly successorId?: string | null;
  @integer({}, { optional: true, description: 'Not with asOf' }) readonly version?: number;
  @nested(() => SubordinateCountsDto, { optional: true, description: 'Not with asOf' })
  readonly subordinates?: SubordinateCountsDto;
  @words({ nullable: true, optional: true, description: 'With asOf only' }) readonly parentCode?: string | null;
  @words({ nullable: true, optional: true, description: 'With asOf only' }) readonly parentName?: string | null;
  @instant({ optional: true, description: 'With asOf only: since when it stood so' }) readonly validFrom?: Date;
  @instant({ nullable: true, optional: true, description: 'With asOf only: until when; null: it still does' })
  readonly validTo?: Date | null;
}

export class HolderDto {
  @id() readonly unitId!: string;
  @id() readonly postId!: string;
  @oneOf(postKinds) readonly postKind!: PostKind;
  @words() readonly title!: string;
  @id() readonly tenureId!: string;
  @id() readonly personId!: string;
  @words() readonly name!: string;
  @words({ nullable: true }) readonly email!: string | null;
  @words({ nullable: true }) readonly phone!: string | null;
  @day() readonly fromOn!: string;
  @day({ nullable: true }) readonly toOn!: string | null;
}

export class HoldersDto {
  @listOf(() => HolderDto) readonly items!: readonly HolderDto[];
}

export class MapFeatureDto {
  @words({ description: 'Of the unit' }) readonly code!: string;
  @polygons({ description: 'Polygons of rings of positions, the outer ring first, as in GeoJSON' })
  readonly polygons!: readonly Polygon[];
}

export class UnitMapDto {
  @words({ nullable: true, description: '审图号, to be shown with the map; null where there is none' })
  readonly approval!: string | null;
  @listOf(() => MapFeatureDto) readonly features!: readonly MapFeatureDto[];
}

export const unitChangeKinds = [
  'established',
  'renamed',
  'recoded',
  'moved',
  'merged',
  'abolished',
  'holderChanged',
] as const;

export class UnitChangeDto {
  @id() readonly id!: string;
  @oneOf(unitChangeKinds) readonly kind!: (typeof unitChangeKinds)[number];
  @id() readonly unitId!: string;
  @id({ nullable: true }) readonly intoUnitId!: string | null;
  @day() readonly effectiveOn!: string;
  @instant() readonly at!: Date;
  @words() readonly actor!: string;
  @words({ nullable: true, description: 'Of the person behind the account that acted' })
  readonly actorName!: string | null;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @words() readonly reason!: string;
  @mapOf({}) readonly details!: Readonly<Record<string, unknown>>;
}

export class UnitChangesDto {
  @listOf(() => UnitChangeDto) readonly items!: readonly UnitChangeDto[];
}

export class UnitActDto {
  @text({ max: 2000 }) readonly reason!: string;
  @day({ optional: true, description: 'From which day; today where left out' }) readonly on?: string;
}

export class EstablishUnitDto extends UnitActDto {
  @text({ max: 100 }) readonly code!: string;
  @text({ max: 100 }) readonly name!: string;
  @oneOf(unitKinds) readonly kind!: UnitKind;
  @oneOf(unitLevels) readonly level!: UnitLevel;
  @text({ max: 100 }, { description: 'Code of the unit under which it hangs' }) readonly under!: string;
}

export class RenameUnitDto extends UnitActDto {
  @text({ max: 100 }) readonly name!: string;
}

export class MoveUnitDto extends UnitActDto {
  @text({ max: 100 }, { description: 'Code of the unit under which it hangs from then on' }) readonly under!: string;
}

export class MergeUnitDto extends UnitActDto {
  @text({ max: 100 }, { description: 'Code of the unit that takes over' }) readonly into!: string;
}

export class AbolishUnitDto extends UnitActDto {
  @text(
    { max: 100 },
    { optional: true, description: 'Code of the unit under which its subordinates hang from then on' },
  )
  readonly moveSubordinatesTo?: string;
}

export class NewPersonDto {
  @text({ max: 100 }) readonly name!: string;
  @text({ max: 200 }, { optional: true, nullable: true }) readonly email?: string | null;
  @text({ max: 50 }, { optional: true, nullable: true }) readonly phone?: string | null;
}

/** Either someone in the record or someone new. */
export class AppointDto {
  @oneOf(postKinds) readonly post!: PostKind;
  @id({ optional: true }) readonly personId?: string;
  @nested(() => NewPersonDto, { optional: true }) readonly person?: NewPersonDto;
  @day({ optional: true, description: 'First day; today where left out' }) readonly fromOn?: string;
  @text({ max: 2000 }, { optional: true }) readonly reason?: string;
}

export class UnitChangedDto {
  @nested(() => UnitDto) readonly unit!: UnitDto;
  @integer({}, { description: 'Open tasks that went over to another unit or committee' }) readonly movedTasks!: number;
  @integer() readonly cancelledTasks!: number;
  @id({ nullable: true }) readonly handoverSheetId!: string | null;
}

export class HandoverSheetDto {
  @id() readonly id!: string;
  @words() readonly cause!: string;
  @instant() readonly at!: Date;
  @id() readonly unitId!: string;
  @id({ nullable: true }) readonly intoUnitId!: string | null;
  @mapOf({}, { description: 'What was open, done and to review' }) readonly content!: object;
}

export class HandoverSheetsDto {
  @listOf(() => HandoverSheetDto) readonly items!: readonly HandoverSheetDto[];
}

export class ImportQuery {
  @flagParam({ description: 'Says what would change, and changes nothing' }) readonly dryRun?: boolean;
  @day({ optional: true, description: 'From which day new units exist and new holders hold; today where left out' })
  readonly on?: string;
  @text({ max: 2000 }, { optional: true }) readonly reason?: string;
}

export class ImportDifferenceDto {
  @integer({}, { description: 'Row of the file' }) readonly row!: number;
  @words() readonly code!: string;
  @words() readonly field!: string;
  @words({ nullable: true }) readonly from!: string | null;
  @words() readonly to!: string;
}

export class ImportOutcomeDto {
  @integer() readonly created!: number;
  @integer() readonly changed!: number;
  @integer() readonly unchanged!: number;
  @listOf(() => ImportDifferenceDto) readonly differences!: readonly ImportDifferenceDto[];
}

export class PersonExportQuery {
  @oneOf(sheetFormats, { optional: true, description: 'xlsx where left out' }) readonly format?: SheetFormat;
  @oneOf(['zh', 'en'], { optional: true, description: 'Language of heads, kinds and levels' }) readonly language?:
    'zh' | 'en';
}

export class ExportQuery extends PersonExportQuery {
  @text({ max: 100 }, { description: 'Code of the unit that is exported with all below it' }) readonly under!: string;
}
