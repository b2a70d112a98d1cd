import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

-- Issuer of the provider that vouched for the person of a session, at which signing out goes on; null for a password.
alter table account_session add column vouched_by text;
`;

const down = `
set local lock_timeout = '5s';
alter table account_session drop column vouched_by;
`;

/** By whose word a session began. */
export class VouchedSessions1796025600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
