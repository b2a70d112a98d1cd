import type { MigrationInterface, QueryRunner } from 'typeorm';

const auditCycle = (leftOut: string): string =>
  `select audit_table('cycle', 'unit_id', left_out => '{last_woke_at,next_wake_at,issued_for${leftOut}}')`;

/**
 * A notice names what it is about by ids that the same statement has read, and the application may delete none of these
 * rows. Asking for each of them again, one by one, took two thirds of the time of ten thousand reminders (ADR 0014). What a
 * notice refers to stays written in the schema; that of its reminder is still enforced.
 */
const references = ['urge_id', 'task_id', 'cycle_id', 'unit_id', 'person_id'];

const enforced = (how: 'enforced' | 'not enforced'): string =>
  references
    .map((column) => `alter table notification alter constraint notification_${column}_fkey ${how};`)
    .join('\n');

/** Cycles whose rungs fire at one moment are reminded together: which of them are due is asked at every look. */
export class RemindedTogether1795852800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'`);
    await queryRunner.query('alter table cycle add column reminded_at timestamptz');
    await queryRunner.query(`create index cycle_due on cycle (next_wake_at) where state = 'running'`);
    await queryRunner.query(auditCycle(',reminded_at'));
    await queryRunner.query(enforced('not enforced'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'`);
    await queryRunner.query(enforced('enforced'));
    await queryRunner.query(auditCycle(''));
    await queryRunner.query('alter table cycle drop column reminded_at');
    await queryRunner.query('drop index if exists cycle_due');
  }
}
