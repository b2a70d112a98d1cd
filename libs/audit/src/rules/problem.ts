/** What may be wrong with the trail, and what it means. */
export const problemCodes = {
  gap: 'an entry is missing: removed, or its place given to another',
  'entry-removed': 'the entry of this place is not there',
  changed: 'the entry, or its hash, was changed, inserted or put into another order',
  misplaced: 'the entry belongs to another chain',
  rewritten: 'the hash is not the one that was sealed: an entry up to here was changed, and all hashes after it',
  'cut-off': 'entries at the end are missing',
  'head-changed': 'the head is not that of the last entry',
  'cut-off-at-start': 'entries at the beginning are missing, and no archive or seal says why',
  unlinked: 'the entry has no place in a chain',
  'linked-twice': 'the entry stands at two places',
  'seal-changed': 'the seal is not what was signed, or one before it is missing',
  'seal-removed': 'the seal of the anchor is not there',
  'archive-changed': 'the archive file is not what was written',
  'row-changed': 'the row of the record is not what the trail says',
  'row-removed': 'the row was removed from the record without an entry',
  'row-unknown': 'the row came into the record without an entry',
} as const;
export type ProblemCode = keyof typeof problemCodes;

/** One thing that is wrong; of each chain the first. */
export interface Problem {
  readonly code: ProblemCode;
  /** The chain, the number of the seal, the file or the table. */
  readonly of: string;
  /** The first place that is wrong, where there is one. */
  readonly sequence: number | null;
  /** Where only later seals tell, the first place that may be the wrong one. */
  readonly from: number | null;
  /** The entry, or the row. */
  readonly id: string | null;
  readonly detail?: string;
}

/** A problem of which only what is said is known. */
export const problem = (code: ProblemCode, of: string, known: Partial<Problem> = {}): Problem => ({
  ...{ code, of, sequence: null, from: null, id: null },
  ...known,
});
