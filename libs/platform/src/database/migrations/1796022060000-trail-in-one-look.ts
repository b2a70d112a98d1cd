import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trigger functions are one for all tables; what they are to know of one comes with its triggers (`audit_table`).
 * `rows` are the transition tables, of which the last has the rows as they are now, or were; both sides of a change are in the order in
 * which the statement wrote them. No more than one row above those that are told one by one are looked at, by one query.
 */
const functionOf = (kind: string, rows: readonly string[], told: string): string => `
create or replace function audit_${kind}() returns trigger language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
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
  select ${rows.map((name) => `array(select hstore(r) from ${name} r limit 21)`).join(', ')}
    into ${rows.map((name) => `${name}_few`).join(', ')};
  counted := cardinality(${rows[0]}_few);
  if counted > most then
    execute audit_statement_on_many('${kind}', tg_relid, keys, left_out, most = 0) using audit_chain_of(way, ${rows.at(-1)}_few[1]);
    return null;
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

/** The triggers of the trail look at the rows of a statement by one plain query. They write what they wrote. */
export class TrailInOneLook1796022060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of triggerFunctions) await queryRunner.query(statements);
  }

  /** The functions say the same as those before them, and stay. */
  async down(): Promise<void> {}
}
