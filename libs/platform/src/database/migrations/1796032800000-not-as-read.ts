import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';
create function app_not_as_read() returns boolean language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'The record is not as it was read' using errcode = 'ZH001';
end $$;
revoke execute on function app_not_as_read() from public;
grant execute on function app_not_as_read() to zehuan_app;
`;

/** By it a statement that commits with itself ends its transaction where it finds nothing to change. */
export class NotAsRead1796032800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'; drop function app_not_as_read()`);
  }
}
