import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

-- When the person behind a session last proved who they are; of those that are open already nobody knows.
alter table account_session add column proved_at timestamptz not null default '-infinity';
`;

const down = `
set local lock_timeout = '5s';
alter table account_session drop column proved_at;
`;

/** How fresh the proof behind a session is. */
export class ProvedSessions1796018400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
