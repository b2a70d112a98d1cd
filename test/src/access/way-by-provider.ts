import type { OpenidProvider, Voucher } from './openid-provider.js';
import type { SignedInPeople } from './signed-in-people.js';

export interface Walked {
  readonly status: number;
  readonly location: string;
  /** What the browser keeps, as it sends it back. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly setCookies: readonly string[];
}

export const keptOf = ({ cookies }: Walked): string => cookies['zehuan-provider'] ?? '';
/** What a request sends along that belongs to the session which was opened. */
export const sessionOf = ({ cookies }: Walked) => ({ Cookie: cookies['zehuan'] ?? '' });

/** How a browser signs in by a provider; both are there when the suite has begun. */
export function wayByProvider(parts: () => { readonly people: SignedInPeople; readonly provider: OpenidProvider }) {
  /** What a browser does with an address: it sends its cookies, and goes no further. */
  async function walk(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Walked> {
    const { at } = parts().people;
    const response = await at.contract.fetch(`${at.url}/api/v1${path}`, { redirect: 'manual', headers });
    const setCookies = response.headers.getSetCookie();
    const cookies = Object.fromEntries(
      setCookies.map((line) => line.split(';')[0] ?? '').map((pair) => [pair.split('=')[0] ?? '', pair]),
    );
    return { status: response.status, location: response.headers.get('location') ?? '', cookies, setCookies };
  }

  const begin = (to = '/tasks', headers = {}) => walk(`/session/oidc?to=${encodeURIComponent(to)}`, headers);
  const end = (query: string, cookie: string) => walk(`/session/oidc/callback${query}`, { Cookie: cookie });

  /** The whole way, there and back. */
  async function signInAs(voucher: Voucher, headers = {}): Promise<Walked> {
    const begun = await begin('/tasks', headers);
    const back = await parts().provider.passThrough(begun.location, voucher);
    return end(back.search, keptOf(begun));
  }

  return { begin, end, signInAs };
}
