import type { MigrationInterface, QueryRunner } from 'typeorm';

const extensions = ['ltree', 'btree_gist', 'pg_trgm'];

const organization = `
create table unit (
  id uuid primary key default uuidv7(),
  -- The label of the unit in its path: short, and never changed, unlike its code and name.
  node bigint generated always as identity unique,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  kind text not null check (kind in ('committee','disciplineCommission','workingOrgan','department','enterprise')),
  level text not null check (level in ('province','city','county','township')),
  parent_id uuid references unit,
  path ltree not null,
  established_on date not null,
  ended_on date,
  successor_id uuid references unit,
  version integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (ended_on is null or ended_on >= established_on)
);
create unique index unit_code_current on unit (code) where ended_on is null;
create index unit_path on unit using gist (path);
create index unit_parent on unit (parent_id, code);
create index unit_name_search on unit using gin (name gin_trgm_ops);

create table unit_version (
  unit_id uuid not null references unit on delete cascade,
  valid_from timestamptz not null,
  valid_to timestamptz,
  code text not null,
  name text not null,
  kind text not null,
  level text not null,
  parent_id uuid,
  path ltree not null,
  ended_on date,
  primary key (unit_id, valid_from)
);
create index unit_version_path on unit_version using gist (path);
create index unit_version_code on unit_version (code);

create function keep_unit_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    update unit_version v set valid_to = n.updated_at
      from after_rows n join before_rows o using (id)
      where v.unit_id = n.id and v.valid_to is null
        and (n.code, n.name, n.kind, n.level, n.parent_id, n.path, n.ended_on)
            is distinct from (o.code, o.name, o.kind, o.level, o.parent_id, o.path, o.ended_on)
        and v.valid_from < n.updated_at;
  end if;
  insert into unit_version (unit_id, valid_from, code, name, kind, level, parent_id, path, ended_on)
    select n.id, n.updated_at, n.code, n.name, n.kind, n.level, n.parent_id, n.path, n.ended_on
    from after_rows n
    where not exists (
      select from unit_version v where v.unit_id = n.id and v.valid_to is null
        and (n.code, n.name, n.kind, n.level, n.parent_id, n.path, n.ended_on)
            is not distinct from (v.code, v.name, v.kind, v.level, v.parent_id, v.path, v.ended_on))
  on conflict (unit_id, valid_from) do update set
    code = excluded.code, name = excluded.name, kind = excluded.kind, level = excluded.level,
    parent_id = excluded.parent_id, path = excluded.path, ended_on = excluded.ended_on;
  return null;
end $$;
create trigger unit_inserted after insert on unit
  referencing new table as after_rows for each statement execute function keep_unit_version();
create trigger unit_updated after update on unit
  referencing old table as before_rows new table as after_rows for each statement execute function keep_unit_version();

create table unit_change (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('established','renamed','recoded','moved','merged','abolished','holderChanged')),
  unit_id uuid not null references unit,
  into_unit_id uuid references unit,
  effective_on date not null,
  at timestamptz not null,
  actor text not null,
  on_behalf_of text,
  reason text not null,
  details jsonb not null default '{}'
);
create index unit_change_unit on unit_change (unit_id, at);

create table person (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  email text,
  phone text,
  is_simulated boolean not null default false,
  created_at timestamptz not null
);

create table post (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references unit,
  kind text not null check (kind in ('topLeader','teamMember','coordinator','reporter','inspector','appraiser','disciplineOfficer')),
  title text not null,
  created_at timestamptz not null
);
create index post_unit on post (unit_id, kind);
-- A committee has one first-responsible person.
create unique index post_top_leader on post (unit_id) where kind = 'topLeader';

create table tenure (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  post_id uuid not null references post,
  from_on date not null,
  to_on date,
  created_at timestamptz not null,
  check (to_on is null or to_on >= from_on),
  -- One person holds a post at a time; the last day of one may not be the first of the next.
  exclude using gist (post_id with =, daterange(from_on, to_on, '[]') with &&)
);
create index tenure_person on tenure (person_id);

create table term (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references unit,
  number integer not null check (number > 0),
  from_on date not null,
  to_on date not null check (to_on > from_on),
  unique (unit_id, number)
);

create table calendar_year (
  calendar text not null,
  year integer not null check (year between 1949 and 2200),
  notice text not null,
  published_on date,
  days_off date[] not null,
  make_up_days date[] not null,
  loaded_at timestamptz not null,
  primary key (calendar, year)
);

create table policy_pack (
  id uuid primary key default uuidv7(),
  key text not null,
  version text not null,
  title jsonb not null,
  source text not null,
  content jsonb not null,
  digest text not null,
  loaded_at timestamptz not null,
  unique (key, version)
);
`;

