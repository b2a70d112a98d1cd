import { createHash } from 'node:crypto';

/** What of an entry is hashed, in the order in which Postgres gives it; each is a text. */
export type EntryTexts = readonly (string | null)[];

/** The text of an entry that is hashed: canonical JSON (RFC 8785), which for an array of texts is plain JSON. */
export const textOf = (fields: EntryTexts): string => JSON.stringify(fields);

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The hash that the first entry of a chain follows: its name, so that one chain cannot be shown for another. */
export const genesisOf = (chain: string): Buffer => sha256(`zehuan audit chain ${chain}`);

/** The hash of an entry's place: over that of the place before and the entry's text. */
export const hashAfter = (before: Buffer, text: string): Buffer => sha256(before, text);

/** A place in a chain and the hash there. */
export interface Place {
  readonly sequence: number;
  readonly hash: Buffer;
}
