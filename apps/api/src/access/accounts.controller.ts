import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  createAccount,
  disableAccount,
  disableUnused,
  enableAccount,
  endSessionsOf,
  listAccounts,
  personsWithoutAccount,
  requireAccount,
  resetAccount,
} from '@zehuan/access';
import { permits, Refusal } from '@zehuan/contracts';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import { type ApiParts, PARTS } from '../parts.js';
import {
  AccountDto,
  AccountPageDto,
  AccountsQuery,
  AccountWithPasswordDto,
  DisabledAccountsDto,
  DisableUnusedDto,
  NewAccountDto,
  PersonsQuery,
  PersonsWithoutAccountDto,
} from './accounts.dto.js';

const account = idOf('unknown-account');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** A password is told once, and not kept for a repeat. */
const withoutPassword = (told: AccountWithPasswordDto): AccountWithPasswordDto => ({ ...told, password: null });

/** Accounts, which the system administrator keeps; worth nothing until the security administrator grants a role. */
@ApiTags('access')
@Controller(apiPath)
export class AccountsController {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(PARTS) private readonly parts: ApiParts,
  ) {}

  @Reads('accounts', {
    permits: 'account.read',
    summary: 'Accounts, the newest first',
    answer: AccountPageDto,
    refuses: ['cursor-invalid'],
  })
  listAccounts(
    @By() by: Acting,
    @Query() { search, state, unusedDays, cursor, limit = 50 }: AccountsQuery,
  ): Promise<AccountPageDto> {
    // The other administrators do not see when accounts were used: to them all would seem unused.
    if (unusedDays !== undefined && !permits('account.change', by.actor)) throw new Refusal('forbidden');
    return this.acts.read(by, async (tx) => {
      const after = keyAfter(cursor, isUuid);
      const rows = await listAccounts(tx, { search, state, unusedDays, after, limit: limit + 1 });
      return pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => row,
      );
    });
  }

  @Reads('persons-without-account', {
    permits: 'account.read',
    summary: 'Fifty persons who hold a post and have no account',
    answer: PersonsWithoutAccountDto,
  })
  listPersonsWithoutAccount(@By() by: Acting, @Query() { search }: PersonsQuery): Promise<PersonsWithoutAccountDto> {
    return this.acts.read(by, async (tx) => ({ items: await personsWithoutAccount(tx, { search, limit: 50 }) }));
  }

  @Reads('accounts/:id', {
    permits: 'account.read',
    summary: 'An account',
    answer: AccountDto,
    isTagged: true,
    refuses: ['unknown-account'],
  })
  readAccount(@By() by: Acting, @Param('id', account) id: string): Promise<AccountDto> {
    return this.acts.read(by, (tx) => requireAccount(tx, id));
  }

  @Changes('POST', 'accounts', {
    permits: 'account.create',
    summary: 'Create an account; the first password is told once',
    answer: AccountWithPasswordDto,
    status: 201,
    refuses: ['unknown-person', 'login-taken', 'account-exists'],
  })
  createAccount(@By() by: Acting, @Body() body: NewAccountDto): Promise<AccountWithPasswordDto> {
    return this.acts.act<AccountWithPasswordDto>(by, (tx) => createAccount(tx, body), { kept: withoutPassword });
  }

  @Changes('POST', 'accounts/:id/disable', {
    permits: 'account.change',
    summary: 'Disable an account; its sessions and tokens end at once',
    answer: AccountDto,
    takesNothing: true,
    ifMatch: 'needed',
    refuses: ['unknown-account', 'own-account'],
  })
  disableAccount(@By() by: Acting, @Param('id', account) accountId: string): Promise<AccountDto> {
    return this.acts.act(by, (tx) => disableAccount(tx, { accountId, version: by.ifMatch }));
  }

  @Changes('POST', 'unused-accounts/disable', {
    permits: 'account.change',
    summary: 'Disable every account that was not used for so many days, or has no role today',
    description:
      "Not administrators', nor one's own; those that are newer stay. Their sessions and tokens end at once.",
    answer: DisabledAccountsDto,
  })
  disableUnused(@By() by: Acting, @Body() { days }: DisableUnusedDto): Promise<DisabledAccountsDto> {
    return this.acts.act(by, async (tx) => ({ count: await disableUnused(tx, days) }));
  }

  @Changes('POST', 'accounts/:id/enable', {
    permits: 'account.change',
    summary: 'Let an account be used again',
    answer: AccountDto,
    takesNothing: true,
    ifMatch: 'needed',
    refuses: ['unknown-account', 'own-account'],
  })
  enableAccount(@By() by: Acting, @Param('id', account) accountId: string): Promise<AccountDto> {
    return this.acts.act(by, (tx) => enableAccount(tx, { accountId, version: by.ifMatch }));
  }

  @Changes('POST', 'accounts/:id/reset', {
    permits: 'account.reset',
    summary: 'Give a new first password, and take the second factor away',
    description: "The password is told once; sessions and tokens of the account end. Not an administrator's.",
    answer: AccountWithPasswordDto,
    takesNothing: true,
    refuses: ['unknown-account', 'own-account', 'second-person-needed'],
  })
  resetAccount(@By() by: Acting, @Param('id', account) id: string): Promise<AccountWithPasswordDto> {
    const reset = this.acts.act<AccountWithPasswordDto>(by, (tx) => resetAccount(tx, id, this.parts.access), {
      kept: withoutPassword,
    });
    return reset;
  }

  @Changes('POST', 'accounts/:id/sessions/end', {
    permits: 'account.endSessions',
    summary: 'End the sessions of an account',
    status: 204,
    takesNothing: true,
    refuses: ['unknown-account'],
  })
  async endSessionsOfAccount(@By() by: Acting, @Param('id', account) id: string): Promise<void> {
    await this.acts.act(by, async (tx) => {
      await endSessionsOf(tx, id);
      return null;
    });
  }
}
