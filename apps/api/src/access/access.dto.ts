import { type SignInNeed, signInNeeds } from '@zehuan/access';
import { type Role, roles, type UnitLevel, unitLevels } from '@zehuan/contracts';
import { flag, id, instant, integer, listOf, nested, oneOf, severalOf, text, texts, words } from '../http/fields.js';

export class SignInDto {
  @text({ max: 100 }) readonly login!: string;
  @text({ max: 200 }) readonly password!: string;
}

export class SignedInDto {
  @oneOf(signInNeeds, { description: 'What has to be done before anything else' }) readonly needs!: SignInNeed;
}

export class SignedOutDto {
  @words({
    nullable: true,
    description: 'Where the browser goes to sign out at the provider too; null for a session that it did not vouch for',
  })
  readonly providerUrl!: string | null;
}

export class SessionUnitDto {
  @id() readonly id!: string;
  @words() readonly code!: string;
  @words() readonly name!: string;
  @oneOf(unitLevels) readonly level!: UnitLevel;
}

export class HeldPostDto {
  @nested(() => SessionUnitDto) readonly unit!: SessionUnitDto;
  @severalOf(roles) readonly roles!: readonly Role[];
}

export class HeldDelegationDto {
  @id() readonly id!: string;
  @words({ description: 'Whose post it is' }) readonly fromName!: string;
  @nested(() => SessionUnitDto) readonly unit!: SessionUnitDto;
  @oneOf(roles) readonly role!: Role;
}

export class SessionDto {
  @words() readonly login!: string;
  @words() readonly name!: string;
  @id({ nullable: true }) readonly personId!: string | null;
  @nested(() => SessionUnitDto, { nullable: true, description: 'For which one acts' })
  readonly actingUnit!: SessionUnitDto | null;
  @nested(() => HeldDelegationDto, { nullable: true, description: 'Under which one acts; null in a post of one’s own' })
  readonly actingDelegation!: HeldDelegationDto | null;
  @severalOf(roles, { description: 'Held in that unit today, delegated, or as an administrator' })
  readonly roles!: readonly Role[];
  @listOf(() => HeldPostDto) readonly posts!: readonly HeldPostDto[];
  @listOf(() => HeldDelegationDto) readonly delegations!: readonly HeldDelegationDto[];
  @texts({ max: 60, items: 200 }, { description: 'What one may do at all, by the table of rights' })
  readonly acts!: readonly string[];
  @words({ nullable: true, description: 'For X-CSRF-Token; null for a token of a script' })
  readonly csrfToken!: string | null;
  @flag() readonly mustChangePassword!: boolean;
  @flag() readonly needsSecondFactor!: boolean;
  @flag({ description: 'A second factor has to be set up first' }) readonly mustEnrolSecondFactor!: boolean;
  @flag({ description: 'Whoever signs in by a provider alone has none' }) readonly hasPassword!: boolean;
  @flag() readonly hasSecondFactor!: boolean;
}

export class DraftKeyDto {
  @words({ description: 'Stands beside what the key has encrypted' }) readonly id!: string;
  @words({ description: '32 bytes in base64, for AES-256-GCM' }) readonly key!: string;
}

export class DraftKeysDto {
  @words({ description: 'Of the account whose they are' }) readonly login!: string;
  @listOf(() => DraftKeyDto, {}, { description: 'The first encrypts, all decrypt' })
  readonly items!: readonly DraftKeyDto[];
}

export class ActForDto {
  @text({ max: 100 }, { description: 'Code of a unit in which one holds a post' }) readonly unit!: string;
}

export class ActUnderDto {
  @id({ description: 'A delegation that the session shows' }) readonly delegation!: string;
}

export class SessionInListDto {
  @id() readonly id!: string;
  @instant() readonly createdAt!: Date;
  @instant() readonly lastSeenAt!: Date;
  @instant() readonly expiresAt!: Date;
  @words({ nullable: true }) readonly address!: string | null;
  @words({ nullable: true }) readonly userAgent!: string | null;
  @flag({ description: 'The one that asks' }) readonly isPresent!: boolean;
}

export class SessionsDto {
  @listOf(() => SessionInListDto) readonly items!: readonly SessionInListDto[];
}

export class ChangePasswordDto {
  @text({ max: 200 }) readonly current!: string;
  @text({ max: 200 }) readonly next!: string;
}

export class ProofDto {
  @text({ max: 200 }, { nullable: true, description: 'The present password; null for whoever gives a code' })
  readonly password!: string | null;
  @text(
    { max: 60 },
    { nullable: true, description: 'A code of the second factor; null for whoever gives the password' },
  )
  readonly code!: string | null;
}

export class CodeDto {
  @text({ max: 60 }, { description: 'Six figures of the authenticator, or a recovery code' }) readonly code!: string;
}

export class BeginEnrolmentDto {
  @text({ max: 200 }, { nullable: true, description: 'The present password; null for whoever has none' })
  readonly password!: string | null;
}

export class EnrolmentDto {
  @words({ description: 'In base 32, for an authenticator' }) readonly secret!: string;
  @words({ description: 'The same as an address, for a QR code' }) readonly uri!: string;
}

export class RecoveryCodesDto {
  @texts({ max: 60, items: 10 }, { description: 'Each stands once for the second factor; told this once' })
  readonly recoveryCodes!: readonly string[];
}

export class SecondFactorDto {
  @flag() readonly isOn!: boolean;
  @instant({ nullable: true }) readonly since!: Date | null;
  @integer() readonly recoveryCodesLeft!: number;
  @flag({ description: 'It cannot be taken away' }) readonly isObligatory!: boolean;
}

export class NewApiTokenDto {
  @text({ max: 100 }) readonly name!: string;
  @texts({ max: 60, items: 200, fewest: 1 }, { description: 'Names of acts, as in docs/permissions.md' })
  readonly scopes!: readonly string[];
  @integer({ min: 1, max: 366 }, { description: 'Days until it ends' }) readonly days!: number;
}

export class ApiTokenInListDto {
  @id() readonly id!: string;
  @words() readonly name!: string;
  @texts({ max: 60, items: 200 }) readonly scopes!: readonly string[];
  @instant() readonly createdAt!: Date;
  @instant() readonly expiresAt!: Date;
  @instant({ nullable: true }) readonly lastUsedAt!: Date | null;
}

export class ApiTokensDto {
  @listOf(() => ApiTokenInListDto) readonly items!: readonly ApiTokenInListDto[];
  @texts({ max: 60, items: 200 }, { description: 'Names of the acts for which one could make a token now' })
  readonly scopes!: readonly string[];
}

export class ApiTokenMadeDto extends ApiTokenInListDto {
  @words({ nullable: true, description: 'Told once: null where the answer is repeated' }) readonly token!:
    string | null;
}
