import { Body, Controller, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listYearlyStarts, setYearlyStart, type YearlyStart } from '@zehuan/cycles';
import { unitByCode } from '@zehuan/org';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { flag, instant, integer, listOf, text, words } from '../http/fields.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { PageQuery } from '../http/paging.dto.js';
import { YearlySchedules } from '../process/yearly-schedules.js';

export class SetYearlyStartDto {
  @text({ max: 100 }, { description: 'Code of the supervising committee', example: '32' }) readonly unit!: string;
  @text({ max: 100 }, { description: 'Key of the policy pack; each year takes its newest version', example: 'jiangsu' })
  readonly pack!: string;
  @flag({ description: 'Whether the cycle starts by itself each year from now on' }) readonly isOn!: boolean;
}

export class YearlyStartsQuery extends PageQuery {
  @text({ max: 100 }, { optional: true, description: 'Code of one committee' }) readonly unit?: string;
}

export class YearlyStartDto {
  @words() readonly unit!: string;
  @words() readonly pack!: string;
  @flag() readonly isOn!: boolean;
  @words({ nullable: true, description: 'Month and day of the start in China, MM-DD' }) readonly startsOn!:
    string | null;
  @instant({ description: 'When this was said last' }) readonly changedAt!: Date;
  @words({ description: 'Who said it' }) readonly actor!: string;
  @words({ nullable: true }) readonly onBehalfOf!: string | null;
  @integer() readonly version!: number;
}

export class YearlyStartPageDto {
  @listOf(() => YearlyStartDto) readonly items!: readonly YearlyStartDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

const shown = ({ unitCode, packKey, isOn, changedAt, actor, onBehalfOf, version }: YearlyStart): YearlyStartDto => ({
  ...{ unit: unitCode, pack: packKey, isOn, changedAt, actor, onBehalfOf, version },
  startsOn: isOn ? '01-02' : null,
});

/** A committee's cycle that starts by itself at the beginning of each year: said in the record, done by a schedule of Temporal's. */
@ApiTags('cycles')
@Controller(`${apiPath}/yearly-starts`)
export class YearlyStartsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(YearlySchedules) private readonly schedules: YearlySchedules,
  ) {}

  @Reads('', {
    permits: 'yearlyStart.read',
    summary: 'Whose cycles start by themselves each year, by the code of the committee',
    answer: YearlyStartPageDto,
    refuses: ['cursor-invalid', 'unknown-unit'],
  })
  listYearlyStarts(
    @By() by: Acting,
    @Query() { unit, cursor, limit = 50 }: YearlyStartsQuery,
  ): Promise<YearlyStartPageDto> {
    return this.acts.read(by, async (tx) => {
      const unitId = unit === undefined ? undefined : (await unitByCode(tx, unit)).id;
      const rows = await listYearlyStarts(tx, {
        unitId,
        after: keyAfter(cursor, /^.{1,100}$/),
        limit: limit + 1,
      });
      return pageOf(rows, limit, ({ unitCode }) => unitCode, shown);
    });
  }

  @Changes('POST', '', {
    permits: 'yearlyStart.change',
    summary: "Let a committee's cycle start by itself each year, or no longer",
    answer: YearlyStartDto,
    refuses: ['unknown-unit', 'unknown-pack', 'not-supervising'],
  })
  async setYearlyStart(@By() by: Acting, @Body() { unit, pack, isOn }: SetYearlyStartDto): Promise<YearlyStartDto> {
    const set = await this.acts.act(by, async (tx) =>
      shown(await setYearlyStart(tx, { unitCode: unit, packKey: pack, isOn })),
    );
    await this.schedules.follow(set.unit);
    return set;
  }
}
