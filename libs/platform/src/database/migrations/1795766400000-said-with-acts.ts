import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said with an act on the process (why, for whom) waits in the record; Temporal carries the key alone. */
export class SaidWithActs1795766400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'; alter table idempotency_key add column said jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'; alter table idempotency_key drop column said`);
  }
}
