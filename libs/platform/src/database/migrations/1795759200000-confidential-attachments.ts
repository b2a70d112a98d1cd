import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyOf, everything, isSeen } from './row-security.js';

const ofTask = anyOf(everything, isSeen('task', 'task_id'));

/** Nobody is above this: neither who sees everything, nor the process, nor those who run the unit. */
const named = `(readers is null or actor = (select app_setting('actor')) or (select app_person()) = any (readers))`;
const confidential = `(${ofTask}) and ${named}`;

const up = `
set local lock_timeout = '5s';

-- Null where whoever sees the task may read the file; else the persons who may, besides whoever sent it.
alter table attachment add column readers uuid[];
alter policy app_sees on attachment using (${confidential});
alter policy app_adds on attachment with check (${confidential});
alter policy app_changes on attachment using (${confidential}) with check (${confidential});

-- What a file is called says what is in it.
select audit_table('attachment', 'task', 'task_id', digested => '{name}');
`;

const down = `
set local lock_timeout = '5s';
select audit_table('attachment', 'task', 'task_id');
alter policy app_changes on attachment using (${ofTask}) with check (${ofTask});
alter policy app_adds on attachment with check (${ofTask});
alter policy app_sees on attachment using (${ofTask});
alter table attachment drop column readers;
`;

/** Confidential attachments: rows and files that named persons alone may see. */
export class ConfidentialAttachments1795759200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
