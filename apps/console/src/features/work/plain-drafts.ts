import { everything, put } from './draft-store';
import { type Draft, type DraftKey, nameOf, sealDraft, type SealedDraft } from './sealed-draft';

/** Seals what an earlier version has kept of somebody as it was. */
export async function sealPlainDrafts(account: string, keys: readonly DraftKey[]): Promise<void> {
  const mine = nameOf(account, '');
  for (const [name, kept] of await everything<Draft | SealedDraft>()) {
    if ('sealed' in kept || !name.startsWith(mine) || name.slice(mine.length).includes('/')) continue;
    await put(name, await sealDraft(keys, name, kept));
  }
}
