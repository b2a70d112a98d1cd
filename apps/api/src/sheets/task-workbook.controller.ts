import { createHash } from 'node:crypto';
import { Body, Controller, Inject, Query, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { note } from '@zehuan/audit';
import { readFilledSheets } from '@zehuan/org';
import { handIn, tasksWorkbook } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads, Uploads } from '../http/operation.js';
import { ReadsFile } from '../http/receives-file.js';
import { asDownload } from '../http/security-headers.js';
import { RateLimited } from '../rates/budget.js';
import { SheetQuery } from './sheets.dto.js';
import { workbookType } from './sheets.js';
import { HandedInDto, HandInDto, HandInQuery } from './task-workbook.dto.js';

/** One's tasks as a workbook, down to be filled in and up again. */
@ApiTags('tasks')
@Controller(`${apiPath}/tasks`)
export class TaskWorkbookController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @RateLimited('exports')
  @Reads('workbook', {
    permits: 'task.readDraft',
    summary: 'The open tasks of the acting unit that one may fill in, as a workbook: a sheet for each form',
    file: [workbookType],
    refuses: ['not-responsible'],
  })
  async downloadWorkbook(@By() by: Acting, @Query() { language = 'zh' }: SheetQuery): Promise<StreamableFile> {
    const { file } = await this.acts.read(by, async (tx) => {
      const workbook = await tasksWorkbook(tx, { language });
      await note(tx, { kind: 'exported', subject: 'task_draft', rowCount: workbook.tasks, details: {} });
      return workbook;
    });
    asDownload(by.response, 'tasks.xlsx');
    return new StreamableFile(file, { type: workbookType, length: file.length });
  }

  @Changes('POST', 'workbook', {
    permits: 'task.draft',
    summary: 'Keep or submit what a filled workbook says; all of it or, where one cell is wrong, nothing',
    description: 'With `dryRun` it says what is wrong in which cell and what would be kept, and changes nothing.',
    answer: HandedInDto,
    refuses: [
      'import-refused',
      'attachment-too-large',
      'not-responsible',
      'unknown-task',
      'already-submitted',
      'already-accepted',
      'already-cancelled',
      'wrong-state',
      'cycle-ended',
      'form-incomplete',
      'evidence-missing',
      'signature-missing',
      'unknown-attachment',
      'precondition-failed',
    ],
  })
  @Uploads({
    mode: { type: 'string', enum: ['draft', 'submit'], description: 'Keep as drafts (where left out), or submit' },
  })
  @UseInterceptors(ReadsFile)
  async handInWorkbook(
    @By() by: Acting,
    @Query() { dryRun = false, language = 'zh' }: HandInQuery,
    @Body() { mode = 'draft' }: HandInDto,
    @UploadedFile() { buffer }: Express.Multer.File,
  ): Promise<HandedInDto> {
    // Read before the transaction: a large workbook takes a while.
    const sheets = await readFilledSheets(buffer, 'taskId');
    const uploadedSha256 = createHash('sha256').update(`${mode}\n`).update(buffer).digest('hex');
    return this.acts.actOnTasks(
      by,
      async (tx) => {
        const { cycleIds, ...done } = await handIn(tx, sheets, { mode, dryRun, language });
        return { answer: { ...done, mode, isDone: !dryRun }, cycleIds };
      },
      { uploadedSha256 },
    );
  }
}
