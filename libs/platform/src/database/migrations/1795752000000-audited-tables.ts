import type { MigrationInterface, QueryRunner } from 'typeorm';

const chains = `
set local lock_timeout = '5s';
create extension if not exists hstore;

-- The supervising committee of a row, null for what belongs to administration; 'way' is what to ask, or the column that says it.
create function audit_committee_of(way text, of_row hstore) returns text language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if way = 'task' then return (select supervising_unit_id from task where id = (of_row -> 'task_id')::uuid);
  elsif way = 'cycle' then return (select unit_id from cycle where id = (of_row -> 'cycle_id')::uuid);
  elsif way = 'unit' then return (select coalesce(parent_id, id) from unit where id = (of_row -> 'unit_id')::uuid);
  elsif way = 'post' then
    return (select coalesce(u.parent_id, u.id) from post p join unit u on u.id = p.unit_id where p.id = (of_row -> 'post_id')::uuid);
  elsif way = 'above' then return coalesce(of_row -> 'parent_id', of_row -> 'id');
  elsif way = 'administration' then return null;
  end if;
  return of_row -> way;
end $$;

create function audit_chain_of(way text, of_row hstore) returns text language plpgsql as $$
begin
  return coalesce(nullif(current_setting('app.chain', true), ''), audit_chain_for(audit_committee_of(way, of_row)));
end $$;
`;

const kept = `
-- Rows as the trail keeps them: without what is left out, and with the SHA-256 of content that nobody should read there.
create function audit_kept(of_row hstore, left_out text[], digested text[]) returns hstore language plpgsql immutable as $$
declare
  kept hstore := of_row - left_out;
  name text;
begin
  foreach name in array digested loop
    if kept -> name is not null then
      kept := kept || hstore(name, 'sha256:' || encode(sha256(convert_to(kept -> name, 'UTF8')), 'hex'));
    end if;
  end loop;
  return kept;
end $$;

-- SQL that writes the entry of a statement on many rows: their number, and a digest over the digests of the rows in the
-- order of their keys. It is planned for the rows that there are; a plan kept from a call with few would be quadratic in many.
create function audit_statement_on_many(kind text, subject regclass, keys text[], left_out text[], is_counted boolean)
returns text language plpgsql stable as $$
declare
  columns constant text[] := array(
    select quote_ident(attname) from pg_attribute
    where attrelid = subject and attnum > 0 and not attisdropped and attname <> all (left_out) order by attnum);
  named constant text := (select string_agg(format('case when bool_or(o.%1$s is distinct from r.%1$s) then %1$L end', c), ', ') from unnest(columns) c);
  changed constant text := (select string_agg(format('o.%1$s is distinct from r.%1$s', c), ' or ') from unnest(columns) c);
  digest constant text := format(
    $digest$'{"digest":"' || encode(sha256(string_agg(sha256(record_send(row(%s))), ''::bytea order by %s)), 'hex') || '"'$digest$,
    (select string_agg('r.' || c, ', ') from unnest(columns) c), (select string_agg(format('r.%I', k), ', ') from unnest(keys) k));
  told constant text := case
    when is_counted then '''{}'''
    when kind = 'update' then format($told$%s || ',"columns":' || array_to_json(array_remove(array[%s], null))::text || '}'$told$, digest, named)
    else digest || $told$ || '}'$told$ end;
  -- Both sides of a change are in the order in which the statement wrote them.
  sides constant text := case kind when 'insert' then 'after_rows r' when 'delete' then 'before_rows r' else format(
    '(select *, row_number() over () as "n of rows" from before_rows) o join (select *, row_number() over () as "n of rows" from after_rows) r
       using ("n of rows") where %s', changed) end;
begin
  return format('insert into audit_entry (chain, kind, subject, row_count, details) select $1, %L, %L, count(*), %s from %s having count(*) > 0',
    kind, subject, told, sides);
end $$;
`;

/**
 * The trigger functions are one for all tables; what they are to know of one comes with its triggers (`audit_table`).
 * `rows` are the transition tables, of which the last has the rows as they are now, or were. One row is asked for by one query, as
 * nearly every statement of a person is on one; both sides of a change are in the order in which the statement wrote them.
 */
