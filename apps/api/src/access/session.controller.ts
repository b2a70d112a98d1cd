import { Body, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  changePassword,
  choosePost,
  draftKeysOf,
  endSession,
  type HeldDelegation,
  ProviderFault,
  sessionsOf,
  signIn,
} from '@zehuan/access';
import { type Act, permissionOf, permissions, permits, Refusal } from '@zehuan/contracts';
import type { Request, Response } from 'express';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { requestIdOf } from '../http/request-id.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { RateLimited } from '../rates/budget.js';
import {
  ActForDto,
  ActUnderDto,
  ChangePasswordDto,
  DraftKeysDto,
  type HeldDelegationDto,
  SessionDto,
  SessionsDto,
  SignedInDto,
  SignedOutDto,
  SignInDto,
} from './access.dto.js';
import type { SignedIn } from './identity.js';
import { isOwnPage } from './own-page.js';
import { sessionCookie } from './session-cookie.js';

const sessionId = idOf('unknown-session');

/** The account behind a request; the development account has none. */
const accountOf = ({ signedIn }: Acting): SignedIn => {
  if (!signedIn) throw new Refusal('forbidden', 'The development account has no session');
  return signedIn;
};

const heldDelegation = ({ id, fromName, role, unitId, code, name, level }: HeldDelegation): HeldDelegationDto => ({
  ...{ id, fromName, role, unit: { id: unitId, code, name, level } },
});

const isPersonal = (act: Act): boolean => permissionOf(act).isPersonal === true;

/** Signing in and out, and what belongs to one's own sessions. */
@ApiTags('access')
@Controller(apiPath)
export class SessionController {
  private readonly cookie: ReturnType<typeof sessionCookie>;

  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {
    this.cookie = sessionCookie(parts.publicUrl);
  }

