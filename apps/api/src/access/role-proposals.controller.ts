import { Body, Controller, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { countOpenProposals, grantProposals, openProposals, proposedFor, refuseProposal } from '@zehuan/access';
import { Refusal } from '@zehuan/contracts';
import { type Acting, By } from '../http/acting.js';
import { Acts } from '../http/acts.js';
import { keyAfter, pageOf } from '../http/cursor.js';
import { apiPath, Changes, Reads } from '../http/operation.js';
import { idOf } from '../http/validation.js';
import {
  GrantedProposalsDto,
  GrantProposalsDto,
  ProposedRolesDto,
  RefuseProposalDto,
  RoleProposalPageDto,
  RoleProposalsQuery,
} from './role-proposals.dto.js';

const proposal = idOf('unknown-proposal');
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const decided = ['unknown-proposal', 'own-grant', 'proposal-decided'] as const;

/** Roles that the claims of an identity provider name, which the security administrator grants or refuses. */
@ApiTags('access')
@Controller(apiPath)
export class RoleProposalsController {
  constructor(@Inject(Acts) private readonly acts: Acts) {}

  @Reads('role-proposals', {
    permits: 'grant.readProposals',
    summary: 'Roles that claims propose and nobody has decided, those that have waited longest first',
    description:
      'Left out is what can be granted no more: of a post that the person has left, of an account that is not in use, or granted otherwise since.',
    answer: RoleProposalPageDto,
    refuses: ['cursor-invalid'],
  })
  listRoleProposals(
    @By() by: Acting,
    @Query() { cursor, limit = 50 }: RoleProposalsQuery,
  ): Promise<RoleProposalPageDto> {
    return this.acts.read(by, async (tx) => {
      const rows = await openProposals(tx, { after: keyAfter(cursor, isUuid), limit: limit + 1 });
      const page = pageOf(
        rows,
        limit,
        (row) => row.id,
        (row) => row,
      );
      return { ...page, count: cursor === undefined ? await countOpenProposals(tx) : null };
    });
  }

  @Reads('session/role-proposals', {
    permits: 'grant.readOwnProposals',
    summary: 'Roles of your own that claims propose and the security administrator has still to grant',
    answer: ProposedRolesDto,
  })
  listProposedRoles(@By() by: Acting): Promise<ProposedRolesDto> {
    const { signedIn } = by;
    if (!signedIn) throw new Refusal('forbidden', 'The development account has no roles of its own');
    return this.acts.read(by, async (tx) => ({ items: await proposedFor(tx, signedIn.identity.accountId) }));
  }

  @Changes('POST', 'role-proposals/grant', {
    permits: 'grant.give',
    summary: 'Grant roles that claims propose, all of them or none',
    answer: GrantedProposalsDto,
    refuses: [...decided, ...(['proposal-lapsed', 'grant-present', 'administrator-only'] as const)],
  })
  grantRoleProposals(@By() by: Acting, @Body() { ids }: GrantProposalsDto): Promise<GrantedProposalsDto> {
    return this.acts.act(by, async (tx) => ({ count: await grantProposals(tx, ids) }));
  }

  @Changes('POST', 'role-proposals/:id/refuse', {
    permits: 'grant.give',
    summary: 'Refuse a role that claims propose, and say why; it is not proposed again',
    status: 204,
    refuses: decided,
  })
  async refuseRoleProposal(
    @By() by: Acting,
    @Param('id', proposal) id: string,
    @Body() { reason }: RefuseProposalDto,
  ): Promise<void> {
    await this.acts.act(by, async (tx) => {
      await refuseProposal(tx, { id: id.toLowerCase(), reason });
      return null;
    });
  }
}
