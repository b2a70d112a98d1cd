import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isSystem, protect } from './row-security.js';

const up = `
set local lock_timeout = '5s';

-- What accounts and addresses have asked for in this minute, counted over all processes of the API. A minute's counts
-- need no log: after a crash everybody begins anew.
create unlogged table rate_budget (
  key text primary key,
  points integer not null,
  expire bigint
);
`;

/** Counting is the process's own business: nobody's transaction reaches what they, or others, have asked for. */
const policies = protect('rate_budget', ['select', 'insert', 'update', 'delete'], { sees: isSystem });

/** Budgets of requests that hold across processes. */
export class RateBudgets1795755600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
    await queryRunner.query(policies);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`set local lock_timeout = '5s'; drop table rate_budget;`);
  }
}
