import { queryClient } from '../../app/query-client';
import { draftKeysOf } from './draft-keys';
import { put, remove, take } from './draft-store';
import { canSeal, type Draft, nameOf, openDraft, sealDraft, type SealedDraft } from './sealed-draft';

const inMemory = 'draft-in-memory';
queryClient.setQueryDefaults([inMemory], { gcTime: Infinity });
const inMemoryOf = (account: string, taskId: string) => [inMemory, account, taskId] as const;

export async function readDraft(account: string, taskId: string): Promise<Draft | undefined> {
  if (!canSeal()) return queryClient.getQueryData<Draft>(inMemoryOf(account, taskId));
  const keys = await draftKeysOf(account);
  const name = nameOf(account, taskId);
  const kept = await take<SealedDraft>(name);
  return kept && openDraft(keys, name, kept);
}

/**
 * Encrypts a draft, and answers with what puts it away: a page that is left has no time for the first.
 * Where nothing can be encrypted it stays in memory, as long as the page.
 */
export async function sealedToKeep(account: string, taskId: string, draft: Draft): Promise<() => Promise<void>> {
  if (!canSeal()) return () => Promise.resolve(void queryClient.setQueryData(inMemoryOf(account, taskId), draft));
  const name = nameOf(account, taskId);
  const sealed = await sealDraft(await draftKeysOf(account), name, draft);
  return () => put(name, sealed);
}

export async function dropDraft(account: string, taskId: string): Promise<void> {
  queryClient.removeQueries({ queryKey: inMemoryOf(account, taskId) });
  if (canSeal()) await remove(nameOf(account, taskId));
}
