import { createHash } from 'node:crypto';
import { Body, Controller, Inject, Param, StreamableFile, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Refusal } from '@zehuan/contracts';
import { attachmentById, attachReceived, openAttachment, removeAttachment } from '@zehuan/tasks';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads, Uploads } from '../http/operation.js';
import { StoresFile, type StoredUpload } from '../http/receives-file.js';
import { asDownload } from '../http/security-headers.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { AttachDto, AttachmentDto } from './tasks.dto.js';

const taskId = idOf('unknown-task');
const attachmentId = idOf('unknown-attachment');

/** Files of tasks: evidence for a submission. */
@ApiTags('attachments')
@Controller(apiPath)
export class AttachmentsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Changes('POST', 'tasks/:id/attachments', {
    permits: 'attachment.add',
    summary: 'Attach a file; it waits for the next submission',
    answer: AttachmentDto,
    status: 201,
    refuses: [
      'unknown-task',
      'unknown-person',
      'not-responsible',
      'already-submitted',
      'already-accepted',
      'already-cancelled',
      'wrong-state',
      'cycle-ended',
      'attachment-too-large',
      'attachment-type-refused',
      'archive-too-large',
      'image-too-large',
      'virus-found',
      'scanner-unavailable',
      'storage-full',
    ],
  })
  @Uploads({
    evidenceKey: { type: 'string', minLength: 1, maxLength: 100, description: 'Which evidence of the item it is' },
    isConfidential: { type: 'boolean', description: 'Only you and the readers that you name see that it is there' },
    readers: {
      type: 'string',
      maxLength: 2000,
      description: 'Ids of the persons who may read what is confidential, parted by commas',
    },
  })
  @UseInterceptors(StoresFile)
  attachFile(
    @By() by: Acting,
    @Param('id', taskId) id: string,
    @Body() { evidenceKey, isConfidential = false, readers }: AttachDto,
    @UploadedFile() { received }: StoredUpload,
  ): Promise<AttachmentDto> {
    const uploadedSha256 = createHash('sha256').update(`${received.name}\n${received.sha256}`).digest('hex');
    if (readers !== undefined && !isConfidential)
      throw new Refusal('invalid-input', undefined, [{ pointer: '/readers', message: 'is for confidential files' }]);
    const attachment = {
      taskId: id,
      file: received,
      evidenceKey,
      ...(isConfidential ? { readers: readers?.split(',') ?? [] } : {}),
    };
    return this.acts.act(by, (tx) => attachReceived(tx, attachment), { uploadedSha256 });
  }

  @Reads('attachments/:id', {
    permits: 'attachment.read',
    summary: 'What is known of a file',
    answer: AttachmentDto,
    refuses: ['unknown-attachment'],
  })
  readAttachment(@By() by: Acting, @Param('id', attachmentId) id: string): Promise<AttachmentDto> {
    return this.acts.read(by, (tx) => attachmentById(tx, { attachmentId: id }));
  }

  @Reads('attachments/:id/content', {
    permits: 'attachment.read',
    summary: 'The file itself',
    file: ['application/octet-stream'],
    refuses: ['unknown-attachment'],
  })
  async downloadAttachment(@By() by: Acting, @Param('id', attachmentId) id: string): Promise<StreamableFile> {
    const { attachment, stream } = await this.acts.read(by, (tx) =>
      openAttachment(tx, this.parts.store, { attachmentId: id }),
    );
    asDownload(by.response, attachment.name);
    // Never shown in place: a file that someone uploaded must not run as a page of ours.
    return new StreamableFile(stream, { type: 'application/octet-stream', length: attachment.sizeBytes });
  }

  @Changes('DELETE', 'attachments/:id', {
    permits: 'attachment.remove',
    summary: 'Take a file off before it is submitted',
    status: 204,
    takesNothing: true,
    refuses: [
      'unknown-attachment',
      'not-responsible',
      'wrong-state',
      'already-submitted',
      'already-accepted',
      'already-cancelled',
      'cycle-ended',
    ],
  })
  async removeAttachment(@By() by: Acting, @Param('id', attachmentId) id: string): Promise<void> {
    const removed: { storageKey?: string } = {};
    await this.acts.act(by, async (tx) => {
      removed.storageKey = (await removeAttachment(tx, { attachmentId: id })).storageKey;
      return null;
    });
    if (removed.storageKey !== undefined) await this.parts.store.remove(removed.storageKey);
  }
}
