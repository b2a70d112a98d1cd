import type { DataSource, QueryRunner } from 'typeorm';
import { exitCodes } from '../exit-codes.js';
import { StartProblem } from '../start-problem.js';
import { type DatabaseOptions, openDatabase } from './data-source.js';

/** The role as which API and worker connect: it owns nothing, and row policies hold for it. */
export const applicationRole = 'zehuan_app';

/** What somebody who may make roles has to run, once for each server. */
const makeRole = `create role ${applicationRole} login password '…'`;

/**
 * Makes the application's role where it is not there and may be made; it cannot sign in before somebody gives it a password.
 * @throws StartProblem that says what to run
 */
export async function ensureApplicationRole(session: QueryRunner): Promise<void> {
  const rows = (await session.query('select 1 from pg_roles where rolname = $1', [
    applicationRole,
  ])) as readonly unknown[];
  if (rows.length > 0) return;
  try {
    await session.query(`create role ${applicationRole} nologin`);
  } catch (cause) {
    const { code } = (cause as { driverError?: { code?: string } }).driverError ?? {};
    // Somebody else has just made it: that is all we want.
    if (code === '42710' || code === '23505') return;
    if (code !== '42501') throw cause;
    throw new StartProblem(
      exitCodes.configuration,
      `The role ${applicationRole} is missing, and this one may not make it: run "${makeRole}" as a superuser of Postgres.`,
      { cause },
    );
  }
}

/** Why a role sees past row policies, each as a condition in SQL. */
const past = `
select current_user as role, case
    when r.rolsuper then 'is a superuser'
    when r.rolbypassrls then 'has BYPASSRLS'
    when exists (select from pg_roles o where (o.rolsuper or o.rolbypassrls) and pg_has_role(r.oid, o.oid, 'MEMBER'))
      then 'may become a role that row policies do not bind'
    when exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p','v','m')
        and pg_has_role(r.oid, c.relowner, 'MEMBER'))
      or exists (select from pg_database d where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'MEMBER'))
      then 'owns the record'
  end as why
from pg_roles r where r.rolname = current_user`;

/**
 * Makes sure that row policies bind the role of a connection.
 * @throws StartProblem when it is a superuser, has BYPASSRLS or owns the tables
 */
async function requireBoundRole(database: DataSource): Promise<void> {
  const [found] = await database.query<{ role: string; why: string | null }[]>(past);
  if (found?.why == null) return;
  throw new StartProblem(
    exitCodes.configuration,
    `DATABASE_URL: the role ${found.role} ${found.why}, so that row policies would not hold: name ${applicationRole}, and give the owner's address as DATABASE_OWNER_URL to "zehuan migrate" and the other commands`,
  );
}

/**
 * Opens the record for API or worker, as a role that row policies bind; the caller destroys it.
 * @throws StartProblem when they do not
 */
export async function openAsApplication(options: DatabaseOptions): Promise<DataSource> {
  const database = await openDatabase(options);
  try {
    await requireBoundRole(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
