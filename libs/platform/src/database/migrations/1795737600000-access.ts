import type { MigrationInterface, QueryRunner } from 'typeorm';

const accounts = `
set local lock_timeout = '5s';

-- One for one with persons: what no person may hold together, no account may.
create table account (
  id uuid primary key default uuidv7(),
  person_id uuid not null unique references person,
  login text not null check (login = btrim(login) and length(login) between 1 and 100),
  state text not null default 'active' check (state in ('active','disabled')),
  created_at timestamptz not null,
  created_by text not null,
  disabled_at timestamptz,
  version integer not null default 1,
  check ((state = 'disabled') = (disabled_at is not null))
);
create unique index account_login on account (lower(login));

create function keep_account_person() returns trigger language plpgsql as $$
begin
  raise exception 'an account stays that of its person' using errcode = 'restrict_violation';
end $$;
create trigger account_keeps_person before update of person_id on account
  for each row when (old.person_id is distinct from new.person_id) execute function keep_account_person();

create table credential (
  account_id uuid primary key references account,
  -- Null for whoever signs in elsewhere only.
  password_hash text,
  changed_at timestamptz not null,
  must_change boolean not null default true,
  failed_count integer not null default 0 check (failed_count >= 0),
  locked_until timestamptz,
  -- Encrypted with a key that is not in the database; not confirmed means that it is not asked for yet.
  totp_secret text,
  totp_confirmed_at timestamptz,
  -- The last step of time whose code was accepted: no code is accepted twice.
  totp_last_step bigint,
  check (totp_confirmed_at is null or totp_secret is not null)
);

create table password_history (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  password_hash text not null,
  changed_at timestamptz not null
);
create index password_history_account on password_history (account_id, changed_at desc);

create table recovery_code (
  account_id uuid not null references account,
  code_hash text not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);

create table account_session (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  token_hash text not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  user_agent text,
  acting_unit_id uuid references unit,
  second_factor_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  check ((ended_at is null) = (ended_reason is null))
);
create index account_session_account on account_session (account_id) where ended_at is null;
create index account_session_age on account_session (expires_at);

create table api_token (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  name text not null check (name <> ''),
  token_hash text not null unique,
  scopes text[] not null check (cardinality(scopes) > 0),
  acting_unit_id uuid references unit,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on api_token (account_id);

-- Bound by issuer and subject, never by an address of mail, which changes hands.
create table external_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null references account,
  bound_at timestamptz not null,
  bound_by text not null,
  primary key (issuer, subject)
);
create index external_identity_account on external_identity (account_id);
`;

const grants = `
alter table post add constraint post_id_kind unique (id, kind);

-- A role is granted for a post of the same kind, or, to an administrator, for none. It is effective while its account is
-- active, it is not revoked, and the account's person holds the post by a tenure of the day.
create table role_grant (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  role text not null check (role in ('topLeader','teamMember','coordinator','reporter','inspector','appraiser','disciplineOfficer','systemAdmin','securityAdmin','auditAdmin')),
  post_id uuid,
  granted_by text not null,
  granted_at timestamptz not null,
  revoked_at timestamptz check (revoked_at >= granted_at),
  revoked_by text,
  -- Why it was revoked.
  reason text,
  -- Its own column, because an exclusion over booleans would want an operator class of their own.
  realm text not null generated always as (case when post_id is null then 'administration' else 'business' end) stored,
  foreign key (post_id, role) references post (id, kind),
  check ((role in ('systemAdmin','securityAdmin','auditAdmin')) = (post_id is null)),
  check ((revoked_at is null) = (revoked_by is null)),
  -- Nobody is two of the three administrators at a time…
  constraint role_grant_one_administrator exclude using gist
    (account_id with =, role with <>, tstzrange(granted_at, revoked_at) with &&) where (post_id is null),
  -- …nor an administrator and anything else…
  constraint role_grant_administrator_only exclude using gist
    (account_id with =, realm with <>, tstzrange(granted_at, revoked_at) with &&),
  -- …and holds no role twice.
  constraint role_grant_once exclude using gist
    (account_id with =, role with =, coalesce(post_id, '00000000-0000-0000-0000-000000000000'::uuid) with =, tstzrange(granted_at, revoked_at) with &&)
);
create index role_grant_account on role_grant (account_id) where revoked_at is null;
create index role_grant_post on role_grant (post_id) where revoked_at is null;

-- Who was granted what, and when, stays: it is revoked once, and nothing else of it changes.
create trigger role_grant_is_kept before delete on role_grant for each row execute function refuse_change();
create trigger role_grant_is_revoked_once before update on role_grant for each row
  when (old.revoked_at is not null or (old.id, old.account_id, old.role, old.post_id, old.granted_by, old.granted_at)
    is distinct from (new.id, new.account_id, new.role, new.post_id, new.granted_by, new.granted_at))
  execute function refuse_change();

create table delegation (
  id uuid primary key default uuidv7(),
  from_account_id uuid not null references account,
  to_account_id uuid not null references account check (to_account_id <> from_account_id),
  post_id uuid not null references post,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  reason text not null,
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create index delegation_to on delegation (to_account_id) where ended_at is null;
create index delegation_from on delegation (from_account_id);
`;

const down = `
set local lock_timeout = '5s';
drop table delegation, role_grant, external_identity, api_token, account_session, recovery_code, password_history, credential, account;
alter table post drop constraint post_id_kind;
drop function keep_account_person;
`;

/** Accounts, how they sign in, the roles granted to them, and for whom they may act. */
export class Access1795737600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statements of [accounts, grants]) await queryRunner.query(statements);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
