import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

alter table delegation add column end_reason text;
alter table delegation add check (end_reason is null or ended_at is not null);
-- The same person does not act twice for another in a post; what was ended before its time leaves the rest of it free.
alter table delegation add constraint delegation_once exclude using gist
  (post_id with =, from_account_id with =, to_account_id with =, tstzrange(from_at, greatest(from_at, least(to_at, ended_at))) with &&);
create index delegation_received on delegation (to_account_id);

-- Who acted for whom, and when, stays: it is ended once, and nothing else of it changes.
create trigger delegation_is_kept before delete on delegation for each row execute function refuse_change();
create trigger delegation_is_ended_once before update on delegation for each row
  when (old.ended_at is not null
    or (old.id, old.from_account_id, old.to_account_id, old.post_id, old.from_at, old.to_at, old.reason, old.created_at, old.created_by)
      is distinct from (new.id, new.from_account_id, new.to_account_id, new.post_id, new.from_at, new.to_at, new.reason, new.created_at, new.created_by))
  execute function refuse_change();

-- Whoever was given it may put it down, too.
alter policy app_changes on delegation
  using (app_is_system() or from_account_id = (select app_account()) or to_account_id = (select app_account()) or (select app_has_role('securityAdmin')))
  with check (app_is_system() or from_account_id = (select app_account()) or to_account_id = (select app_account()) or (select app_has_role('securityAdmin')));

-- Under which delegation a session acts, as long as that lasts.
alter table account_session add column delegation_id uuid references delegation;

-- Whoever acts for another is told of it, and both when it was ended.
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('reminder','escalation','urge','returned','assigned','extended',
  'cancelled','accepted','withdrawn','comment','handover','result','delegated','delegationEnded'));

-- The name of whoever did something, for those who see what they did: rows keep the account, which units do not see.
create function app_actor_name(actor text) returns text language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
begin
  return (select p.name from account a join person p on p.id = a.person_id where a.id = substring(actor from '^account:([0-9a-f-]{36})$')::uuid);
end $$;
revoke execute on function app_actor_name(text) from public;
grant execute on function app_actor_name(text) to zehuan_app;
`;

const down = `
set local lock_timeout = '5s';
drop function app_actor_name(text);
delete from notification where kind in ('delegated','delegationEnded');
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in ('reminder','escalation','urge','returned','assigned','extended',
  'cancelled','accepted','withdrawn','comment','handover','result'));
alter table account_session drop column delegation_id;
alter policy app_changes on delegation
  using (app_is_system() or from_account_id = (select app_account()) or (select app_has_role('securityAdmin')))
  with check (app_is_system() or from_account_id = (select app_account()) or (select app_has_role('securityAdmin')));
drop trigger delegation_is_ended_once on delegation;
drop trigger delegation_is_kept on delegation;
drop index delegation_received;
alter table delegation drop constraint delegation_once;
alter table delegation drop column end_reason;
`;

/** Delegations are given and ended by people, and sessions act under one. */
export class Delegations1796029200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
