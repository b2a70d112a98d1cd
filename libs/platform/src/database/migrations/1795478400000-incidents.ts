import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
set local lock_timeout = '5s';

-- What failed again and again: whose, in which step of the process, why, and what became of it.
create table incident (
  id uuid primary key default uuidv7(),
  -- Null for what belongs to no cycle: a notice, a start of the year.
  cycle_id uuid references cycle on delete cascade,
  unit_id uuid not null references unit,
  step text not null check (step in ('look','issue','remind','cascade','assess','act','notify','startYear')),
  state text not null check (state in ('open','retried','resolved','closed')),
  code text not null,
  message text not null,
  attempts integer not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  ended_at timestamptz,
  actor text,
  on_behalf_of text,
  reason text,
  version integer not null default 1
);
-- One matter is one incident: failing once more opens it again. A refused act is a matter of its own each time.
create unique index incident_matter on incident (step, unit_id, cycle_id) nulls not distinct where step <> 'act';
-- Every look asks what is set aside in its cycle; mostly nothing is.
create index incident_cycle on incident (cycle_id) where state in ('open','retried','closed');
create index incident_unit on incident (unit_id, id desc);

-- What an act on the process did, so that the same request gets the same answer also from another run of the process.
alter table idempotency_key add column outcome jsonb;
`;

/** Incidents, and the outcomes of acts on the process. */
export class Incidents1795478400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table incident; alter table idempotency_key drop column outcome`);
  }
}
