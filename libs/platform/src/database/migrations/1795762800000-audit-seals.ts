import type { MigrationInterface, QueryRunner } from 'typeorm';
import { hasRole, isSystem, anyOf, protect, unprotect } from './row-security.js';

const tables = `
set local lock_timeout = '5s';

-- Until when entries are in archive files and no longer here.
alter table audit_chain add column start_at timestamptz;

-- An entry has one place.
create unique index audit_link_entry on audit_link (entry_id);

-- The heads of all chains at a moment, signed with a key that is not in the database; each names the one before it.
create table audit_seal (
  number bigint primary key,
  at timestamptz not null,
  -- Canonical JSON, as it was signed.
  document text not null,
  key_id text not null,
  signature text not null
);

-- The heads that had changed since the seal before; the digest in the document is over those of all chains.
create table audit_seal_head (
  number bigint not null references audit_seal on delete cascade,
  chain text not null,
  start_sequence bigint not null,
  start_hash bytea not null,
  sequence bigint not null,
  hash bytea not null,
  primary key (chain, number)
);
create index audit_seal_head_number on audit_seal_head (number);

create trigger audit_seal_is_kept before update on audit_seal for each row execute function refuse_change();
create trigger audit_seal_head_is_kept before update on audit_seal_head for each row execute function refuse_change();
`;

const readsTrail = anyOf(isSystem, hasRole('auditAdmin'));
const policies = ['audit_seal', 'audit_seal_head'].map((table) =>
  protect(table, ['select', 'insert'], { sees: readsTrail, adds: isSystem }),
);

const comparison = `
create aggregate audit_merged (hstore) (sfunc = hs_concat, stype = hstore);

-- Rows of a table that are not as the trail says: 'changed', 'removed' or 'unknown' to it. Of rows that a statement on many
-- touched the trail has only a digest; what such statements wrote is not compared.
create function audit_differences(subject text) returns table (id text, entry_id uuid, reason text, columns text[])
language plpgsql stable security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
#variable_conflict use_column
declare
  given constant text[] := (select string_to_array(encode(tgargs, 'escape'), '\\000') from pg_trigger
    where tgrelid = subject::regclass and tgname = subject || '_is_audited_at_insert');
  keys constant text[] := given[3];
  left_out constant text[] := given[4];
  digested constant text[] := given[5];
  many_columns text[];
  many_kinds text[];
  since timestamptz;
begin
  if session_user = 'zehuan_app' and not (app_is_system() or app_has_role('auditAdmin')) then
    raise exception 'the trail is not compared for everybody' using errcode = 'insufficient_privilege';
  end if;
  if given is null or given[6] = '0' or keys && left_out then return; end if;
  select coalesce(array_agg(distinct kind), '{}') into many_kinds from audit_entry e
    where e.subject = audit_differences.subject and (kind = 'truncate' or kind in ('insert', 'update', 'delete') and details not like '{"rows":%');
  select coalesce(array_agg(distinct name), '{}') into many_columns
    from audit_entry e cross join lateral jsonb_array_elements_text(
      case when pg_input_is_valid(details, 'jsonb') and jsonb_typeof(details::jsonb -> 'columns') = 'array' then details::jsonb -> 'columns' else '[]' end) name
    where e.subject = audit_differences.subject and kind = 'update' and details not like '{"rows":%';
  select greatest((select max(start_at) from audit_chain), (select min(at) from audit_entry)) into since;
  return query execute format($compared$
    with told as (
      select r ->> 'id' as id, e.id as entry_id, e.kind, (
        select coalesce(hstore(array_agg(key), array_agg(value)), '') from jsonb_each_text(
          case when jsonb_typeof(r -> 'after') = 'object' then r -> 'after' else '{}' end)) as said
      from audit_entry e cross join lateral jsonb_array_elements(
        case when pg_input_is_valid(e.details, 'jsonb') and jsonb_typeof(e.details::jsonb -> 'rows') = 'array' then e.details::jsonb -> 'rows' else '[]' end) r
      where e.subject = %1$L and e.kind in ('insert', 'update', 'delete') and r ->> 'id' is not null
    ), last as (
      select id, audit_merged(said order by entry_id) as said, (array_agg(kind order by entry_id desc))[1] as kind,
        (array_agg(entry_id order by entry_id desc))[1] as entry_id
      from told group by id
    ), present as (
      select array_to_string(kept -> $1, '/') as id, kept from (select audit_kept(hstore(s), $2, $3) as kept from %1$I s) s
    ), compared as (
      select coalesce(l.id, p.id) as id, l.entry_id,
        case when p.id is null and l.kind <> 'delete' and not $5 && '{delete,truncate}' then 'removed'
          when l.id is null and not $5 @> '{insert}' and coalesce(uuid_extract_timestamp(
            case when pg_input_is_valid(p.id, 'uuid') then p.id::uuid end) > $6, false) then 'unknown'
          when p.id is not null and l.kind = 'delete' then 'unknown'
          when l.id is not null and p.id is not null and not p.kept @> (slice(l.said, akeys(p.kept)) - $4) then 'changed' end as reason,
        akeys(slice(l.said, akeys(p.kept)) - $4 - p.kept) as columns
      from last l full join present p on p.id = l.id
    )
    select id, entry_id, reason, case when reason = 'changed' then columns else '{}' end from compared where reason is not null order by 1
  $compared$, subject) using keys, left_out, digested, many_columns, many_kinds, since;
end $$;
revoke execute on function audit_differences from public;
grant execute on function audit_differences to zehuan_app;
`;

const down = `
set local lock_timeout = '5s';
drop function audit_differences;
drop aggregate audit_merged (hstore);
drop table audit_seal_head, audit_seal;
drop index audit_link_entry;
alter table audit_chain drop column start_at;
`;

/** Seals of the heads, and the comparison of the record with the trail. */
export class AuditSeals1795762800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of [tables, ...policies, comparison]) await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['audit_seal', 'audit_seal_head']) await queryRunner.query(unprotect(table));
    await queryRunner.query(down);
  }
}
