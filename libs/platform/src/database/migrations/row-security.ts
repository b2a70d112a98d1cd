/**
 * How migrations write row policies. What these functions answer is part of released migrations and therefore stays as
 * it is: a new kind of policy is a new function.
 */

/** Sees and changes everything: the process, the operator's tools and the development account without a unit. */
export const everything = '(select app_sees_everything())';

/** The process alone. */
export const isSystem = '(select app_is_system())';

/** One of the three administrators, or one of those named; they see who there is, and nothing of what units do. */
export const hasRole = (...roles: readonly string[]): string =>
  `(select ${roles.map((role) => `app_has_role('${role}')`).join(' or ')})`;

/** An id that is that of the acting unit. */
export const isOwn = (unitId: string): string => `${unitId} = (select app_unit())`;

/** A path that lay below the acting unit, or was its own, when it was written. Labels never change, so a moved unit keeps what it had. */
export const inBranch = (path: string): string => `index(${path}, (select app_branch())) >= 0`;

// Conditions that reach for another table are functions of the owner: written out they would bring the policies of that
// table along, and planning a statement would take longer than running it.

/** The id of a unit that lies below the acting one today, or is it. */
export const unitInBranch = (unitId: string): string => `app_unit_in_branch(${unitId})`;

/** The id of a cycle of the acting unit, or of one below it. */
export const cycleInBranch = (cycleId: string): string => `app_cycle_in_branch(${cycleId})`;

/** The id of a row of a table that the actor sees. */
export const isSeen = (table: 'task' | 'cycle', id: string): string => `app_sees_${table}(${id})`;

export const anyOf = (...conditions: readonly string[]): string => conditions.map((each) => `(${each})`).join(' or ');

export interface Protection {
  /** Rows that may be read. */
  readonly sees: string;
  /** Rows that may be added; those that may be read where left out. */
  readonly adds?: string;
  /** Rows that may be changed and into what; those that may be read where left out. */
  readonly changes?: string;
  /** Rows that may be removed; those that may be changed where left out. */
  readonly removes?: string;
}

type Right = 'select' | 'insert' | 'update' | 'delete';

/**
 * Row policies of a table for the application's role, and its rights there; whoever owns the table goes on seeing and
 * changing everything, so that triggers of the owner and the operator's tools work under FORCE.
 */
export function protect(table: string, rights: readonly Right[], rule: Protection): string {
  const { sees, adds = sees, changes = sees, removes = changes } = rule;
  const policies: Readonly<Record<Right, string>> = {
    select: `create policy app_sees on ${table} for select to zehuan_app using (${sees});`,
    insert: `create policy app_adds on ${table} for insert to zehuan_app with check (${adds});`,
    update: `create policy app_changes on ${table} for update to zehuan_app using (${changes}) with check (${changes});`,
    delete: `create policy app_removes on ${table} for delete to zehuan_app using (${removes});`,
  };
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy owner_maintains on ${table} to current_user using (true) with check (true);
grant ${rights.join(', ')} on ${table} to zehuan_app;
${rights.map((right) => policies[right]).join('\n')}`;
}

/** Takes back what `protect` did. */
export const unprotect = (table: string): string => `
do $$ declare policy text; begin
  for policy in select polname from pg_policy where polrelid = '${table}'::regclass loop
    execute format('drop policy %I on ${table}', policy);
  end loop;
end $$;
alter table ${table} no force row level security;
alter table ${table} disable row level security;
revoke all on ${table} from zehuan_app;`;
