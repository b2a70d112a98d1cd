import { possibleActs } from '@zehuan/contracts';
import { dayInChina } from '../units/day-in-china.js';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { countTasks, countWaiting, differenceOf, historyOf, listTasks, submissionsOf, taskById } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { filtersOf } from './task-filters.js';
import {
  DifferenceDto,
  DifferenceQuery,
  HistoryDto,
  SubmissionsDto,
  TaskCountsDto,
  TaskCountsQuery,
  TaskDto,
  TaskPageDto,
  TasksQuery,
  WaitingDto,
  WaitingQuery,
} from './tasks.dto.js';

const taskId = idOf('unknown-task');

/** Reading tasks. */
@ApiTags('tasks')
@Controller(`${apiPath}/tasks`)
export class TasksController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('', {
    permits: 'task.read',
    summary: 'Tasks in the order in which they fall due',
    answer: TaskPageDto,
    refuses: ['cursor-invalid', 'unknown-cycle'],
  })
  listTasks(@By() by: Acting, @Query() { limit, cursor, ...filters }: TasksQuery): Promise<TaskPageDto> {
    return this.acts.read(by, (tx) => listTasks(tx, { ...filtersOf(filters), limit, cursor }));
  }

  @Reads('counts', {
    permits: 'task.read',
    summary: 'How many tasks the same filters find, by state',
    answer: TaskCountsDto,
    refuses: ['unknown-cycle'],
  })
  countTasks(@By() by: Acting, @Query() filters: TaskCountsQuery): Promise<TaskCountsDto> {
    return this.acts.read(by, (tx) => countTasks(tx, filtersOf(filters)));
  }

  @Reads('waiting', {
    permits: 'task.read',
    summary: 'How much waits for a unit: to do, and to review',
    answer: WaitingDto,
    refuses: ['unknown-unit'],
  })
  countWaiting(@By() by: Acting, @Query() { unit }: WaitingQuery): Promise<WaitingDto> {
    return this.acts.read(by, (tx) => countWaiting(tx, unit));
  }

  @Reads(':id', { permits: 'task.read', summary: 'A task', answer: TaskDto, isTagged: true, refuses: ['unknown-task'] })
  readTask(@By() by: Acting, @Param('id', taskId) id: string): Promise<TaskDto> {
    return this.acts.read(by, async (tx) => {
      const task = await taskById(tx, { taskId: id });
      const { state, kind, unit, supervisingUnit, delegatedUntil } = task;
      const isOver = delegatedUntil !== null && delegatedUntil < dayInChina(tx.at);
      const matter = { unitId: unit.id, supervisingUnitId: supervisingUnit.id, state, kind };
      const delegatePersonId = isOver ? null : task.delegatePersonId;
      return {
        ...task,
        acts: possibleActs(by.actor, { ...matter, delegatePersonId }, ['task', 'attachment', 'reminder']),
      };
    });
  }

  @Reads(':id/history', {
    permits: 'task.read',
    summary: 'What happened to a task, the oldest first',
    answer: HistoryDto,
    refuses: ['unknown-task'],
  })
  readTaskHistory(@By() by: Acting, @Param('id', taskId) id: string): Promise<HistoryDto> {
    return this.acts.read(by, async (tx) => ({ items: await historyOf(tx, { taskId: id }) }));
  }

  @Reads(':id/submissions', {
    permits: 'task.read',
    summary: 'All versions of the submission, the oldest first',
    answer: SubmissionsDto,
    refuses: ['unknown-task'],
  })
  listSubmissions(@By() by: Acting, @Param('id', taskId) id: string): Promise<SubmissionsDto> {
    return this.acts.read(by, async (tx) => ({ items: await submissionsOf(tx, { taskId: id }) }));
  }

  @Reads(':id/submissions/difference', {
    permits: 'task.read',
    summary: 'What changed between two versions of the submission',
    answer: DifferenceDto,
    refuses: ['unknown-task', 'unknown-submission'],
  })
  compareSubmissions(
    @By() by: Acting,
    @Param('id', taskId) id: string,
    @Query() { from, to }: DifferenceQuery,
  ): Promise<DifferenceDto> {
    return this.acts.read(by, (tx) => differenceOf(tx, { taskId: id, from: Number(from), to: Number(to) }));
  }
}
