import { day, days, instant, integer, listOf, nested, text, words } from '../http/fields.js';

export class CalendarYearDto {
  @integer({ min: 1949, max: 2200 }) readonly year!: number;
  @words({ description: 'The notice that publishes the year' }) readonly notice!: string;
  @day({ nullable: true }) readonly publishedOn!: string | null;
  @days(400) readonly daysOff!: readonly string[];
  @days(400) readonly makeUpDays!: readonly string[];
  @instant() readonly loadedAt!: Date;
}

export class CalendarYearsDto {
  @listOf(() => CalendarYearDto) readonly items!: readonly CalendarYearDto[];
}

export class CalendarQuery {
  @text({ max: 21, pattern: /^[a-z][a-z0-9-]{0,20}$/ }, { optional: true, description: 'cn where left out' })
  readonly calendar?: string;
}

export class NewCalendarYearDto {
  @integer({ min: 1949, max: 2200 }) readonly year!: number;
  @text({ max: 200 }) readonly notice!: string;
  @day({ nullable: true }) readonly publishedOn!: string | null;
  @days(200) readonly daysOff!: readonly string[];
  @days(100) readonly makeUpDays!: readonly string[];
}

export class LoadCalendarDto {
  @text({ max: 21, pattern: /^[a-z][a-z0-9-]{0,20}$/ }, { example: 'cn' }) readonly calendar!: string;
  @listOf(() => NewCalendarYearDto, { min: 1, max: 300 }) readonly years!: readonly NewCalendarYearDto[];
}

export class RecomputedDto {
  @integer() readonly cycles!: number;
  @integer() readonly phases!: number;
  @integer() readonly items!: number;
  @integer() readonly tasks!: number;
}

export class CalendarLoadedDto {
  @integer({}, { description: 'Years that are new or that changed' }) readonly changed!: number;
  @nested(() => RecomputedDto, { description: 'Provisional deadlines that were moved or confirmed' })
  readonly recomputed!: RecomputedDto;
}