const cycles = `
create table cycle (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references unit,
  unit_path ltree not null,
  year integer not null check (year between 2000 and 2200),
  pack_id uuid not null references policy_pack,
  parent_cycle_id uuid references cycle,
  -- The cycle that a person started; the root of the tree of cycles, itself where it has no parent.
  root_cycle_id uuid not null references cycle,
  state text not null check (state in ('running','paused','closed','cancelled')),
  phase text not null check (phase in ('clarifying','supervising','stating','testing','applying')),
  -- {originOn, originAt, dayMilliseconds}: how days and instants of this cycle belong together.
  scale jsonb not null,
  workflow_id text not null,
  started_at timestamptz not null,
  started_by text not null,
  paused_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  last_woke_at timestamptz,
  next_wake_at timestamptz,
  version integer not null default 1
);
-- One cycle a year for each committee; a cancelled one makes room for another.
create unique index cycle_unit_year on cycle (unit_id, year) where state <> 'cancelled';
create index cycle_root on cycle (root_cycle_id);
create index cycle_parent on cycle (parent_cycle_id);

create table cycle_phase (
  cycle_id uuid not null references cycle on delete cascade,
  phase text not null check (phase in ('clarifying','supervising','stating','testing','applying')),
  ordinal smallint not null,
  opens_on date not null,
  opens_at timestamptz not null,
  closes_on date not null,
  closes_at timestamptz not null,
  is_provisional boolean not null,
  opened_at timestamptz,
  closed_at timestamptz,
  closed_how text check (closed_how in ('completed','deadline','early','late')),
  reason text,
  primary key (cycle_id, phase)
);

create table cycle_event (
  id bigint generated always as identity primary key,
  cycle_id uuid not null references cycle on delete cascade,
  at timestamptz not null,
  kind text not null,
  actor text not null,
  on_behalf_of text,
  reason text,
  details jsonb not null default '{}'
);
create index cycle_event_cycle on cycle_event (cycle_id, at, id);

-- One line of a committee's annual task arrangement; an amendment raises its revision.
create table item (
  id uuid primary key default uuidv7(),
  cycle_id uuid not null references cycle on delete cascade,
  key text not null,
  occurrence text not null default '',
  kind text not null check (kind in ('arrangement','item','inspection','statement','assessment','result')),
  phase text not null,
  issued_in text not null,
  title jsonb not null,
  definition jsonb not null,
  due_on date not null,
  due_at timestamptz not null,
  due_is_provisional boolean not null,
  origin text not null check (origin in ('pack','decomposed','amended','carriedOver')),
  -- The task of this cycle's own committee from which the line was decomposed or carried over.
  from_task_id uuid,
  revision integer not null default 1,
  issued_at timestamptz,
  removed_at timestamptz,
  unique (cycle_id, key, occurrence)
);

create table task (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('arrangement','item','inspection','statement','assessment','result')),
  cycle_id uuid not null references cycle on delete cascade,
  item_id uuid not null references item,
  unit_id uuid not null references unit,
  unit_path ltree not null,
  supervising_unit_id uuid not null references unit,
  title text not null,
  phase text not null,
  due_on date not null,
  due_at timestamptz not null,
  due_is_provisional boolean not null,
  -- From when the ladder of reminders holds; an extension, a return or another holder arms it anew.
  armed_at timestamptz not null,
  review_due_on date,
  review_due_at timestamptz,
  state text not null default 'assigned' check (state in ('assigned','acknowledged','submitted','returned','accepted','cancelled')),
  delegate_person_id uuid references person,
  delegated_until date,
  submission_count integer not null default 0,
  score numeric(7,2),
  acknowledged_at timestamptz,
  submitted_at timestamptz,
  ended_at timestamptz,
  urged_at timestamptz,
  version integer not null default 1,
  issued_at timestamptz not null,
  -- A unit that takes over another's open work may hold both tasks of one item.
  taken_over_from_unit_id uuid references unit,
  unique nulls not distinct (item_id, unit_id, taken_over_from_unit_id),
  check ((state = 'submitted') = (review_due_at is not null)),
  check ((state in ('accepted','cancelled')) = (ended_at is not null))
);
alter table item add foreign key (from_task_id) references task;
-- A unit's inbox, in the order in which it falls due.
create index task_inbox on task (unit_id, due_at, id);
-- A supervising committee's reviews and lists of the late.
create index task_supervised on task (supervising_unit_id, due_at, id);
-- Lists of a large branch: few states and phases, each in the order in which it falls due.
create index task_by_phase on task (phase, state, due_at, id);
-- Counts of a cycle, and what falls due in it, without the rows that need nothing more.
create index task_cycle_state on task (cycle_id, state);
create index task_owed on task (cycle_id, due_at) where state in ('assigned','acknowledged','returned');
create index task_in_review on task (cycle_id, review_due_at) where state = 'submitted';

create table submission (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task on delete cascade,
  version integer not null check (version > 0),
  form jsonb not null,
  note text,
  submitted_at timestamptz not null,
  is_late boolean not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text,
  signed_by uuid references person,
  unique (task_id, version)
);

-- What became of a submission; a submission without one waits for review.
create table review (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task on delete cascade,
  submission_id uuid not null unique references submission on delete cascade,
  verdict text not null check (verdict in ('accepted','returned','withdrawn')),
  reason text,
  score numeric(7,2),
  at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text
);
create index review_task on review (task_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is written once and never changed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger submission_is_immutable before update on submission for each row execute function refuse_change();
create trigger review_is_immutable before update on review for each row execute function refuse_change();

create table attachment (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task on delete cascade,
  -- Null until the submission that it belongs to.
  submission_id uuid references submission on delete cascade,
  evidence_key text,
  name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes >= 0),
  sha256 text not null,
  storage_key text not null,
  created_at timestamptz not null,
  actor text not null,
  removed_at timestamptz
);
create index attachment_task on attachment (task_id);
create index attachment_submission on attachment (submission_id);

create table task_comment (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task on delete cascade,
  text text not null,
  at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text
);
create index task_comment_task on task_comment (task_id, id);

-- What happened to a task after it was issued; the issue itself is one cycle_event for all.
create table task_event (
  id bigint generated always as identity primary key,
  task_id uuid not null references task on delete cascade,
  at timestamptz not null,
  kind text not null,
  from_state text,
  to_state text not null,
  due_at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text,
  reason text,
  details jsonb not null default '{}'
);
create index task_event_task on task_event (task_id, at, id);

create table handover_sheet (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references unit,
  into_unit_id uuid references unit,
  cause text not null check (cause in ('merged','abolished','holderChanged')),
  at timestamptz not null,
  actor text not null,
  content jsonb not null
);
create index handover_sheet_unit on handover_sheet (unit_id, at);
create index handover_sheet_into on handover_sheet (into_unit_id, at);

create table assessment_result (
  id uuid primary key default uuidv7(),
  cycle_id uuid not null references cycle on delete cascade,
  unit_id uuid not null references unit,
  revision integer not null default 1,
  total numeric(7,2) not null,
  grade text not null,
  place integer not null,
  trace jsonb not null,
  computed_at timestamptz not null,
  published_at timestamptz,
  unique (cycle_id, unit_id, revision)
);
`;

