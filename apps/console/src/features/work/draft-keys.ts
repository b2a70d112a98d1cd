import { answered, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { queryClient } from '../../app/query-client';
import { sealPlainDrafts } from './plain-drafts';
import { type DraftKey, importDraftKey } from './sealed-draft';

async function fetchKeys(account: string): Promise<readonly DraftKey[]> {
  const { login, items } = await answered(api.GET('/api/v1/session/draft-keys'));
  // Somebody else has signed in at another page of this browser.
  if (login !== account) throw new Problem(401, 'not-signed-in', '');
  const keys = await Promise.all(items.map(async ({ id, key }) => ({ id, key: await importDraftKey(key) })));
  await sealPlainDrafts(account, keys);
  return keys;
}

/** The keys of somebody's drafts, asked for once; they lie in this page's memory alone, and are forgotten with the answers. */
export const draftKeysOf = (account: string): Promise<readonly DraftKey[]> =>
  queryClient.query({
    queryKey: ['draft-keys', account],
    queryFn: () => fetchKeys(account),
    ...{ staleTime: Infinity, gcTime: Infinity },
  });
