import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedTables } from './1795744800000-protected-tables.js';
import { protect, unprotect } from './row-security.js';

const owned: string[] = [];

/**
 * A function of the owner, who sees everything, for policies to ask; it tells the actor nothing that the policies do
 * not. In PL/pgSQL, because a session plans what is in one once.
 */
const owners = (signature: string, answer: string): string => {
  const name = signature.slice(0, signature.indexOf(')') + 1);
  owned.push(name.replaceAll(/\w+ (uuid|integer)/g, '$1'));
  return `create function ${signature} language plpgsql stable parallel safe security definer set search_path = public, pg_temp as $$
begin
  return ${answer};
end $$;
revoke execute on function ${name} from public;
grant execute on function ${name} to zehuan_app;`;
};

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

-- Under which path the acting unit, or an administrator, sees who there is.
create function app_directory() returns ltree language sql stable parallel safe
  return case when app_has_role('systemAdmin') or app_has_role('securityAdmin') or app_has_role('auditAdmin') then ''::ltree
    else app_scope() end;

${[
  // Who supervises the unit by what is open from before a move, whom it supervises by what it took over, and who left the
  // branch and has tasks there: units outside of the branch whose work the acting unit has to do with.
  owners(
    'app_known_units() returns uuid[]',
    `array(
    select supervising_unit_id from task where unit_id = app_unit()
    union select unit_id from task where supervising_unit_id = app_unit()
    union select v.unit_id from unit_version v
      where v.valid_to is not null and index(v.path, app_branch()) >= 0
        and exists (select from task t where t.unit_id = v.unit_id and index(t.unit_path, app_branch()) >= 0))`,
  ),
  // Cycles of other committees in which the acting unit has tasks, its own or to review, and those that a unit of the
  // branch began before it came there.
  owners(
    'app_known_cycles() returns uuid[]',
    `array(
    select cycle_id from task where unit_id = app_unit()
    union select cycle_id from task where supervising_unit_id = app_unit()
    union select c.id from unit_version v join unit u on u.id = v.unit_id join cycle c on c.unit_id = u.id
      where v.valid_to is not null and index(u.path, app_branch()) >= 0)`,
  ),
  owners(
    'app_unit_in_branch(asked uuid) returns boolean',
    `exists (select from unit where id = asked and index(path, app_branch()) >= 0)`,
  ),
  owners(
    'app_cycle_in_branch(asked uuid) returns boolean',
    `exists (select from cycle c join unit u on u.id = c.unit_id where c.id = asked
      and (index(c.unit_path, app_branch()) >= 0 or index(u.path, app_branch()) >= 0))`,
  ),
  owners(
    'app_sees_cycle(asked uuid) returns boolean',
    `app_cycle_in_branch(asked)
      or exists (select from task where unit_id = app_unit() and cycle_id = asked)
      or exists (select from task where supervising_unit_id = app_unit() and cycle_id = asked)`,
  ),
  owners(
    'app_sees_item(asked uuid, of_cycle uuid) returns boolean',
    `exists (select from task where item_id = asked and unit_id = app_unit())
      or app_cycle_in_branch(of_cycle)
      or exists (select from task where item_id = asked and supervising_unit_id = app_unit())`,
  ),
  owners(
    'app_sees_task(asked uuid) returns boolean',
    `exists (select from task where id = asked
      and (unit_id = app_unit() or supervising_unit_id = app_unit() or index(unit_path, app_branch()) >= 0))`,
  ),
  owners(
    'app_sees_person(asked uuid) returns boolean',
    `exists (select from tenure n join post p on p.id = n.post_id join unit u on u.id = p.unit_id
      where n.person_id = asked and u.path <@ app_scope())`,
  ),
  owners(
    'app_sees_notification(asked uuid) returns boolean',
    `exists (select from notification where id = asked
      and (unit_id = app_unit() or person_id = app_person() or app_unit_in_branch(unit_id)))`,
  ),
  // Units that ever stood below one, itself among them, as far as they are in the branch; one more than asked for tells
  // that there are more. Statements of the actor cannot use the index of paths: its operators might tell of hidden rows.
  owners(
    'app_units_below(asked uuid, most integer) returns uuid[]',
    `array(
    select distinct unit_id from (
      (select v.unit_id from unit u join unit_version v
        on v.path <@ case when u.path <@ app_scope() then u.path when u.path @> app_scope() then app_scope() end
      where u.id = asked limit most * 3)
      union all
      select v.unit_id from unit u join unit_version v on v.valid_to is not null and index(v.path, subpath(u.path, -1)) >= 0
      where u.id = asked and (app_sees_everything() or index(v.path, app_branch()) >= 0)) below limit most + 1)`,
  ),
].join('\n')}

-- What units were before: few among all versions.
create index unit_version_past on unit_version (unit_id) where valid_to is not null;

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
drop function ${owned.join(', ')};
drop function app_directory, app_account, app_person, app_unit, app_branch, app_scope, app_has_role, app_sees_everything,
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
