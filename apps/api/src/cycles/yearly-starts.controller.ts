import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '@zehuan/contracts';
import { unitByCode } from '@zehuan/org';
import { packByKey } from '@zehuan/policy';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { flag, text, words } from '../http/fields.js';
import { apiPath, Changes } from '../http/operation.js';
import { type ApiParts, PARTS } from '../parts.js';

export class SetYearlyStartDto {
  @text({ max: 100 }, { description: 'Code of the supervising committee', example: '32' }) readonly unit!: string;
  @text({ max: 100 }, { description: 'Key of the policy pack; each year takes its newest version', example: 'jiangsu' })
  readonly pack!: string;
  @flag({ description: 'Whether the cycle starts by itself each year from now on' }) readonly isOn!: boolean;
}

export class YearlyStartDto {
  @words() readonly unit!: string;
  @words() readonly pack!: string;
  @flag() readonly isOn!: boolean;
  @words({ nullable: true, description: 'Month and day of the start in China, MM-DD' }) readonly startsOn!:
    string | null;
}

/** A committee's cycle that starts by itself at the beginning of each year, by a schedule of Temporal's. */
@ApiTags('cycles')
@Controller(`${apiPath}/yearly-starts`)
export class YearlyStartsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Changes('POST', '', {
    summary: "Let a committee's cycle start by itself each year, or no longer",
    answer: YearlyStartDto,
    refuses: ['unknown-pack', 'not-supervising', 'process-unavailable'],
  })
  setYearlyStart(@By() by: Acting, @Body() { unit, pack, isOn }: SetYearlyStartDto): Promise<YearlyStartDto> {
    return this.acts.actOnProcess(
      by,
      async (tx) => {
        const { id, code } = await unitByCode(tx, unit);
        if (tx.actor.unitId !== null && tx.actor.unitId !== id) throw new Refusal('not-supervising');
        const { key } = await packByKey(tx, pack);
        return { unitCode: code, packKey: key };
      },
      async (input) => {
        if (isOn) await this.parts.process.scheduleYearlyStart(input);
        else await this.parts.process.unscheduleYearlyStart(input.unitCode);
        return { unit: input.unitCode, pack: input.packKey, isOn, startsOn: isOn ? '01-02' : null };
      },
    );
  }
}
