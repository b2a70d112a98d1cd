import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal, type RefusalCode } from '@zehuan/contracts';
import {
  abolishUnitWithWork,
  appointWithHandover,
  establishUnitWithWork,
  mergeUnitWithWork,
  moveUnitWithWork,
  type UnitChangeOutcome,
} from '@zehuan/cycles';
import { type Appointee, renameUnit, unitByCode } from '@zehuan/org';
import type { Transaction } from '@zehuan/platform';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { keyOf } from '../http/validation.js';
import { LookAgain } from '../process/look-again.js';
import { dayInChina } from './day-in-china.js';
import {
  AbolishUnitDto,
  AppointDto,
  EstablishUnitDto,
  MergeUnitDto,
  MoveUnitDto,
  RenameUnitDto,
  type UnitActDto,
  UnitChangedDto,
  UnitDto,
} from './units.dto.js';

const code = keyOf('unknown-unit');
const refuses: readonly RefusalCode[] = ['unit-ended', 'unit-busy', 'reason-missing'];

/** Which unit is changed, from when, why, and having read which version. */
const actOn = (by: Acting, tx: Transaction, unitCode: string, { on, reason }: UnitActDto) => ({
  code: unitCode,
  on: on ?? dayInChina(tx.at),
  reason,
  version: by.ifMatch,
});

/** Changes of units in mid-year: history stays with the unit, open work goes with it. */
@ApiTags('units')
@Controller(`${apiPath}/units`)
export class UnitActsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(LookAgain) private readonly lookAgain: LookAgain,
  ) {}

  @Changes('POST', '', {
    permits: 'unit.establish',
    summary: 'Add a unit under another; it is issued what the committee above still asks for this year',
    answer: UnitDto,
    status: 201,
    refuses: ['unknown-unit', 'unit-ended', 'unit-busy', 'code-taken', 'reason-missing', 'not-supervising'],
  })
  async establishUnit(@By() by: Acting, @Body() { under, on, ...unit }: EstablishUnitDto): Promise<UnitDto> {
    const changed = await this.change(by, (tx) =>
      establishUnitWithWork(tx, { ...unit, parentCode: under, on: on ?? dayInChina(tx.at) }),
    );
    return changed.unit;
  }

  @Changes('POST', ':code/rename', {
    permits: 'unit.change',
    summary: 'Give a unit another name',
    answer: UnitChangedDto,
    ifMatch: 'honoured',
    refuses,
  })
  renameUnit(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() { name, ...act }: RenameUnitDto,
  ): Promise<UnitChangedDto> {
    return this.change(by, async (tx) => {
      const unit = await renameUnit(tx, { ...actOn(by, tx, unitCode, act), name });
      return { unit, movedTasks: 0, cancelledTasks: 0, handoverSheetId: null, cycleIds: [] };
    });
  }

  @Changes('POST', ':code/move', {
    permits: 'unit.change',
    summary: 'Put a unit, with all below it, under another; open tasks go over to the new committee',
    answer: UnitChangedDto,
    ifMatch: 'honoured',
    refuses,
  })
  moveUnit(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() { under, ...act }: MoveUnitDto,
  ): Promise<UnitChangedDto> {
    return this.change(by, (tx) => moveUnitWithWork(tx, { ...actOn(by, tx, unitCode, act), under }));
  }

  @Changes('POST', ':code/merge', {
    permits: 'unit.change',
    summary: 'Merge a unit into another, which takes over its open tasks',
    answer: UnitChangedDto,
    ifMatch: 'honoured',
    refuses,
  })
  mergeUnit(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() { into, ...act }: MergeUnitDto,
  ): Promise<UnitChangedDto> {
    return this.change(by, (tx) => mergeUnitWithWork(tx, { ...actOn(by, tx, unitCode, act), into }));
  }

  @Changes('POST', ':code/abolish', {
    permits: 'unit.change',
    summary: 'End a unit without a successor; its open tasks are cancelled',
    answer: UnitChangedDto,
    ifMatch: 'honoured',
    refuses: [...refuses, 'unit-has-subordinates'],
  })
  abolishUnit(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() { moveSubordinatesTo, ...act }: AbolishUnitDto,
  ): Promise<UnitChangedDto> {
    return this.change(by, (tx) => abolishUnitWithWork(tx, { ...actOn(by, tx, unitCode, act), moveSubordinatesTo }));
  }

  @Changes('POST', ':code/appoint', {
    permits: 'unit.appoint',
    summary: 'Put a person into a post; whoever held it leaves it the day before',
    answer: UnitChangedDto,
    refuses: ['unit-ended', 'unit-busy', 'unknown-person', 'unknown-post', 'post-held'],
  })
  appointHolder(
    @By() by: Acting,
    @Param('code', code) unitCode: string,
    @Body() body: AppointDto,
  ): Promise<UnitChangedDto> {
    return this.change(by, async (tx) => {
      const unit = await unitByCode(tx, unitCode);
      const act = { unitId: unit.id, kind: body.post, fromOn: body.fromOn ?? dayInChina(tx.at), reason: body.reason };
      return appointWithHandover(tx, { ...appointeeOf(body), ...act });
    });
  }

  private async change(by: Acting, work: (tx: Transaction) => Promise<UnitChangeOutcome>): Promise<UnitChangedDto> {
    const cycleIds: string[] = [];
    const changed = await this.acts.act(by, async (tx) => {
      const { cycleIds: concerned, ...outcome } = await work(tx);
      cycleIds.push(...concerned);
      return outcome;
    });
    for (const cycleId of cycleIds) this.lookAgain.soon(cycleId);
    return changed;
  }
}

function appointeeOf({ personId, person }: AppointDto): Appointee {
  if (personId !== undefined && person === undefined) return { personId };
  if (person !== undefined && personId === undefined) return { person };
  throw new Refusal('invalid-input', undefined, [{ pointer: '/personId', message: 'give either personId or person' }]);
}
