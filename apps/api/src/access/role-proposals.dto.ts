import { type PostKind, postKinds } from '@zehuan/contracts';
import { id, ids, instant, integer, listOf, oneOf, text, words } from '../http/fields.js';
import { PageQuery } from '../http/paging.dto.js';

export class RoleProposalsQuery extends PageQuery {}

export class RoleProposalDto {
  @id() readonly id!: string;
  @words() readonly login!: string;
  @words() readonly personName!: string;
  @oneOf(postKinds) readonly role!: PostKind;
  @words({ description: 'Of the post that the person holds' }) readonly unitName!: string;
  @words() readonly unitCode!: string;
  @words({ description: 'Of the provider whose claims named the role' }) readonly issuer!: string;
  @instant() readonly proposedAt!: Date;
}

export class RoleProposalPageDto {
  @listOf(() => RoleProposalDto) readonly items!: readonly RoleProposalDto[];
  @words({ nullable: true }) readonly nextCursor!: string | null;
  @integer({}, { nullable: true, description: 'How many wait in all; on the first page' }) readonly count!:
    number | null;
}

export class ProposedRoleDto {
  @oneOf(postKinds) readonly role!: PostKind;
  @words() readonly unitName!: string;
}

export class ProposedRolesDto {
  @listOf(() => ProposedRoleDto) readonly items!: readonly ProposedRoleDto[];
}

export class GrantProposalsDto {
  @ids(200, { description: 'The proposals that are granted, all or none' }) readonly ids!: readonly string[];
}

export class GrantedProposalsDto {
  @integer({}, { description: 'How many roles were granted' }) readonly count!: number;
}

export class RefuseProposalDto {
  @text({ max: 2000 }, { description: 'Why it is refused' }) readonly reason!: string;
}
