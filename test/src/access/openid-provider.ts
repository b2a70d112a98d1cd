import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Context } from 'oidc-provider';

/** Whom the provider lets in without asking, and what it says of them. */
export interface Voucher {
  readonly subject: string;
  readonly groups?: readonly string[];
  readonly unit?: string;
  readonly amr?: readonly string[];
}

export const clientId = 'zehuan';
export const clientSecret = randomBytes(24).toString('base64url');

/** The page of ours to which somebody comes back who has signed out. */
export const signedOutUrlFor = (callbackUrl: string): string => new URL('/sign-in', callbackUrl).href;

/**
 * A real OpenID provider on a free port of this machine, at which everybody is whom the test says.
 * @param host by which name it is reached: `localhost` is another site than 127.0.0.1
 * @param endsSessions whether it has a page at which one signs out
 */
export async function openidProvider(
  callbackUrl: string,
  { host = '127.0.0.1', endsSessions = true }: { host?: '127.0.0.1' | 'localhost'; endsSessions?: boolean } = {},
) {
  const current: { voucher: Voucher } = { voucher: { subject: 'nobody' } };
  const parts: { provider?: Provider } = {};
  const providerHere = (): Provider => {
    if (!parts.provider) throw new Error('The provider has no address yet');
    return parts.provider;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const provider = providerHere();
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response);
    const { subject, amr = ['pwd'] } = current.voucher;
    const result = { login: { accountId: subject, amr } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://${host}:${port}`;

  parts.provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callbackUrl] },
        post_logout_redirect_uris: [signedOutUrlFor(callbackUrl)],
      },
    ],
    claims: { openid: ['sub', 'groups', 'unit', 'amr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: endsSessions } },
    interactions: { url: (_: Context, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    findAccount: (_: Context, subject: string) => ({
      accountId: subject,
      claims: () => ({ sub: subject, groups: current.voucher.groups ?? [], unit: current.voucher.unit ?? '' }),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      const grant = new (providerHere().Grant)({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });

  /** From now on everybody at the provider is this one. */
  const vouchFor = (voucher: Voucher): void => {
    current.voucher = voucher;
  };

  /** Lets a browser without cookies go to the provider and through it; gives the address to which it is sent back. */
  const passThrough = async (address: string, voucher: Voucher): Promise<URL> => {
    vouchFor(voucher);
    const jar = new Map<string, string>();
    let next = address;
    for (let hops = 0; hops < 10; hops += 1) {
      const headers = { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
      const response = await fetch(next, { redirect: 'manual', headers });
      for (const line of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
        jar.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider answered ${response.status}: ${await response.text()}`);
      const to = new URL(location, next);
      if (to.href.startsWith(callbackUrl)) return to;
      next = to.href;
    }
    throw new Error('The provider never sent the browser back');
  };

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };

  return { issuer, port, vouchFor, passThrough, close };
}

export type OpenidProvider = Awaited<ReturnType<typeof openidProvider>>;
