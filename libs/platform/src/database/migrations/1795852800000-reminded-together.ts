import type { MigrationInterface, QueryRunner } from 'typeorm';

const auditCycle = (leftOut: string): string =>
  `select audit_table('cycle', 'unit_id', left_out => '{last_woke_at,next_wake_at,issued_for${leftOut}}')`;

/** Cycles whose rungs fire at one moment are reminded together: which of them are due is asked at every look. */
export class RemindedTogether1795852800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'`);
    await queryRunner.query('alter table cycle add column reminded_at timestamptz');
    await queryRunner.query(`create index cycle_due on cycle (next_wake_at) where state = 'running'`);
    await queryRunner.query(auditCycle(',reminded_at'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'`);
    await queryRunner.query(auditCycle(''));
    await queryRunner.query('alter table cycle drop column reminded_at');
    await queryRunner.query('drop index if exists cycle_due');
  }
}
