import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type IdentityProvider, type OpenedSession, ProviderFault, signInByProvider } from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import type { Request, Response } from 'express';
import { apiPath, Reads } from '../http/operation.js';
import { requestIdOf } from '../http/request-id.js';
import { type ApiParts, PARTS } from '../parts.js';
import { RateLimited } from '../rates/budget.js';
import { isOwnPage } from './own-page.js';
import { type KeptSignIn, pendingSignIn } from './pending-sign-in.js';
import { ProviderSignInQuery, SignInOptionsDto } from './provider.dto.js';
import { sessionCookie } from './session-cookie.js';

const queryOf = (request: Request): string => {
  const at = request.originalUrl.indexOf('?');
  return at < 0 ? '' : request.originalUrl.slice(at);
};

/** The page that says in words why a sign-in was refused. */
const signInPage = (code: string | null, to: string): string => {
  const said = new URLSearchParams({ ...(code === null ? {} : { refused: code }), ...(to === '/' ? {} : { to }) });
  return `/sign-in${said.size > 0 ? `?${said.toString()}` : ''}`;
};

/** Signing in by an OpenID provider: there, and back again. Browsers walk both ways, so refusals are pages too. */
@ApiTags('access')
@Controller(apiPath)
export class ProviderSignInController {
  private readonly cookie: ReturnType<typeof sessionCookie>;
  private readonly pending: ReturnType<typeof pendingSignIn>;

  constructor(@Inject(PARTS) private readonly parts: ApiParts) {
    this.cookie = sessionCookie(parts.publicUrl);
    this.pending = pendingSignIn(parts.publicUrl, parts.accessKeys);
  }

  @Reads('sign-in-options', {
    isOpen: true,
    summary: 'By what one may sign in besides login and password',
    answer: SignInOptionsDto,
  })
  readSignInOptions(): SignInOptionsDto {
    const { label, issuer } = this.parts.provider?.settings ?? {};
    return { provider: label === undefined || issuer === undefined ? null : { label, issuer } };
  }

  @Reads('session/oidc', {
    isOpen: true,
    status: 302,
    hasLocation: true,
    summary: 'Begin to sign in by the OpenID provider',
    description: 'Sends the browser to the provider; what begins elsewhere than at the sign-in page is sent there.',
    refuses: ['unknown-route'],
  })
  @RateLimited('sign-in')
  async beginProviderSignIn(
    @Query() { to = '/' }: ProviderSignInQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const provider = this.providerHere();
    // Nobody is led into a sign-in by another site.
    if (!isOwnPage(request, this.parts.publicUrl)) {
      response.redirect(302, signInPage(null, to));
      return;
    }
    const goOn = await this.orPage(request, to, async () => {
      const { url, pending } = await provider.begin();
      this.pending.set(response, { ...pending, to, former: this.cookie.read(request) });
      return url;
    });
    response.redirect(302, goOn);
  }

  @Reads('session/oidc/callback', {
    isOpen: true,
    status: 302,
    hasLocation: true,
    summary: 'End a sign-in by the OpenID provider',
    description:
      'Where the provider sends the browser back to. Sets the cookie of the session and goes on to the page that was wanted, or to the sign-in page with the code of the refusal as `refused`.',
    refuses: ['unknown-route'],
  })
  @RateLimited('sign-in')
  async endProviderSignIn(@Req() request: Request, @Res() response: Response): Promise<void> {
    const provider = this.providerHere();
    const kept = this.pending.read(request);
    // Whatever comes of it, it comes once.
    this.pending.clear(response);
    const to = kept?.to ?? '/';
    const goOn = await this.orPage(request, to, async () => {
      if (!kept) throw new Refusal('provider-refused');
      const { token } = await this.open(provider, kept, request);
      this.cookie.set(response, token);
      return to;
    });
    response.redirect(302, goOn);
  }

  private async open(provider: IdentityProvider, kept: KeptSignIn, request: Request): Promise<OpenedSession> {
    const input = {
      identity: await provider.redeem(queryOf(request), kept),
      address: request.ip ?? null,
      userAgent: request.get('user-agent') ?? null,
      requestId: requestIdOf(request),
      former: kept.former,
    };
    const rules = { access: this.parts.access, claims: provider.settings.claims };
    return signInByProvider(this.parts.database, input, rules);
  }

  /** The provider, where the operator has named one. */
  private providerHere(): IdentityProvider {
    if (!this.parts.provider) throw new Refusal('unknown-route');
    return this.parts.provider;
  }

  /** Where the browser goes on: what the work says, or the sign-in page with a refusal's code. */
  private async orPage(request: Request, to: string, work: () => Promise<string>): Promise<string> {
    try {
      return await work();
    } catch (error) {
      return signInPage(this.codeOf(error, requestIdOf(request)), to);
    }
  }

  private codeOf(error: unknown, requestId: string): string {
    if (error instanceof ProviderFault) {
      this.parts.log.warn({ requestId, fault: error.code }, 'the identity provider vouched for nobody');
      return 'provider-refused';
    }
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'provider-unavailable')
      this.parts.log.warn({ requestId, code: error.code }, 'the identity provider does not answer');
    return error.code;
  }
}
