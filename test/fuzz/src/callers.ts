import { randomUUID } from 'node:crypto';
import { type Act, roles } from '@zehuan/contracts';
import { developmentKey, type System } from './system.js';

/** Somebody as whom requests are sent. */
export interface Caller {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether they see and change matters of units, which takes more cases to go through. */
  readonly isBusy: boolean;
}

interface SignedIn {
  readonly cookie: string;
  readonly csrfToken: string;
  readonly acts: readonly Act[];
}

const signIn = async (address: string, login: string, password: string): Promise<SignedIn> => {
  const response = await fetch(`${address}/api/v1/session`, {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login, password }) },
  });
  if (!response.ok) throw new Error(`${login} cannot sign in: ${response.status} ${await response.text()}`);
  const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  const session = await fetch(`${address}/api/v1/session`, { headers: { cookie } });
  return { cookie, ...((await session.json()) as Omit<SignedIn, 'cookie'>) };
};

/** A token for everything that the account may do; unlike a session it does not end when somebody signs out with it. */
const tokenOf = async (address: string, { cookie, csrfToken, acts }: SignedIn): Promise<string> => {
  const response = await fetch(`${address}/api/v1/api-tokens`, {
    method: 'POST',
    headers: { cookie, 'X-CSRF-Token': csrfToken, 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'fuzz', scopes: acts, days: 1 }),
  });
  if (!response.ok) throw new Error(`No token: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
};

const busy: readonly string[] = ['coordinator', 'topLeader', 'reporter'];

/** Everybody: nobody, each role by a token for scripts, one by the session of a browser, and the development account. */
export const callersOf = async ({ address, accounts }: System): Promise<readonly Caller[]> => {
  const callers: Caller[] = [{ name: 'nobody', headers: {}, isBusy: false }];
  for (const role of roles) {
    const account = accounts.find((each) => each.role === role);
    if (!account) throw new Error(`Nobody is ${role}`);
    const token = await tokenOf(address, await signIn(address, account.login, account.password));
    callers.push({ name: role, headers: { Authorization: `Bearer ${token}` }, isBusy: busy.includes(role) });
  }
  const reporter = accounts.filter(({ role }) => role === 'reporter').at(-1);
  if (!reporter) throw new Error('Nobody is reporter');
  const { cookie, csrfToken } = await signIn(address, reporter.login, reporter.password);
  callers.push({ name: 'reporter-in-browser', headers: { Cookie: cookie, 'X-CSRF-Token': csrfToken }, isBusy: false });
  return [...callers, { name: 'development', headers: { 'X-Development-Key': developmentKey }, isBusy: true }];
};
