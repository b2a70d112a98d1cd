import { randomUUID } from 'node:crypto';
import { roles } from '@zehuan/contracts';
import { developmentKey, type System } from './system.js';

/** Somebody as whom requests are sent. */
export interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether they see and change matters of units, which takes more cases to go through. */
  readonly isBusy: boolean;
}

type Headers = Readonly<Record<string, string>>;

/** What a page sends that somebody has signed in at. */
const signIn = async (address: string, login: string, password: string): Promise<Headers> => {
  const response = await fetch(`${address}/api/v1/session`, {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login, password }) },
  });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
  const Cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const session = await fetch(`${address}/api/v1/session`, { headers: { Cookie } });
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  return { Cookie, 'X-CSRF-Token': csrfToken };
};

/** What a script sends that may do all that its account may. */
const tokenOf = async (address: string, headers: Headers): Promise<Headers> => {
  const { scopes } = (await (await fetch(`${address}/api/v1/api-tokens`, { headers })).json()) as { scopes: string[] };
  const response = await fetch(`${address}/api/v1/api-tokens`, {
    method: 'POST',
    headers: { ...headers, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'fuzz', scopes, days: 1 }),
  });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  return { Authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
};

const busy: readonly string[] = ['coordinator', 'topLeader', 'reporter'];

/** Everybody: nobody, each role as it is signed in at a browser, a script with a token, and the development account. */
export const callersOf = async ({ address, accounts }: System): Promise<readonly Caller[]> => {
  const callers: Caller[] = [{ name: 'nobody', headers: {}, isBusy: false }];
  for (const role of roles) {
    const account = accounts.find((each) => each.role === role);
    if (!account) throw new Error(`Nobody is ${role}`);
    const headers = await signIn(address, account.login, account.password);
    callers.push({ name: role, headers, isBusy: busy.includes(role) });
  }
  const scripted = accounts.filter(({ role }) => role === 'coordinator').at(-1);
  if (!scripted) throw new Error('Nobody is coordinator');
  const token = await tokenOf(address, await signIn(address, scripted.login, scripted.password));
  callers.push({ name: 'script', headers: token, isBusy: false });
  return [...callers, { name: 'development', headers: { 'X-Development-Key': developmentKey }, isBusy: true }];
};
