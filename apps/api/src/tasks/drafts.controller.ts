import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RefusalCode } from '@zehuan/contracts';
import { readDraft, saveDraft, signDraft } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { DraftDto, TaskDraftDto } from './tasks.dto.js';

const taskId = idOf('unknown-task');
const ofOwed: readonly RefusalCode[] = [
  'unknown-task',
  'not-responsible',
  'already-submitted',
  'already-accepted',
  'already-cancelled',
];

/** What a unit is about to submit: the reporter keeps it, the top leader signs it, and then just that may leave the unit. */
@ApiTags('tasks')
@Controller(`${apiPath}/tasks`)
export class DraftsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads(':id/draft', {
    permits: 'task.readDraft',
    summary: 'What the unit is about to submit, and whether it is signed',
    answer: TaskDraftDto,
    isTagged: true,
    refuses: ['unknown-task', 'not-responsible', 'unknown-draft'],
  })
  readTaskDraft(@By() by: Acting, @Param('id', taskId) id: string): Promise<TaskDraftDto> {
    return this.acts.read(by, (tx) => readDraft(tx, { taskId: id }));
  }

  @Changes('PUT', ':id/draft', {
    permits: 'task.draft',
    summary: 'Keep what is about to be submitted; other contents need a new signature',
    answer: TaskDraftDto,
    isTagged: true,
    ifMatch: 'honoured',
    refuses: ofOwed,
  })
  saveTaskDraft(@By() by: Acting, @Param('id', taskId) id: string, @Body() body: DraftDto): Promise<TaskDraftDto> {
    return this.acts.act(by, (tx) => saveDraft(tx, { ...body, taskId: id, ifMatch: by.ifMatch }));
  }

  @Changes('POST', ':id/signature', {
    permits: 'task.sign',
    summary: 'Sign the draft that one has read, so that the reporter may submit just that',
    description: 'If-Match bears the ETag of the draft.',
    takesNothing: true,
    answer: TaskDraftDto,
    isTagged: true,
    ifMatch: 'needed',
    refuses: [...ofOwed, 'unknown-draft', 'form-incomplete', 'evidence-missing', 'unknown-attachment'],
  })
  signTaskDraft(@By() by: Acting, @Param('id', taskId) id: string): Promise<TaskDraftDto> {
    return this.acts.act(by, (tx) => signDraft(tx, { taskId: id, ifMatch: by.ifMatch }));
  }
}
