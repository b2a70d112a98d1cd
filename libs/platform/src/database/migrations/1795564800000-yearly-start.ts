import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

-- Whose cycle starts by itself each year, and by which pack. Temporal's schedules follow it.
create table yearly_start (
  unit_id uuid primary key references unit,
  pack_key text not null,
  is_on boolean not null,
  changed_at timestamptz not null,
  actor text not null,
  on_behalf_of text,
  version integer not null default 1
);
`;

/** Yearly starts, which lived in Temporal alone. */
export class YearlyStart1795564800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table yearly_start');
  }
}
