import type { MigrationInterface, QueryRunner } from 'typeorm';
import { anyOf, hasRole, isOwn, isSystem, protect, unprotect } from './row-security.js';

const up = `
set local lock_timeout = '5s';

-- Somebody asks for the agreement of a second person to an act of the table of rights.
create table approval (
  id uuid primary key default uuidv7(),
  act text not null,
  -- Ids and codes of what is to be done; never content, never a secret.
  input jsonb not null,
  -- The account that it is about, whose person does not decide it.
  account_id uuid references account,
  -- For which unit it was asked; null for administration.
  unit_id uuid references unit,
  asked_by text not null,
  asker_person_id uuid references person,
  on_behalf_of text,
  asked_at timestamptz not null,
  reason text not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  state text not null default 'asked' check (state in ('asked','approved','refused','withdrawn','expired')),
  decided_by text,
  decider_person_id uuid references person,
  decided_on_behalf_of text,
  decided_at timestamptz,
  decision_reason text,
  -- Refused because whoever asked had the right no more when it was decided.
  is_asker_without_right boolean not null default false,
  -- Ids of what came of it.
  result jsonb,
  -- When what was agreed to was used, where it is used only once.
  used_at timestamptz,
  version integer not null default 1,
  check ((state = 'asked') = (decided_at is null)),
  check ((state in ('approved','refused')) = (decided_by is not null)),
  -- Two persons, by two accounts.
  constraint approval_by_another check (decided_by <> asked_by),
  constraint approval_by_another_person check (decider_person_id <> asker_person_id)
);
create unique index approval_once on approval (act, input) where state = 'asked';
create index approval_of_unit on approval (unit_id, id);
create index approval_of_asker on approval (asked_by, id);

-- What was asked stays as it was asked, and is decided once; what is used, is used once.
create trigger approval_is_kept before delete on approval for each row execute function refuse_change();
create trigger approval_is_decided_once before update on approval for each row
  when ((old.id, old.act, old.input, old.account_id, old.unit_id, old.asked_by, old.asker_person_id, old.on_behalf_of, old.asked_at, old.reason, old.expires_at)
      is distinct from (new.id, new.act, new.input, new.account_id, new.unit_id, new.asked_by, new.asker_person_id, new.on_behalf_of, new.asked_at, new.reason, new.expires_at)
    or old.state not in ('asked', new.state) or old.used_at is distinct from new.used_at and (old.used_at is not null or old.state <> 'approved')
    or old.state <> 'asked' and (old.decided_by, old.decider_person_id, old.decided_on_behalf_of, old.decided_at, old.decision_reason, old.is_asker_without_right)
      is distinct from (new.decided_by, new.decider_person_id, new.decided_on_behalf_of, new.decided_at, new.decision_reason, new.is_asker_without_right))
  execute function refuse_change();

select audit_table('approval', 'unit_id', digested => '{reason,decision_reason}');
`;

const isAsker = "asked_by = (select app_setting('actor'))";
const involved = anyOf(
  isSystem,
  isAsker,
  isOwn('unit_id'),
  `unit_id is null and ${hasRole('systemAdmin', 'securityAdmin', 'auditAdmin')}`,
);

/** What waits for the agreement of a second person, and what became of it. */
export class Approvals1795939200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
    const rule = { sees: involved, adds: anyOf(isSystem, isAsker) };
    await queryRunner.query(protect('approval', ['select', 'insert', 'update'], { ...rule, changes: involved }));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${unprotect('approval')} drop table approval;`);
  }
}
