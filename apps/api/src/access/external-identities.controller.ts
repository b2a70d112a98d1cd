import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { bindIdentity, unbindIdentity } from '@zehuan/access';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { AccountDto, ExternalIdentityDto } from './accounts.dto.js';

const account = idOf('unknown-account');

/** Who accounts are to an OpenID provider, which the system administrator says. */
@ApiTags('access')
@Controller(apiPath)
export class ExternalIdentitiesController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Changes('POST', 'accounts/:id/external-identities', {
    permits: 'account.bind',
    summary: 'Bind an account to an identity of an OpenID provider, by issuer and subject',
    answer: AccountDto,
    status: 201,
    refuses: ['unknown-account', 'own-account', 'identity-bound', 'administrator-by-password'],
  })
  bindIdentity(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Body() { issuer, subject }: ExternalIdentityDto,
  ): Promise<AccountDto> {
    return this.acts.act(by, (tx) => bindIdentity(tx, { accountId, issuer, subject }));
  }

  @Changes('POST', 'accounts/:id/external-identities/unbind', {
    permits: 'account.bind',
    summary: 'Unbind an account from an identity; its sessions end',
    answer: AccountDto,
    refuses: ['unknown-account', 'own-account', 'unknown-identity'],
  })
  unbindIdentity(
    @By() by: Acting,
    @Param('id', account) accountId: string,
    @Body() { issuer, subject }: ExternalIdentityDto,
  ): Promise<AccountDto> {
    return this.acts.act(by, (tx) => unbindIdentity(tx, { accountId, issuer, subject }));
  }
}
