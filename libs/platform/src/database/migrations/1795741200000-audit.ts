import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
set local lock_timeout = '5s';

-- One entry for each statement that changed audited rows, and for each act that is noted. Who, for whom and from where
-- come from the settings of the transaction; a session without them (the operator's psql) is named by its role.
create table audit_entry (
  id uuid primary key default uuidv7(),
  -- The supervising committee of the first matter that the transaction touched, or 'administration'.
  chain text not null,
  at timestamptz not null default clock_timestamp(),
  actor text not null default coalesce(nullif(current_setting('app.actor', true), ''), 'database:' || session_user),
  acting_unit text default nullif(current_setting('app.unit', true), ''),
  on_behalf_of text default nullif(current_setting('app.behalf', true), ''),
  address text default nullif(current_setting('app.address', true), ''),
  request_id text default nullif(current_setting('app.request', true), ''),
  -- 'insert', 'update', 'delete', 'truncate' of rows, or what was noted.
  kind text not null,
  -- The table, or what the note is about.
  subject text not null,
  -- The one row, or the task or cycle to which it belongs; null for several.
  matter text,
  row_count integer not null default 0,
  -- JSON as it was hashed; never jsonb, which gives back another text.
  details text not null default '{}'
);
create index audit_entry_matter on audit_entry (matter, id) where matter is not null;

-- The heads. What lies before 'start_sequence' is in archive files; the chain goes on from 'start_hash'.
create table audit_chain (
  key text primary key,
  start_sequence bigint not null default 0,
  start_hash bytea not null,
  sequence bigint not null,
  hash bytea not null
) with (fillfactor = 50);

-- The place of each entry in its chain, given when its transaction commits. Apart from the entry, which is thus written once.
create table audit_link (
  chain text not null,
  sequence bigint not null,
  entry_id uuid not null,
  hash bytea not null,
  primary key (chain, sequence)
);
`;

const functions = `
-- The chain of this transaction: that of the first matter that it touches, so that no transaction waits for two heads.
create function audit_chain_for(wanted text) returns text language plpgsql as $$
declare
  chosen text := nullif(current_setting('app.chain', true), '');
begin
  if chosen is null then
    chosen := coalesce(wanted, 'administration');
    perform set_config('app.chain', chosen, true);
  end if;
  return chosen;
end $$;

-- A chain begins with its own name, so that one cannot be shown for another.
create function audit_genesis(chain text) returns bytea language sql immutable as $$
  select sha256(convert_to('zehuan audit chain ' || chain, 'UTF8'))
$$;

-- At the very end of the transaction, so that the head is locked for no longer than the commit takes. What is hashed is
-- canonical JSON (RFC 8785): an array of texts.
create function audit_link_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  said constant bytea := convert_to(array_to_json(array[
    new.chain, new.id::text, to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), new.actor, new.acting_unit,
    new.on_behalf_of, new.address, new.request_id, new.kind, new.subject, new.matter, new.row_count::text, new.details])::text, 'UTF8');
  place bigint;
  linked bytea;
begin
  update audit_chain c set sequence = c.sequence + 1, hash = sha256(c.hash || said)
    where c.key = new.chain returning c.sequence, c.hash into place, linked;
  if not found then
    insert into audit_chain as c (key, start_hash, sequence, hash)
      values (new.chain, audit_genesis(new.chain), 1, sha256(audit_genesis(new.chain) || said))
      on conflict (key) do update set sequence = c.sequence + 1, hash = sha256(c.hash || said)
      returning c.sequence, c.hash into place, linked;
  end if;
  insert into audit_link (chain, sequence, entry_id, hash) values (new.chain, place, new.id, linked);
  return null;
end $$;
create constraint trigger audit_entry_is_linked after insert on audit_entry
  deferrable initially deferred for each row execute function audit_link_entry();

create trigger audit_entry_is_kept before update on audit_entry for each row execute function refuse_change();
create trigger audit_link_is_kept before update on audit_link for each row execute function refuse_change();
`;

const down = `
set local lock_timeout = '5s';
drop table audit_link, audit_chain, audit_entry cascade;
drop function audit_link_entry, audit_genesis, audit_chain_for;
`;

/** The trail: entries, their chains, and the trigger that chains them as their transaction commits. */
export class Audit1795741200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of [tables, functions]) await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