const functionOf = (kind: string, rows: readonly string[], told: string): string => `
create function audit_${kind}() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
  way constant text := tg_argv[0];
  keys constant text[] := tg_argv[2];
  left_out constant text[] := tg_argv[3];
  digested constant text[] := tg_argv[4];
  -- Up to so many rows are told one by one.
  most constant integer := tg_argv[5];
  counted integer;
  was hstore;
  is_now hstore;
  ${rows.map((name) => `${name}_few hstore[];`).join('\n  ')}
  changed integer := 0;
  last_changed hstore;
  said text := '';
begin
  select (select count(*) from (select from ${rows[0]} limit 21) few), ${rows.map((name) => `array[hstore(${name})]`).join(', ')}
    into counted, ${rows.map((name) => `${name}_few`).join(', ')}
    from ${rows.map((name) => `(select * from ${name} limit 1) ${name}`).join(', ')};
  if counted is null then return null; end if;
  if counted > most then
    execute audit_statement_on_many('${kind}', tg_relid, keys, left_out, most = 0) using audit_chain_of(way, ${rows.at(-1)}_few[1]);
    return null;
  elsif counted > 1 then
    ${rows.map((name) => `${name}_few := array(select hstore(r) from ${name} r);`).join('\n    ')}
  end if;
  for i in 1 .. counted loop
    ${told}
    changed := changed + 1;
    last_changed := ${rows.at(-1)}_few[i];
  end loop;
  if changed > 0 then
    insert into audit_entry (chain, kind, subject, matter, row_count, details) values (
      audit_chain_of(way, last_changed), '${kind}', tg_table_name, case when changed = 1 then last_changed -> tg_argv[1] end, changed,
      '{"rows":[' || substr(said, 2) || ']}');
  end if;
  return null;
end $$;`;

const tellOne = (rows: string, side: string): string => `
    is_now := audit_kept(${rows}_few[i], left_out, digested);
    said := concat(said, ',{"id":', to_json(array_to_string(is_now -> keys, '/')), ',"${side}":', hstore_to_json(is_now), '}');`;

/** What changes nothing that is kept writes no entry: a look moves the time of the next one, and that is nobody's act. */
const tellChange = `
    was := audit_kept(before_rows_few[i] - after_rows_few[i], left_out, digested);
    is_now := audit_kept(after_rows_few[i] - before_rows_few[i], left_out, digested);
    continue when was = '' and is_now = '';
    said := concat(said, ',{"id":', to_json(array_to_string((after_rows_few[i] - left_out) -> keys, '/')),
      ',"before":', hstore_to_json(was), ',"after":', hstore_to_json(is_now), '}');`;

const triggerFunctions = [
  functionOf('insert', ['after_rows'], tellOne('after_rows', 'after')),
  functionOf('update', ['before_rows', 'after_rows'], tellChange),
  functionOf('delete', ['before_rows'], tellOne('before_rows', 'before')),
];

const truncation = `
create function audit_truncate() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  counted bigint;
begin
  execute format('select count(*) from %I', tg_table_name) into counted;
  insert into audit_entry (chain, kind, subject, row_count) values (audit_chain_for(null), 'truncate', tg_table_name, counted);
  return null;
end $$;
`;

const auditTable = `
-- Makes every statement on a table write one entry of the trail, whoever runs it. 'way' finds the chain (audit_committee_of),
-- 'matter' is the column of the task, cycle or account to which a row belongs. Columns that are left out never enter the trail.
create function audit_table(
  subject text, way text default 'administration', matter text default 'id', left_out text[] default '{}', digested text[] default '{}',
  is_counted boolean default false
) returns void language plpgsql as $$
declare
  keys constant text[] := array(
    select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = subject::regclass and i.indisprimary order by a.attnum);
  operation text;
begin
  for operation in values ('insert'), ('update'), ('delete') loop
    execute format('create or replace trigger %I after %s on %I referencing %s for each statement execute function audit_%2$s(%5$L, %L, %L, %L, %L, %L)',
      subject || '_is_audited_at_' || operation, operation, subject,
      case operation when 'insert' then 'new table as after_rows' when 'delete' then 'old table as before_rows'
        else 'old table as before_rows new table as after_rows' end,
      way, matter, keys, left_out, digested, case when is_counted then 0 else 20 end);
  end loop;
  execute format('create or replace trigger %I before truncate on %I for each statement execute function audit_truncate()',
    subject || '_is_audited_at_truncate', subject);
end $$;
`;