const notices = `
create table reminder (
  id uuid primary key default uuidv7(),
  task_id uuid not null references task on delete cascade,
  rung text not null,
  due_at timestamptz not null,
  fires_at timestamptz not null,
  raised_at timestamptz not null,
  is_escalation boolean not null,
  unique (task_id, rung, due_at)
);

create table urge (
  id uuid primary key default uuidv7(),
  at timestamptz not null,
  actor text not null,
  acting_unit_id uuid,
  on_behalf_of text,
  text text,
  task_count integer not null
);

-- Who was told what when. In-app delivery is the row itself, so it is exactly once.
create table notification (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('reminder','escalation','urge','returned','assigned','extended','cancelled','accepted','withdrawn','comment','handover','result')),
  reminder_id uuid references reminder on delete cascade,
  urge_id uuid references urge on delete cascade,
  task_id uuid references task on delete cascade,
  cycle_id uuid references cycle on delete cascade,
  unit_id uuid not null references unit,
  post_kind text not null,
  -- Who held the post at that moment; null where the post was vacant.
  person_id uuid references person,
  details jsonb not null default '{}',
  created_at timestamptz not null,
  read_at timestamptz,
  -- Set once the outside channels have been looked at for it, so that nothing is planned twice.
  planned_at timestamptz,
  unique nulls not distinct (reminder_id, urge_id, task_id, kind, unit_id, post_kind, person_id, created_at)
);
create unique index notification_reminder on notification (reminder_id, unit_id, post_kind, person_id) nulls not distinct where reminder_id is not null;
create index notification_inbox on notification (unit_id, id desc);
create index notification_person on notification (person_id, id desc);
create index notification_unplanned on notification (created_at) where planned_at is null;

create table channel (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references unit,
  kind text not null check (kind in ('webhook','wecom','dingtalk')),
  address text not null,
  secret text,
  is_enabled boolean not null default true,
  created_at timestamptz not null,
  actor text not null
);
create index channel_unit on channel (unit_id);

create table notice_choice (
  person_id uuid primary key references person on delete cascade,
  by_email boolean not null default true,
  digest_only boolean not null default false
);

create table calendar_feed (
  token_hash text primary key,
  unit_id uuid not null references unit,
  person_id uuid references person,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table delivery (
  id uuid primary key default uuidv7(),
  channel text not null check (channel in ('email','webhook','wecom','dingtalk')),
  channel_id uuid references channel on delete cascade,
  person_id uuid references person,
  address text not null,
  is_digest boolean not null default false,
  state text not null default 'queued' check (state in ('queued','sending','sent','failed','dropped')),
  message_id text not null unique,
  not_before timestamptz not null,
  lease_until timestamptz,
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index delivery_due on delivery (not_before) where state in ('queued','sending');
-- Digests look at what a person or a channel was sent last.
create index delivery_person on delivery (person_id, created_at);
create index delivery_channel on delivery (channel_id, created_at);

create table delivery_notification (
  delivery_id uuid not null references delivery on delete cascade,
  notification_id uuid not null references notification on delete cascade,
  primary key (delivery_id, notification_id)
);
create index delivery_notification_notification on delivery_notification (notification_id);

create table idempotency_key (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body jsonb,
  headers jsonb,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);
`;

/** The core's tables: organization, calendar, packs, cycles, tasks, notices, idempotency. */
export class Core1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const extension of extensions) await queryRunner.query(`create extension if not exists ${extension}`);
    await queryRunner.query(organization);
    await queryRunner.query(cycles);
    await queryRunner.query(notices);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table idempotency_key, delivery_notification, delivery, calendar_feed, notice_choice, channel, notification, urge, reminder,
        assessment_result, handover_sheet, task_event, task_comment, attachment, review, submission, task, item,
        cycle_event, cycle_phase, cycle, policy_pack, calendar_year, term, tenure, post, person, unit_change, unit_version, unit cascade;
      drop function keep_unit_version, refuse_change;
    `);
    for (const extension of [...extensions].reverse()) await queryRunner.query(`drop extension if exists ${extension}`);
  }
}
