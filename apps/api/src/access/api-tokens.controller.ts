import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { apiTokensOf, createApiToken, revokeApiToken, scopesFor } from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { ApiTokenMadeDto, ApiTokensDto, NewApiTokenDto } from './access.dto.js';

const tokenId = idOf('unknown-api-token');

const accountIdOf = ({ signedIn }: Acting): string => {
  if (!signedIn) throw new Refusal('forbidden', 'The development account has no tokens');
  return signedIn.identity.accountId;
};

/** Tokens with which scripts act for an account, within scopes and for a time. */
@ApiTags('access')
@Controller(`${apiPath}/api-tokens`)
export class ApiTokensController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('', { permits: 'apiToken.read', summary: "One's own tokens", answer: ApiTokensDto })
  async listApiTokens(@By() by: Acting): Promise<ApiTokensDto> {
    return { items: await this.acts.read(by, (tx) => apiTokensOf(tx, accountIdOf(by))), scopes: scopesFor(by.actor) };
  }

  @Changes('POST', '', {
    permits: 'apiToken.change',
    summary: 'Make a token for scripts, which acts for the unit for which one acts now',
    answer: ApiTokenMadeDto,
    status: 201,
    needsProof: true,
  })
  async createApiToken(@By() by: Acting, @Body() body: NewApiTokenDto): Promise<ApiTokenMadeDto> {
    const input = { ...body, accountId: accountIdOf(by), actingUnitId: by.actor.unitId };
    return this.acts.act<ApiTokenMadeDto>(by, (tx) => createApiToken(tx, input), {
      kept: (made) => ({ ...made, token: null }),
    });
  }

  @Changes('DELETE', ':id', {
    permits: 'apiToken.change',
    summary: 'End a token at once',
    status: 204,
    takesNothing: true,
    refuses: ['unknown-api-token'],
  })
  async revokeApiToken(@By() by: Acting, @Param('id', tokenId) id: string): Promise<void> {
    const accountId = by.signedIn?.identity.accountId;
    if (accountId === undefined) throw new Refusal('unknown-api-token');
    await this.acts.act(by, (tx) => revokeApiToken(tx, { accountId, tokenId: id }));
  }
}
