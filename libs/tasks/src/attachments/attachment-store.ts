import type { Readable } from 'node:stream';

/** What a store keeps of one file: where it is, and what its bytes were. */
export interface StoredFile {
  readonly storageKey: string;
  readonly sha256: string;
  readonly size: number;
}

/** Looks at a whole file where it lies on this machine, before the store takes it; what it throws keeps the file out. */
export type FileJudge = (path: string) => Promise<void>;

/** What a store is told of a file besides its bytes. */
export interface FileToKeep {
  readonly mediaType: string;
  readonly judge?: FileJudge | undefined;
}

/**
 * Where the bytes of attachments live, outside the database. Keys are the store's own and never hold user input.
 * `put` throws a Refusal `storage-full` where there is no room, and leaves nothing behind when it fails.
 */
export interface AttachmentStore {
  put(content: Readable, file: FileToKeep): Promise<StoredFile>;
  /** Throws a Refusal `unknown-attachment` where the key is not there. */
  get(storageKey: string): Promise<Readable>;
  /** Removing what is not there is no error. */
  remove(storageKey: string): Promise<void>;
}
