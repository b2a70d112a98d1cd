import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows that `app_sees_task` lets through, judged on a row that is read anyway. */
const isSeen = `(app_sees_everything() or t.unit_id = app_unit() or t.supervising_unit_id = app_unit()
    or index(t.unit_path, app_branch()) >= 0)`;

const definer = 'language plpgsql stable parallel safe security definer set search_path = public, pg_temp';

/**
 * Who sees a task is told by what terms it is judged. The policies of cycles and items would answer the same, but by
 * looking for all that the acting unit has to do with: half of the time that an act on one task takes.
 */
const functions = `
set local lock_timeout = '5s';

create function app_terms_of_task(asked uuid)
returns table (scale jsonb, pack_id uuid, item_revision integer, is_cycle_ended boolean) ${definer} as $$
begin
  return query select c.scale, c.pack_id, i.revision, c.state = 'cancelled'
    from task t join cycle c on c.id = t.cycle_id join item i on i.id = t.item_id where t.id = asked and ${isSeen};
end $$;
create function app_task_goes_on(asked uuid) returns boolean ${definer} as $$
begin
  return exists (select from task t join cycle c on c.id = t.cycle_id where t.id = asked and c.state <> 'cancelled' and ${isSeen});
end $$;
revoke execute on function app_terms_of_task(uuid), app_task_goes_on(uuid) from public;
grant execute on function app_terms_of_task(uuid), app_task_goes_on(uuid) to zehuan_app;
`;

const down = `
set local lock_timeout = '5s';
drop function app_terms_of_task(uuid), app_task_goes_on(uuid);
`;

/** What an act on a task is judged by beyond the task itself, by its key alone. */
export class TermsOfTask1796022000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(functions);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
