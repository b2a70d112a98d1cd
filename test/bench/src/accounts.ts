import { grantRole, openAccount } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, openDatabase } from '@zehuan/platform';
import { bodyOf, HttpClient } from './http-client.js';
import type { System } from './stage.js';

/** Of everybody here. */
export const password = '风清气正 2027 年度';

interface Holder {
  readonly code: string;
  readonly personId: string;
  readonly postId: string;
}

/** Opens accounts for whoever holds a post of these units; answers the logins, in the order of the codes. */
export const accountsFor = async (
  system: System,
  kind: 'coordinator' | 'reporter',
  codes: readonly string[],
): Promise<readonly string[]> => {
  const holders = await system.rows<Holder>(
    `select u.code, n.person_id as "personId", p.id as "postId" from post p join unit u on u.id = p.unit_id
     join tenure n on n.post_id = p.id where p.kind = $1 and u.code = any($2) order by u.code`,
    [kind, codes],
  );
  if (holders.length !== codes.length) throw new Error(`Not each of ${codes.join(', ')} has one ${kind}`);
  const database = await openDatabase({ url: system.ownerUrl, poolSize: 1, applicationName: 'bench-account' });
  const loginOf = (code: string): string => `${kind}-${code}`;
  try {
    await inTransaction(database, systemActor('bench'), async (tx) => {
      for (const { code, personId, postId } of holders) {
        const accountId = await openAccount(tx, { personId, login: loginOf(code), password, mustChange: false });
        await grantRole(tx, { accountId, role: kind, postId });
      }
    });
  } finally {
    await database.destroy();
  }
  return codes.map(loginOf);
};

/** A caller with the session of somebody who signs in with their password; whoever asks closes it. */
export const signedIn = async (address: string, login: string): Promise<HttpClient> => {
  const http = new HttpClient(address, 1);
  const answer = await http.post('/api/v1/session', { login, password });
  http.close();
  bodyOf(answer);
  return new HttpClient(address, 1, { Cookie: answer.cookie });
};
