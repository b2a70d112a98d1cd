import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RefusalCode } from '@zehuan/contracts';
import { unitByCode } from '@zehuan/org';
import {
  accept,
  acceptAll,
  acknowledge,
  acknowledgeAll,
  cancel,
  comment,
  delegate,
  extend,
  returnTask,
  submit,
  taskAhead,
  withdraw,
} from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import {
  AcceptAllDto,
  AcceptDto,
  AcknowledgeAllDto,
  BulkOutcomeDto,
  CommentDto,
  CommentMadeDto,
  CountDto,
  DelegateDto,
  ExtendDto,
  OptionalReasonDto,
  ReasonDto,
  SubmitDto,
  SubmittedTaskDto,
  TaskAfterDto,
} from './tasks.dto.js';

const taskId = idOf('unknown-task');

const ended: readonly RefusalCode[] = [
  'unknown-task',
  'already-accepted',
  'already-cancelled',
  'wrong-state',
  'cycle-ended',
];
const byResponsible: readonly RefusalCode[] = [...ended, 'not-responsible'];
const bySupervising: readonly RefusalCode[] = [...ended, 'not-supervising'];

/** What people do with tasks. */
@ApiTags('tasks')
@Controller(`${apiPath}/tasks`)
export class TaskActsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', ':id/acknowledge', {
    permits: 'task.acknowledge',
    summary: 'Take note of a task',
    takesNothing: true,
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'honoured',
    refuses: [...byResponsible, 'already-acknowledged', 'already-submitted'],
  })
  acknowledgeTask(@By() by: Acting, @Param('id', taskId) id: string): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => acknowledge(tx, { taskId: id, ifMatch: by.ifMatch }), {
      ahead: taskAhead(id),
      endsTogether: true,
    });
  }

  @Changes('POST', ':id/submissions', {
    permits: 'task.submit',
    summary: 'Submit: opens the next version',
    answer: SubmittedTaskDto,
    status: 201,
    isTagged: true,
    ifMatch: 'honoured',
    refuses: [
      ...byResponsible,
      'already-submitted',
      'form-incomplete',
      'evidence-missing',
      'signature-missing',
      'unknown-attachment',
      'unknown-person',
    ],
  })
  submitTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() body: SubmitDto): Promise<SubmittedTaskDto> {
    return this.acts.actOnTask(by, (tx) => submit(tx, { ...body, taskId: id, ifMatch: by.ifMatch }), {
      ahead: taskAhead(id),
      endsTogether: true,
    });
  }

  @Changes('POST', ':id/withdraw', {
    permits: 'task.withdraw',
    summary: 'Take the submission back before it is reviewed',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'honoured',
    refuses: [...byResponsible, 'nothing-submitted'],
  })
  withdrawTask(
    @By() by: Acting,
    @Param('id', taskId) id: string,
    @Body() { reason }: OptionalReasonDto,
  ): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => withdraw(tx, { taskId: id, ifMatch: by.ifMatch, reason }));
  }

  @Changes('POST', ':id/return', {
    permits: 'task.return',
    summary: 'Send the submission back with a reason',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'needed',
    refuses: [...bySupervising, 'nothing-submitted'],
  })
  returnTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() { reason }: ReasonDto): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => returnTask(tx, { taskId: id, ifMatch: by.ifMatch, reason }));
  }

  @Changes('POST', ':id/accept', {
    permits: 'task.accept',
    summary: 'Accept the submission under review',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'needed',
    refuses: [...bySupervising, 'nothing-submitted', 'score-missing', 'score-not-expected'],
  })
  acceptTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() { score }: AcceptDto): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => accept(tx, { taskId: id, ifMatch: by.ifMatch, score }));
  }

  @Changes('POST', ':id/extend', {
    permits: 'task.extend',
    summary: 'Give more time',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'needed',
    refuses: [...bySupervising, 'already-submitted', 'due-in-the-past', 'due-not-later', 'due-after-parent'],
  })
  extendTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() body: ExtendDto): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => extend(tx, { ...body, taskId: id, ifMatch: by.ifMatch }));
  }

  @Changes('POST', ':id/cancel', {
    permits: 'task.cancel',
    summary: 'End a task that is no longer owed',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'needed',
    refuses: bySupervising,
  })
  cancelTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() { reason }: ReasonDto): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => cancel(tx, { taskId: id, ifMatch: by.ifMatch, reason }));
  }

  @Changes('POST', ':id/delegate', {
    permits: 'task.delegate',
    summary: 'Hand the work to a person of the unit, or take it back',
    answer: TaskAfterDto,
    isTagged: true,
    ifMatch: 'honoured',
    refuses: [...byResponsible, 'already-submitted', 'unknown-person'],
  })
  delegateTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() body: DelegateDto): Promise<TaskAfterDto> {
    return this.acts.actOnTask(by, (tx) => delegate(tx, { ...body, taskId: id, ifMatch: by.ifMatch }));
  }

  @Changes('POST', ':id/comments', {
    permits: 'task.comment',
    summary: 'Remark on a task; the other side is told',
    answer: CommentMadeDto,
    status: 201,
    refuses: ['unknown-task', 'forbidden'],
  })
  commentOnTask(@By() by: Acting, @Param('id', taskId) id: string, @Body() body: CommentDto): Promise<CommentMadeDto> {
    return this.acts.act(by, (tx) => comment(tx, { taskId: id, text: body.text }));
  }

  @Changes('POST', 'acknowledge', {
    permits: 'task.acknowledge',
    summary: 'Take note of all assigned tasks of a unit',
    answer: CountDto,
    refuses: ['not-responsible', 'unknown-cycle'],
  })
  acknowledgeAllTasks(@By() by: Acting, @Body() { unit, cycle }: AcknowledgeAllDto): Promise<CountDto> {
    return this.acts.actOnTasks(by, async (tx) => {
      const unitId = (await unitByCode(tx, unit)).id;
      const { cycleIds, ...answer } = await acknowledgeAll(tx, { unitId, cycleId: cycle });
      return { answer, cycleIds };
    });
  }

  @Changes('POST', 'accept', {
    permits: 'task.accept',
    summary: 'Accept a set in one act',
    answer: BulkOutcomeDto,
    refuses: ['not-supervising', 'unknown-cycle', 'score-missing', 'score-not-expected'],
  })
  acceptAllTasks(@By() by: Acting, @Body() { supervisedBy, cycle, ...body }: AcceptAllDto): Promise<BulkOutcomeDto> {
    return this.acts.actOnTasks(by, async (tx) => {
      const supervisingUnitId = supervisedBy === undefined ? undefined : (await unitByCode(tx, supervisedBy)).id;
      const { cycleIds, ...answer } = await acceptAll(tx, { ...body, supervisingUnitId, cycleId: cycle });
      return { answer, cycleIds };
    });
  }
}
