import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyOf, everything, isOwn, protect, unprotect } from './row-security.js';

const up = `
set local lock_timeout = '5s';

-- What a unit is about to submit. It is the unit's own: who supervises it sees what is submitted.
create table task_draft (
  task_id uuid primary key references task,
  -- Of which version of the submission it is the draft; one of an earlier version is over.
  submission_version integer not null check (submission_version > 0),
  version integer not null default 1,
  form jsonb not null,
  note text,
  attachment_ids uuid[] not null default '{}',
  -- Of form and files: what is signed.
  digest text not null,
  saved_at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text
);

-- The top leader has signed these contents for this version, and no others.
create table signature (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task,
  submission_version integer not null check (submission_version > 0),
  digest text not null,
  -- Who signed, and who held the post: another where a substitute signed.
  person_id uuid references person,
  leader_person_id uuid not null references person,
  at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text,
  unique (task_id, submission_version, digest, leader_person_id)
);
create trigger signature_is_kept before update or delete on signature for each row execute function refuse_change();

select audit_table('task_draft', 'task', 'task_id', digested => '{form,note}'), audit_table('signature', 'task', 'task_id');
`;

const ofOwnTask = anyOf(everything, `exists (select from task t where t.id = task_id and ${isOwn('t.unit_id')})`);

const policies = [
  protect('task_draft', ['select', 'insert', 'update'], { sees: ofOwnTask }),
  protect('signature', ['select', 'insert'], { sees: ofOwnTask }),
];

/** Drafts of submissions, and what the top leader has signed of them. */
export class Signatures1795766460000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
    for (const statements of policies) await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${unprotect('task_draft')} ${unprotect('signature')} drop table task_draft, signature;`);
  }
}
