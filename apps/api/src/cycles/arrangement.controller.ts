import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RefusalCode } from '@zehuan/contracts';
import { type ArrangementChange, changeArrangement, decompose } from '@zehuan/cycles';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf, lineKeyOf } from '../http/validation.js';
import { LookAgain } from '../process/look-again.js';
import { AddItemDto, AmendItemDto, DecomposeDto, DecomposedDto, DifferencesDto, DropItemQuery } from './cycles.dto.js';

const cycleId = idOf('unknown-cycle');
const itemKey = lineKeyOf('unknown-item');
const refuses: readonly RefusalCode[] = [
  'unknown-cycle',
  'unknown-item',
  'due-in-the-past',
  'cycle-ended',
  'not-supervising',
  'reason-missing',
  'calendar-year-unknown',
];

interface Scope {
  readonly reason: string;
  readonly isForTree: boolean | undefined;
  readonly isDryRun: boolean | undefined;
}

/** Changing an arrangement in mid-year, and handing a task on to one's own subordinates. */
@ApiTags('cycles')
@Controller(apiPath)
export class ArrangementController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(LookAgain) private readonly lookAgain: LookAgain,
  ) {}

  @Changes('POST', 'cycles/:id/items', {
    permits: 'arrangement.change',
    summary: 'Add a line to the arrangement',
    answer: DifferencesDto,
    refuses,
  })
  addItem(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Body() { reason, isForTree, isDryRun, ...line }: AddItemDto,
  ): Promise<DifferencesDto> {
    return this.change(by, id, { reason, isForTree, isDryRun }, { act: 'add', ...line });
  }

  @Changes('PATCH', 'cycles/:id/items/:key', {
    permits: 'arrangement.change',
    summary: 'Amend a line of the arrangement',
    answer: DifferencesDto,
    refuses: [...refuses, 'due-after-parent'],
  })
  amendItem(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Param('key', itemKey) key: string,
    @Body() { reason, isForTree, isDryRun, ...line }: AmendItemDto,
  ): Promise<DifferencesDto> {
    return this.change(by, id, { reason, isForTree, isDryRun }, { act: 'amend', key, ...line });
  }

  @Changes('DELETE', 'cycles/:id/items/:key', {
    permits: 'arrangement.change',
    summary: 'Drop a line of the arrangement; what is open under it is cancelled',
    answer: DifferencesDto,
    takesNothing: true,
    refuses,
  })
  dropItem(
    @By() by: Acting,
    @Param('id', cycleId) id: string,
    @Param('key', itemKey) key: string,
    @Query() { reason, isForTree, isDryRun, occurrence }: DropItemQuery,
  ): Promise<DifferencesDto> {
    return this.change(by, id, { reason, isForTree, isDryRun }, { act: 'drop', key, occurrence });
  }

  @ApiTags('tasks')
  @Changes('POST', 'tasks/:id/decompose', {
    permits: 'task.decompose',
    summary: 'Hand a task on to your own subordinates, as a line of your own cycle',
    answer: DecomposedDto,
    status: 201,
    refuses: [
      'unknown-task',
      'not-responsible',
      'already-accepted',
      'already-cancelled',
      'wrong-state',
      'no-subordinates',
      'not-a-subordinate',
      'due-after-parent',
      'due-in-the-past',
      'cycle-ended',
      'unknown-cycle',
      'calendar-year-unknown',
    ],
  })
  decomposeTask(
    @By() by: Acting,
    @Param('id', idOf('unknown-task')) id: string,
    @Body() { units, ...body }: DecomposeDto,
  ): Promise<DecomposedDto> {
    return this.acts.act(by, (tx) => decompose(tx, { ...body, unitCodes: units, taskId: id }));
  }

  private async change(
    by: Acting,
    id: string,
    { reason, isForTree = false, isDryRun = false }: Scope,
    change: ArrangementChange,
  ): Promise<DifferencesDto> {
    const differences = await this.acts.act(by, async (tx) => ({
      items: await changeArrangement(tx, { cycleId: id, changes: [change], reason, isForTree, isDryRun }),
    }));
    if (!isDryRun) this.lookAgain.soon(id);
    return differences;
  }
}