  @Changes('POST', 'session', {
    isOpen: true,
    summary: 'Sign in',
    description: 'The answer sets the cookie of the session. Nothing of it is kept for a repeat.',
    answer: SignedInDto,
    refuses: ['sign-in-failed', 'first-password-expired', 'csrf-missing'],
  })
  @RateLimited('sign-in')
  async signIn(
    @Body() { login, password }: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInDto> {
    // Nobody is signed in by another site, to act in an account that is not theirs.
    if (!isOwnPage(request, this.parts.publicUrl)) throw new Refusal('csrf-missing');
    const input = {
      ...{ login, password },
      address: request.ip ?? null,
      userAgent: request.get('user-agent') ?? null,
      requestId: requestIdOf(request),
      former: this.cookie.read(request),
    };
    const { token, needs } = await signIn(this.parts.database, input, this.parts.access);
    this.cookie.set(response, token);
    return { needs };
  }

  @Reads('session', {
    permits: 'session.read',
    summary: 'Who is signed in, for whom they act, and what they may do',
    answer: SessionDto,
  })
  readSession(@By() by: Acting): SessionDto {
    const { identity, delegation, csrfToken, missing, scopes } = accountOf(by);
    const { actor } = by;
    const unit = delegation ?? identity.posts.find(({ unitId }) => unitId === actor.unitId);
    const acts = (Object.keys(permissions) as Act[]).filter(
      (act) => permits(act, actor) && (scopes === null || (scopes.includes(act) && !isPersonal(act))),
    );
    return {
      ...{ login: identity.login, name: identity.name, personId: identity.personId, csrfToken, acts },
      actingUnit: unit ? { id: unit.unitId, code: unit.code, name: unit.name, level: unit.level } : null,
      actingDelegation: delegation && heldDelegation(delegation),
      roles: actor.roles,
      posts: identity.posts.map(({ unitId: id, code, name, level, roles }) => ({
        unit: { id, code, name, level },
        roles,
      })),
      delegations: identity.delegations.map(heldDelegation),
      mustChangePassword: identity.mustChange,
      needsSecondFactor: missing === 'second-factor-needed',
      mustEnrolSecondFactor: missing === 'second-factor-enrolment-needed',
      hasPassword: identity.hasPassword,
      hasSecondFactor: identity.hasSecondFactor,
    };
  }

  @Reads('session/draft-keys', {
    permits: 'session.readDraftKeys',
    summary: 'Keys with which a browser encrypts the drafts that it keeps',
    description: 'The same at every sign-in, so that drafts can be read again; nothing of them is kept.',
    answer: DraftKeysDto,
  })
  readDraftKeys(@By() by: Acting): DraftKeysDto {
    const { login, accountId } = accountOf(by).identity;
    return { login, items: draftKeysOf(this.parts.accessKeys, accountId) };
  }

  @Changes('DELETE', 'session', {
    permits: 'session.end',
    summary: 'Sign out',
    description: 'A session that began by the provider ends here; the answer says where it ends there.',
    answer: SignedOutDto,
    takesNothing: true,
  })
  async signOut(@By() by: Acting): Promise<SignedOutDto> {
    const { sessionId: own, accountId, vouchedBy } = accountOf(by).identity;
    if (own !== null)
      await this.acts.act(by, async (tx) => {
        await endSession(tx, { accountId, sessionId: own, reason: 'signedOut' });
        return null;
      });
    this.cookie.clear(by.response);
    return { providerUrl: vouchedBy === null ? null : await this.signOutUrl(vouchedBy, by.actor.requestId) };
  }

  /** Signing out here is done by now, so a provider that fails is only logged. */
  private async signOutUrl(vouchedBy: string, requestId: string | null): Promise<string | null> {
    try {
      return (await this.parts.provider?.signOutUrl(vouchedBy)) ?? null;
    } catch (error) {
      if (!(error instanceof ProviderFault) && !(error instanceof Refusal)) throw error;
      this.parts.log.warn({ requestId, fault: error.code }, 'the identity provider does not sign anybody out');
      return null;
    }
  }

  @Changes('POST', 'session/acting-unit', {
    permits: 'session.change',
    summary: 'Act for another of the units in which one holds a post, from now on',
    status: 204,
    refuses: ['not-your-post'],
  })
  async actFor(@By() by: Acting, @Body() { unit }: ActForDto): Promise<void> {
    const { identity } = accountOf(by);
    const post = identity.posts.find(({ code }) => code === unit);
    if (!post) throw new Refusal('not-your-post');
    await this.choose(by, { unitId: post.unitId, delegationId: null });
  }

  @Changes('POST', 'session/acting-delegation', {
    permits: 'session.change',
    summary: 'Act for somebody who has delegated a post to one, from now on and as long as that lasts',
    description: 'Choose a unit (`/session/acting-unit`) to act in a post of your own again.',
    status: 204,
  })
  async actUnder(@By() by: Acting, @Body() { delegation: id }: ActUnderDto): Promise<void> {
    const delegation = accountOf(by).identity.delegations.find((each) => each.id === id);
    if (!delegation) throw new Refusal('unknown-delegation');
    await this.choose(by, { unitId: delegation.unitId, delegationId: id });
  }

  /** A token for scripts has no session that could remember it. */
  private async choose(by: Acting, post: Parameters<typeof choosePost>[2]): Promise<void> {
    const { sessionId } = accountOf(by).identity;
    if (sessionId !== null) await this.acts.act(by, (tx) => choosePost(tx, sessionId, post));
  }

  @Reads('sessions', { permits: 'session.list', summary: "One's own sessions", answer: SessionsDto })
  async listSessions(@By() by: Acting): Promise<SessionsDto> {
    const { identity } = accountOf(by);
    const found = await this.acts.read(by, (tx) => sessionsOf(tx, identity.accountId));
    return {
      items: found.map(({ userAgent, ...session }) => ({
        ...session,
        userAgent,
        isPresent: session.id === identity.sessionId,
      })),
    };
  }

  @Changes('DELETE', 'sessions/:id', {
    permits: 'session.change',
    summary: "End one of one's own sessions",
    status: 204,
    takesNothing: true,
    needsProof: true,
    refuses: ['unknown-session'],
  })
  async endSession(@By() by: Acting, @Param('id', sessionId) id: string): Promise<void> {
    // The development account has no session that could be ended.
    const accountId = by.signedIn?.identity.accountId;
    if (accountId === undefined) throw new Refusal('unknown-session');
    await this.acts.act(by, (tx) => endSession(tx, { accountId, sessionId: id, reason: 'revoked' }));
  }

  @Changes('POST', 'password', {
    permits: 'password.change',
    summary: 'Choose another password; the other sessions end',
    description: 'Nothing of the request is kept for a repeat: a digest of it would be a digest of the password.',
    status: 204,
    refuses: ['wrong-password', 'password-refused'],
  })
  async changePassword(@By() by: Acting, @Body() { current, next }: ChangePasswordDto): Promise<void> {
    const { accountId, sessionId: own } = accountOf(by).identity;
    if (own === null) throw new Refusal('forbidden', 'Sign in to change the password');
    const input = { accountId, sessionId: own, current, next };
    const { token } = await changePassword(this.parts.database, by.actor, input, this.parts.access);
    this.cookie.set(by.response, token);
  }
}
