import { type AccountState, accountStates } from '@zehuan/access';
import { type PostKind, postKinds, type Role, roles, type UnitLevel, unitLevels } from '@zehuan/contracts';
import { flag, id, instant, integer, integerParam, listOf, oneOf, text, words } from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

const search = (what: string): PropertyDecorator => text({ max: 100 }, { optional: true, description: what });

export class AccountsQuery extends PageQuery {
  @search('A part of the login or the name') readonly search?: string;
  @oneOf(accountStates, { optional: true }) readonly state?: AccountState;
  @integerParam(
    { min: 1, max: 3650 },
    {
      description:
        'Only active ones, older than so many days, that were not used in them or have no role today; for the system administrator',
    },
  )
  readonly unusedDays?: number;
}

export class DisableUnusedDto {
  @integer({ min: 30, max: 3650 }, { description: 'Days in which they were not used' }) readonly days!: number;
}

export class DisabledAccountsDto {
  @integer() readonly count!: number;
}

export class PersonsQuery {
  @search('A part of the name of the person or of the unit') readonly search?: string;
}

export class AccountGrantDto {
  @id() readonly id!: string;
  @oneOf(roles) readonly role!: Role;
  @words({ nullable: true, description: 'Of the post; null for an administrator' }) readonly unitCode!: string | null;
  @words({ nullable: true }) readonly unitName!: string | null;
  @instant() readonly grantedAt!: Date | string;
  @flag({ description: 'It counts today: the person holds the post' }) readonly isEffective!: boolean;
}

export class AccountPostDto {
  @id() readonly id!: string;
  @oneOf(postKinds) readonly role!: PostKind;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
}

export class ExternalIdentityDto {
  @text(
    { max: 500, pattern: /^https?:\/\/[\x21-\x7e]+$/ },
    { description: 'As the provider writes it in its tokens (`iss`)' },
  )
  readonly issuer!: string;
  @text({ max: 255 }, { description: 'Who the person is to the provider (`sub`)' }) readonly subject!: string;
}

export class BoundIdentityDto extends ExternalIdentityDto {
  @instant() readonly boundAt!: Date | string;
}

export class AccountDto {
  @id() readonly id!: string;
  @words() readonly login!: string;
  @words() readonly name!: string;
  @oneOf(accountStates) readonly state!: AccountState;
  @instant() readonly createdAt!: Date;
  @flag({ description: 'Too many failed sign-ins; shown to the system administrator' }) readonly isLocked!: boolean;
  @flag({ description: 'Shown to the system administrator' }) readonly hasSecondFactor!: boolean;
  @flag() readonly isAdministrator!: boolean;
  @listOf(() => AccountGrantDto) readonly grants!: readonly AccountGrantDto[];
  /** Held by the person today. */
  @listOf(() => AccountPostDto) readonly posts!: readonly AccountPostDto[];
  /** By which the person may sign in at an OpenID provider. */
  @listOf(() => BoundIdentityDto) readonly externalIdentities!: readonly BoundIdentityDto[];
  @integer() readonly version!: number;
}

export class AccountPageDto {
  @listOf(() => AccountDto) readonly items!: readonly AccountDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
}

export class AccountWithPasswordDto extends AccountDto {
  @words({
    nullable: true,
    description: 'Told once, to be changed at the first sign-in; null where the answer is repeated',
  })
  readonly password!: string | null;
}

export class NewAccountDto {
  @id({ description: 'Somebody who holds a post' }) readonly personId!: string;
  @text({ max: 100, pattern: /^\S+$/ }) readonly login!: string;
}

export class PersonWithoutAccountDto {
  @id() readonly id!: string;
  @words() readonly name!: string;
  @oneOf(postKinds) readonly role!: PostKind;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @oneOf(unitLevels) readonly unitLevel!: UnitLevel;
}

export class PersonsWithoutAccountDto {
  @listOf(() => PersonWithoutAccountDto) readonly items!: readonly PersonWithoutAccountDto[];
}

export class NewGrantDto {
  @oneOf(roles) readonly role!: Role;
  @id({ nullable: true, description: 'A post of that kind that the person holds; null for an administrator' })
  readonly postId!: string | null;
}

export class RevokeGrantDto {
  @text({ max: 2000 }, { description: 'Why it is revoked' }) readonly reason!: string;
}

export class PlannedAccountDto {
  @integer({}, { description: 'Row of the file' }) readonly row!: number;
  @words() readonly login!: string;
  @words() readonly name!: string;
  @words() readonly unitCode!: string;
  @words() readonly unitName!: string;
  @flag({ description: 'Signs in by the provider, and gets no password' }) readonly isByProvider!: boolean;
}

export class AccountImportPlanDto {
  @listOf(() => PlannedAccountDto) readonly accounts!: readonly PlannedAccountDto[];
  @integer({}, { description: 'Rows whose account is there already' }) readonly unchanged!: number;
}
