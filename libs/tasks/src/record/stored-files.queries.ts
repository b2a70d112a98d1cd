import { rowsOf, type Transaction } from '@zehuan/platform';

/** A file that the record says is in the store. */
export interface RecordedFile {
  readonly id: string;
  readonly storageKey: string;
  readonly sizeBytes: number;
  readonly isSubmitted: boolean;
}

/** The files of attachments that were not removed, in the order of their ids; `after` is the last id of the page before. */
export const recordedFiles = (
  tx: Transaction,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<RecordedFile[]> =>
  rowsOf<RecordedFile>(
    tx,
    `select id, storage_key as "storageKey", size_bytes::float8 as "sizeBytes", submission_id is not null as "isSubmitted"
     from attachment where removed_at is null and ($1::uuid is null or id > $1) order by id limit $2`,
    [after, limit],
  );