const tables = `
select audit_table('unit', 'above'), audit_table('unit_change', 'unit', 'unit_id'), audit_table('person'), audit_table('post', 'unit'),
  audit_table('tenure', 'post', 'person_id'), audit_table('term', 'unit', 'unit_id'), audit_table('calendar_year', matter => 'year'),
  audit_table('policy_pack', digested => '{source,content}');
select audit_table('cycle', 'unit_id', left_out => '{last_woke_at,next_wake_at}'), audit_table('cycle_phase', 'cycle', 'cycle_id'),
  audit_table('item', 'cycle', 'cycle_id', digested => '{definition}'), audit_table('task', 'supervising_unit_id'),
  audit_table('submission', 'task', 'task_id', digested => '{form,note}'), audit_table('review', 'task', 'task_id', digested => '{reason}'),
  audit_table('attachment', 'task', 'task_id'), audit_table('task_comment', 'task', 'task_id', digested => '{text}'),
  audit_table('handover_sheet', 'unit', 'unit_id', digested => '{content}'),
  audit_table('assessment_result', 'cycle', 'cycle_id', digested => '{trace}');
select audit_table('reminder', 'task', 'task_id', is_counted => true), audit_table('urge', 'acting_unit_id', digested => '{text}'),
  audit_table('channel', 'unit_id', left_out => '{secret}', digested => '{address}'), audit_table('notice_choice', matter => 'person_id'),
  audit_table('calendar_feed', 'unit_id', 'person_id', left_out => '{token_hash}'), audit_table('yearly_start', 'unit_id', 'unit_id'),
  audit_table('incident', 'unit_id');
select audit_table('account'),
  audit_table('credential', matter => 'account_id', left_out => '{password_hash,totp_secret,totp_last_step,failed_count}'),
  audit_table('recovery_code', matter => 'account_id', left_out => '{code_hash}'),
  audit_table('api_token', matter => 'account_id', left_out => '{token_hash,last_used_at}'),
  audit_table('external_identity', matter => 'account_id'), audit_table('role_grant', matter => 'account_id'),
  audit_table('delegation', matter => 'from_account_id'), audit_table('webhook_host');
`;

/**
 * The application writes what it notes, in its own name and at this moment; what statements did is written by the
 * triggers, as their owner.
 */
const rights = `
revoke insert on audit_entry from zehuan_app;
grant insert (chain, kind, subject, matter, row_count, details) on audit_entry to zehuan_app;
alter policy app_adds on audit_entry
  with check (actor = (select app_setting('actor')) and kind not in ('insert', 'update', 'delete', 'truncate'));
-- Nobody may hang them on a table of their own.
revoke execute on function audit_insert, audit_update, audit_delete, audit_truncate, audit_link_entry, audit_committee_of from public;
`;

const down = `
set local lock_timeout = '5s';
alter policy app_adds on audit_entry with check (actor = (select app_setting('actor')));
revoke insert on audit_entry from zehuan_app;
grant insert on audit_entry to zehuan_app;
grant execute on function audit_link_entry to public;
drop function audit_insert, audit_update, audit_delete, audit_truncate cascade;
drop function audit_table, audit_statement_on_many, audit_kept, audit_chain_of, audit_committee_of;
drop extension hstore;
`;

/** From here on every statement on the tables of the record writes an entry of the trail. */
export class AuditedTables1795752000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of [chains, kept, ...triggerFunctions, truncation, auditTable, tables, rights])
      await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
