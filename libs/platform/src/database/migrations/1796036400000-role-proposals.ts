import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyOf, hasRole, isSystem, protect, unprotect } from './row-security.js';

const up = `
set local lock_timeout = '5s';

-- What the claims of an identity provider named at a sign-in, for a post that the person held. It gives nothing: the
-- security administrator grants or refuses it, once, and it is not proposed again.
create table role_proposal (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  role text not null,
  post_id uuid not null,
  issuer text not null,
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed','granted','refused')),
  decided_by text,
  decided_at timestamptz check (decided_at >= proposed_at),
  -- Why it was refused.
  reason text,
  foreign key (post_id, role) references post (id, kind),
  constraint role_proposal_once unique (account_id, post_id),
  check ((state = 'proposed') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((state = 'refused') = (reason is not null))
);
create index role_proposal_open on role_proposal (id) where state = 'proposed';

create trigger role_proposal_is_kept before delete on role_proposal for each row execute function refuse_change();
create trigger role_proposal_is_decided_once before update on role_proposal for each row
  when (old.state <> 'proposed' or (old.id, old.account_id, old.role, old.post_id, old.issuer, old.proposed_at)
    is distinct from (new.id, new.account_id, new.role, new.post_id, new.issuer, new.proposed_at))
  execute function refuse_change();

select audit_table('role_proposal', matter => 'account_id');

-- The proposal to which a grant goes back; null for what was granted by hand.
alter table role_grant add column proposal_id uuid unique references role_proposal;
drop trigger role_grant_is_revoked_once on role_grant;
create trigger role_grant_is_revoked_once before update on role_grant for each row
  when (old.revoked_at is not null or (old.id, old.account_id, old.role, old.post_id, old.granted_by, old.granted_at, old.proposal_id)
    is distinct from (new.id, new.account_id, new.role, new.post_id, new.granted_by, new.granted_at, new.proposal_id))
  execute function refuse_change();
`;

const down = `
set local lock_timeout = '5s';
drop trigger role_grant_is_revoked_once on role_grant;
alter table role_grant drop column proposal_id;
create trigger role_grant_is_revoked_once before update on role_grant for each row
  when (old.revoked_at is not null or (old.id, old.account_id, old.role, old.post_id, old.granted_by, old.granted_at)
    is distinct from (new.id, new.account_id, new.role, new.post_id, new.granted_by, new.granted_at))
  execute function refuse_change();
`;

const decides = anyOf(isSystem, hasRole('securityAdmin'));

/** Roles that claims propose, and the security administrator grants or refuses. */
export class RoleProposals1796036400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
    const rule = { sees: decides, adds: isSystem };
    await queryRunner.query(protect('role_proposal', ['select', 'insert', 'update'], rule));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${down} ${unprotect('role_proposal')} drop table role_proposal;`);
  }
}
