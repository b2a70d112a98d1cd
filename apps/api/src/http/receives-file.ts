import { type CallHandler, type ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Fault, Refusal } from '@zehuan/contracts';
import { failpoint } from '@zehuan/platform';
import { type AttachmentLimits, type AttachmentStore, receiveFile, type ReceivedFile } from '@zehuan/tasks';
import type { Request, Response } from 'express';
import multer, { memoryStorage, MulterError, type StorageEngine } from 'multer';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type ApiParts, PARTS } from '../parts.js';
import { unstorable } from './storable.js';

/** A file kept in the attachment store while its request is worked on. */
export type StoredUpload = Express.Multer.File & { readonly received: ReceivedFile };

/** Streams the upload into the store, so that its size never counts in memory. */
const intoStore = (store: AttachmentStore, limits: AttachmentLimits): StorageEngine => ({
  _handleFile: (_, file, done) => {
    receiveFile(store, { name: file.originalname, stream: file.stream }, limits).then(
      (received) => {
        done(null, { received, size: received.size } as Partial<StoredUpload>);
      },
      (error: unknown) => {
        // What is left of the upload must be read off, or its end is never seen.
        file.stream.resume();
        done(error);
      },
    );
  },
  _removeFile: (_, file, done) => {
    store.remove((file as StoredUpload).received.storageKey).then(() => {
      done(null);
    }, done);
  },
});

const fault = (pointer: string, message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer, message }]);

/** What the reader of multipart bodies says of one that ends too soon or is put together wrongly. */
const isBrokenBody = (error: Error): boolean =>
  /^(Multipart|Unexpected end of form|Malformed part header|Request (aborted|closed))/.test(error.message);

function refusalOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('An upload failed without saying why');
  if (!(error instanceof MulterError)) return isBrokenBody(error) ? new Refusal('malformed-body') : error;
  if (error.code === 'LIMIT_FILE_SIZE') return new Refusal('attachment-too-large');
  return fault(`/${error.field ?? ''}`, 'is not known here, or too much');
}

async function receive(request: Request, response: Response, storage: StorageEngine, maxBytes: number): Promise<void> {
  const upload = multer({
    storage,
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, fieldNameSize: 100, parts: 11 },
  }).single('file');
  await new Promise<void>((resolve, reject) => {
    upload(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(refusalOf(error));
    });
  });
}

function assertReceived(request: Request): void {
  const faults: Fault[] = [
    ...unstorable({ ...(request.body as object) }),
    ...unstorable(request.file?.originalname, '/file'),
  ];
  if (!request.file) faults.push({ pointer: '/file', message: 'is missing' });
  if (faults.length > 0) throw new Refusal('invalid-input', undefined, faults);
}

/** Reads a small file into memory: what is parsed as a whole. */
@Injectable()
export class ReadsFile implements NestInterceptor {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    await receive(request, http.getResponse<Response>(), memoryStorage(), this.parts.limits.uploadBytes);
    assertReceived(request);
    return next.handle();
  }
}

/** Stores a file while its request is worked on, and removes it again unless the act took it up. */
@Injectable()
export class StoresFile implements NestInterceptor {
  constructor(@Inject(PARTS) private readonly parts: ApiParts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.keptOnlyIfTakenUp(context, next));
  }

  private async keptOnlyIfTakenUp(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const { store, limits, scanner } = this.parts;
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    let isTakenUp = false;
    try {
      const { uploadBytes: maxBytes, content } = limits;
      await receive(request, response, intoStore(store, { maxBytes, content, scanner }), maxBytes);
      assertReceived(request);
      await failpoint('renamed-before-attached');
      const answer: unknown = await lastValueFrom(next.handle());
      isTakenUp = response.getHeader('Idempotent-Replayed') === undefined;
      return answer;
    } finally {
      const { file } = request;
      if (file && 'received' in file && !isTakenUp) await this.remove((file as StoredUpload).received.storageKey);
    }
  }

  private async remove(storageKey: string): Promise<void> {
    try {
      await this.parts.store.remove(storageKey);
    } catch (error) {
      this.parts.log.warn({ storageKey, err: error }, 'a file that belongs to nothing could not be removed');
    }
  }
}
