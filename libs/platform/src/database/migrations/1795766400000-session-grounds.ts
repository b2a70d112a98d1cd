import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

-- The grants that counted when a session began: it ends with the first of them that counts no more.
alter table account_session add column grant_ids uuid[] not null default '{}';
`;

const down = `
set local lock_timeout = '5s';
alter table account_session drop column grant_ids;
`;

/** What a session rests on. */
export class SessionGrounds1795766400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
