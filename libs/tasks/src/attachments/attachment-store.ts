import type { Readable } from 'node:stream';

/** What a store keeps of one file: where it is, and what its bytes were. */
export interface StoredFile {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Where the bytes of attachments live, outside the database. Keys are the store's own and never hold user input.
 * `put` throws a Refusal `storage-full` where there is no room, and leaves nothing behind when it fails.
 */
export interface AttachmentStore {
  put(content: Readable, file: { readonly mediaType: string }): Promise<StoredFile>;
  /** Throws a Refusal `unknown-attachment` where the key is not there. */
  get(storageKey: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(storageKey: string): Promise<void>;
}
