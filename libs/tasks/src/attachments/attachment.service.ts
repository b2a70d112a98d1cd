import type { Readable } from 'node:stream';
import type { Transaction } from '@zehuan/platform';
import type { AttachmentStore, StoredFile } from './attachment-store.js';
import type { AttachmentView } from '../task.types.js';

/** A file whose bytes are stored and whose type and size were checked, not yet attached to anything. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly mediaType: string;
}

export interface AttachmentLimits {
  readonly maxBytes: number;
}

/**
 * Takes in a file outside of any transaction, so that a slow sender holds no connection: type by content,
 * size while streaming (`attachment-type-refused`, `attachment-too-large`, `storage-full`).
 */
export declare function receiveFile(
  store: AttachmentStore,
  file: { readonly name: string; readonly stream: Readable },
  limits?: AttachmentLimits,
): Promise<ReceivedFile>;

/** Attaches a received file to a task of the actor's unit. When it refuses, the caller removes the file from the store. */
export declare function attachReceived(
  tx: Transaction,
  input: { readonly taskId: string; readonly file: ReceivedFile; readonly evidenceKey?: string | undefined },
): Promise<AttachmentView>;

/** Both in one: checks the right to attach, receives the file, attaches it, and removes it again when that fails. */
export declare function addAttachment(
  tx: Transaction,
  store: AttachmentStore,
  input: {
    readonly taskId: string;
    readonly name: string;
    readonly stream: Readable;
    readonly evidenceKey?: string | undefined;
  },
  limits?: AttachmentLimits,
): Promise<AttachmentView>;

export declare function attachmentById(
  tx: Transaction,
  input: { readonly attachmentId: string },
): Promise<AttachmentView>;

/** Takes an attachment off before it is submitted; remove `storageKey` from the store once the transaction is through. */
export declare function removeAttachment(
  tx: Transaction,
  input: { readonly attachmentId: string },
): Promise<{ readonly storageKey: string }>;

export declare function openAttachment(
  tx: Transaction,
  store: AttachmentStore,
  input: { readonly attachmentId: string },
): Promise<{ readonly attachment: AttachmentView; readonly stream: Readable }>;
