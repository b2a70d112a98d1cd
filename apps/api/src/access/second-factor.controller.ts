import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  beginEnrolment,
  confirmEnrolment,
  type CodeOf,
  needsSecondFactor,
  passSecondFactor,
  proveByCode,
  proveByPassword,
  provePossessed,
  removeSecondFactor,
  replaceRecoveryCodes,
  secondFactorOf,
  type SecondFactorMeans,
  withCode,
} from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import { inTransaction } from '@zehuan/platform';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { type ApiParts, PARTS } from '../parts.js';
import { RateLimited } from '../rates/budget.js';
import {
  BeginEnrolmentDto,
  CodeDto,
  EnrolmentDto,
  ProofDto,
  RecoveryCodesDto,
  SecondFactorDto,
  SignedInDto,
} from './access.dto.js';
import { sessionCookie } from './session-cookie.js';

const kept = 'Nothing of the request or the answer is kept for a repeat.';

/** A browser's session and its account; scripts and the development account have no second factor. */
const sessionOf = ({ signedIn }: Acting) => {
  const { accountId, sessionId } = signedIn?.identity ?? {};
  if (!signedIn || accountId === undefined || typeof sessionId !== 'string')
    throw new Refusal('forbidden', 'Only who is signed in at a browser has a second factor');
  return { accountId, sessionId, identity: signedIn.identity };
};

/** The second factor: codes of an authenticator (RFC 6238), and recovery codes for when it is lost. */
@ApiTags('access')
@Controller(apiPath)
export class SecondFactorController {
  private readonly cookie: ReturnType<typeof sessionCookie>;
  private readonly means: SecondFactorMeans;

  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {
    this.cookie = sessionCookie(parts.publicUrl);
    this.means = { rules: parts.access, keys: parts.accessKeys };
  }

  @Changes('POST', 'session/second-factor', {
    permits: 'secondFactor.pass',
    summary: 'Enter a code of the second factor, as the second step of signing in',
    description: `The answer sets the cookie anew. ${kept}`,
    answer: SignedInDto,
    refuses: ['second-factor-failed', 'second-factor-unreadable'],
  })
  @RateLimited('sign-in')
  async passSecondFactor(@By() by: Acting, @Body() { code }: CodeDto): Promise<SignedInDto> {
    const of = this.codeOf(by, code);
    const { token, needs } = await passSecondFactor(this.parts.database, by.actor, of, this.means);
    this.cookie.set(by.response, token);
    return { needs };
  }

  @Changes('POST', 'session/proof', {
    permits: 'session.prove',
    summary: 'Prove once more that it is you: by the password or a code of the second factor',
    description: `What asks for it (\`proof-needed\`) can be done for ten minutes, as after a sign-in. The answer sets the cookie anew. ${kept}`,
    status: 204,
    refuses: ['wrong-password', 'second-factor-failed'],
  })
  @RateLimited('sign-in')
  async prove(@By() by: Acting, @Body() { password, code }: ProofDto): Promise<void> {
    const of = this.codeOf(by, code ?? '');
    const { token } =
      code === null
        ? await proveByPassword(this.parts.database, by.actor, { ...of, password: password ?? '' }, this.parts.access)
        : await proveByCode(this.parts.database, by.actor, of, this.means);
    this.cookie.set(by.response, token);
  }

  @Reads('second-factor', { permits: 'secondFactor.read', summary: "One's own second factor", answer: SecondFactorDto })
  async readSecondFactor(@By() by: Acting): Promise<SecondFactorDto> {
    const { accountId, identity } = sessionOf(by);
    const state = await this.acts.read(by, (tx) => secondFactorOf(tx, accountId));
    return { ...state, isObligatory: needsSecondFactor(identity, this.parts.access.secondFactorRoles) };
  }

  @Changes('POST', 'second-factor', {
    permits: 'secondFactor.change',
    summary: 'Begin to set up a second factor: a secret for an authenticator',
    description: `It counts once a code of it was entered. ${kept}`,
    answer: EnrolmentDto,
    refuses: ['wrong-password', 'proof-needed', 'second-factor-present'],
  })
  @RateLimited('sign-in')
  async beginEnrolment(@By() by: Acting, @Body() { password }: BeginEnrolmentDto): Promise<EnrolmentDto> {
    const { accountId, identity } = sessionOf(by);
    const of = { accountId, password, isProved: identity.isProved };
    await provePossessed(this.parts.database, by.actor, of, this.parts.access);
    const whose = { accountId, login: identity.login, keys: this.parts.accessKeys };
    return inTransaction(this.parts.database, by.actor, (tx) => beginEnrolment(tx, whose));
  }

  @Changes('POST', 'second-factor/confirmation', {
    permits: 'secondFactor.change',
    summary: 'Enter the first code of the authenticator; the other sessions end',
    description: `The answer tells the recovery codes, and sets the cookie anew. ${kept}`,
    answer: RecoveryCodesDto,
    refuses: ['second-factor-failed', 'second-factor-unreadable', 'second-factor-present'],
  })
  @RateLimited('sign-in')
  async confirmEnrolment(@By() by: Acting, @Body() { code }: CodeDto): Promise<RecoveryCodesDto> {
    const of = this.codeOf(by, code);
    const { token, recoveryCodes } = await inTransaction(this.parts.database, by.actor, (tx) =>
      confirmEnrolment(tx, of, this.means),
    );
    this.cookie.set(by.response, token);
    return { recoveryCodes };
  }

  @Changes('POST', 'second-factor/recovery-codes', {
    permits: 'secondFactor.change',
    summary: 'Ten recovery codes in the place of those that there are',
    description: kept,
    answer: RecoveryCodesDto,
    refuses: ['second-factor-failed', 'second-factor-unreadable'],
  })
  @RateLimited('sign-in')
  async replaceRecoveryCodes(@By() by: Acting, @Body() { code }: CodeDto): Promise<RecoveryCodesDto> {
    const of = this.codeOf(by, code);
    const recoveryCodes = await withCode(this.parts.database, by.actor, of, this.means, (tx) =>
      replaceRecoveryCodes(tx, of.accountId),
    );
    return { recoveryCodes };
  }

  @Changes('POST', 'second-factor/removal', {
    permits: 'secondFactor.change',
    summary: 'Take the second factor away, as before another authenticator is set up',
    description: kept,
    status: 204,
    refuses: ['second-factor-failed', 'second-factor-unreadable', 'second-factor-obligatory'],
  })
  @RateLimited('sign-in')
  async removeSecondFactor(@By() by: Acting, @Body() { code }: CodeDto): Promise<void> {
    const of = this.codeOf(by, code);
    const { identity: holding } = sessionOf(by);
    await removeSecondFactor(this.parts.database, by.actor, { ...of, holding }, this.means);
  }

  private codeOf(by: Acting, code: string): CodeOf {
    const { accountId, sessionId } = sessionOf(by);
    return { accountId, sessionId, code };
  }
}
