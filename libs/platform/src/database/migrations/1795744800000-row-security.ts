import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedTables } from './1795744800000-protected-tables.js';
import { protect, unprotect } from './row-security.js';

/** What policies know of the actor: the settings of each transaction (`inTransaction`); nothing where they are not set. */
const functions = `
set local lock_timeout = '5s';

create function app_setting(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
create function app_is_system() returns boolean language sql stable parallel safe
  return coalesce(app_setting('kind') = 'system', false);
create function app_sees_everything() returns boolean language sql stable parallel safe
  return coalesce(app_setting('scope') = '*', false);
create function app_has_role(role text) returns boolean language sql stable parallel safe
  return coalesce(role = any (string_to_array(app_setting('roles'), ',')), false);
-- The path of the acting unit, of everybody for '*', null for nobody.
create function app_scope() returns ltree language sql stable parallel safe
  return case app_setting('scope') when '*' then '' else app_setting('scope') end::ltree;
-- The label of the acting unit in the paths of all that is, or was, below it.
create function app_branch() returns ltree language sql stable parallel safe
  return case when app_setting('scope') <> '*' then subpath(app_setting('scope')::ltree, -1) end;
create function app_unit() returns uuid language sql stable parallel safe return app_setting('unit')::uuid;
create function app_person() returns uuid language sql stable parallel safe return app_setting('person')::uuid;
create function app_account() returns uuid language sql stable parallel safe
  return substring(app_setting('actor') from '^account:(.*)$')::uuid;

-- Units outside of the branch whose work the acting unit has to do with: who supervises it by what is open from before a
-- move, whom it supervises by what it took over, and who left the branch and has tasks there.
create function app_known_units() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select supervising_unit_id from task where unit_id = app_unit()
    union select unit_id from task where supervising_unit_id = app_unit()
    union select v.unit_id from unit_version v
      where v.valid_to is not null and index(v.path, app_branch()) >= 0
        and exists (select from task t where t.unit_id = v.unit_id and index(t.unit_path, app_branch()) >= 0));
end $$;

-- What units were before: few among all versions.
create index unit_version_past on unit_version (unit_id) where valid_to is not null;

-- Cycles of other committees in which the acting unit has tasks, its own or to review.
create function app_known_cycles() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return array(
    select cycle_id from task where unit_id = app_unit()
    union select cycle_id from task where supervising_unit_id = app_unit());
end $$;
revoke execute on function app_known_units, app_known_cycles from public;
grant execute on function app_known_units, app_known_cycles to zehuan_app;
grant select on schema_migration to zehuan_app;
grant usage on sequence unit_node_seq to zehuan_app;
`;

/** Triggers that write above the acting unit: as their owner, whoever fires them. */
const triggerFunctions = [
  ...['keep_unit_version()', 'tally_new_tasks()', 'tally_changed_tasks()', 'tally_deleted_tasks()'],
  'tally_escalations()',
];
const asOwner = triggerFunctions
  .map((name) => `alter function ${name} security definer set search_path = public, pg_temp;`)
  .join('\n');
const asInvoker = triggerFunctions
  .map((name) => `alter function ${name} security invoker reset search_path;`)
  .join('\n');

const down = `
set local lock_timeout = '5s';
${protectedTables.map(([table]) => unprotect(table)).join('\n')}
${asInvoker}
revoke maintain on unit, unit_version, post, tenure, person from zehuan_app;
revoke usage on sequence unit_node_seq from zehuan_app;
revoke select on schema_migration from zehuan_app;
drop index unit_version_past;
drop function app_known_units, app_known_cycles, app_account, app_person, app_unit, app_branch, app_scope, app_has_role, app_sees_everything,
  app_is_system, app_setting;
`;

/** Row-level security on every table, and the rights of the role as which the application connects. */
export class RowSecurity1795744800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(functions);
    await queryRunner.query(asOwner);
    for (const [table, rights, rule] of protectedTables) await queryRunner.query(protect(table, rights, rule));
    // An import of a province asks for fresh statistics before it goes on.
    await queryRunner.query('grant maintain on unit, unit_version, post, tenure, person to zehuan_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
