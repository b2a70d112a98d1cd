import {
  anyOf,
  cycleInBranch,
  everything,
  hasRole,
  inBranch,
  isOwn,
  isSeen,
  isSystem,
  type Protection,
  type protect,
  unitInBranch,
} from './row-security.js';

type Rights = Parameters<typeof protect>[1];
const read: Rights = ['select'];
const keep: Rights = ['select', 'insert'];
const write: Rights = ['select', 'insert', 'update'];
const all: Rights = ['select', 'insert', 'update', 'delete'];

const anAdministrator = hasRole('systemAdmin', 'securityAdmin', 'auditAdmin');
const ownAccount = (column: string): string => `${column} = (select app_account())`;

const ofUnit: Protection = { sees: anyOf(everything, unitInBranch('unit_id')) };
const ofOwnUnit: Protection = { sees: anyOf(everything, isOwn('unit_id')) };
const ofTask: Protection = { sees: anyOf(everything, isSeen('task', 'task_id')) };
const ofCycle = anyOf(everything, cycleInBranch('cycle_id'));

const organization: readonly (readonly [string, Rights, Protection])[] = [
  [
    'unit',
    write,
    {
      // The names of those above are known to all below them.
      sees: anyOf(
        everything,
        'path <@ (select app_directory())',
        'path @> (select app_scope())',
        'id = any ((select app_known_units())::uuid[])',
      ),
      adds: anyOf(everything, 'path <@ (select app_scope())'),
      changes: anyOf(everything, 'path <@ (select app_scope())'),
    },
  ],
  ['unit_version', read, { sees: anyOf(everything, inBranch('path'), 'path @> (select app_scope())') }],
  ['unit_change', keep, ofUnit],
  [
    'person',
    write,
    {
      sees: anyOf(everything, 'id = (select app_person())', 'app_sees_person(id)', anAdministrator),
      // Somebody new is nobody's until the tenure that follows in the same transaction.
      adds: '(select app_scope()) is not null',
      changes: anyOf(everything, 'id = (select app_person())', 'app_sees_person(id)'),
    },
  ],
  [
    'post',
    write,
    {
      // Planned with the policy of units: boards ask for the posts of many.
      sees: anyOf(everything, 'exists (select from unit u where u.id = unit_id)'),
      adds: ofUnit.sees,
      changes: ofUnit.sees,
    },
  ],
  [
    'tenure',
    all,
    {
      sees: anyOf(everything, 'person_id = (select app_person())', 'exists (select from post p where p.id = post_id)'),
      adds: anyOf(everything, 'exists (select from post p where p.id = post_id and app_unit_in_branch(p.unit_id))'),
      changes: anyOf(everything, 'exists (select from post p where p.id = post_id and app_unit_in_branch(p.unit_id))'),
    },
  ],
  ['term', write, ofUnit],
  ['yearly_start', write, { ...ofUnit, adds: ofOwnUnit.sees, changes: ofOwnUnit.sees }],
  // What is the same for all; whose coordinators may load them is the API's to say.
  [
    'calendar_year',
    write,
    {
      sees: 'true',
      adds: anyOf(everything, hasRole('coordinator')),
      changes: anyOf(everything, hasRole('coordinator')),
    },
  ],
  [
    'policy_pack',
    write,
    {
      sees: 'true',
      adds: anyOf(everything, hasRole('coordinator')),
      changes: anyOf(everything, hasRole('coordinator')),
    },
  ],
];

const cycleWrites = anyOf(everything, inBranch('unit_path'), unitInBranch('unit_id'));
const taskRule = anyOf(everything, '(select app_unit()) in (unit_id, supervising_unit_id)', inBranch('unit_path'));

const cycles: readonly (readonly [string, Rights, Protection])[] = [
  [
    'cycle',
    write,
    {
      sees: anyOf(everything, inBranch('unit_path'), 'id = any ((select app_known_cycles())::uuid[])'),
      adds: cycleWrites,
      changes: cycleWrites,
    },
  ],
  ['cycle_phase', write, { sees: anyOf(everything, isSeen('cycle', 'cycle_id')), adds: ofCycle, changes: ofCycle }],
  ['cycle_event', keep, { sees: ofCycle }],
  [
    'item',
    write,
    {
      // Of those above only what was issued to the acting unit, or what it reviews.
      sees: anyOf(everything, 'app_sees_item(id, cycle_id)'),
      adds: ofCycle,
      changes: ofCycle,
    },
  ],
  ['task', write, { sees: taskRule }],
  ['submission', keep, ofTask],
  ['review', keep, ofTask],
  ['attachment', write, ofTask],
  ['task_comment', keep, ofTask],
  ['task_event', keep, ofTask],
  ['reminder', write, ofTask],
  [
    'handover_sheet',
    keep,
    {
      sees: anyOf(everything, unitInBranch('unit_id'), unitInBranch('into_unit_id')),
      adds: anyOf(everything, unitInBranch('unit_id')),
    },
  ],
  [
    'assessment_result',
    write,
    {
      sees: anyOf(everything, `published_at is not null and ${isOwn('unit_id')}`, cycleInBranch('cycle_id')),
      adds: ofCycle,
      changes: ofCycle,
    },
  ],
  ['task_tally', all, { sees: anyOf(everything, inBranch('branch')), adds: everything, changes: everything }],
  [
    'unit_tally',
    all,
    { sees: anyOf(everything, isOwn('unit_id'), inBranch('unit_path')), adds: everything, changes: everything },
  ],
  [
    'incident',
    write,
    {
      sees: anyOf(
        everything,
        `case when cycle_id is null then ${unitInBranch('unit_id')} else ${cycleInBranch('cycle_id')} end`,
      ),
    },
  ],
];

const toldUnit = anyOf(everything, isOwn('unit_id'), 'person_id = (select app_person())', unitInBranch('unit_id'));

const notices: readonly (readonly [string, Rights, Protection])[] = [
  [
    'notification',
    write,
    {
      sees: toldUnit,
      // Both sides of a task tell each other of it.
      adds: anyOf(
        everything,
        unitInBranch('unit_id'),
        'exists (select from task t where t.id = task_id and notification.unit_id in (t.unit_id, t.supervising_unit_id))',
      ),
      changes: toldUnit,
    },
  ],
  [
    'urge',
    keep,
    {
      sees: anyOf(
        everything,
        unitInBranch('acting_unit_id'),
        'exists (select from notification n where n.urge_id = urge.id and app_sees_notification(n.id))',
      ),
      adds: anyOf(everything, isOwn('acting_unit_id')),
    },
  ],
  // An address outside and its secret are nobody's but the unit's own.
  ['channel', all, ofOwnUnit],
  ['calendar_feed', write, ofOwnUnit],
  ['notice_choice', write, { sees: anyOf(everything, 'person_id = (select app_person())') }],
  [
    'delivery',
    write,
    {
      sees: anyOf(everything, 'exists (select from delivery_notification d where d.delivery_id = delivery.id)'),
      adds: everything,
      changes: everything,
    },
  ],
  [
    'delivery_notification',
    keep,
    { sees: anyOf(everything, 'app_sees_notification(notification_id)'), adds: everything },
  ],
  ['idempotency_key', all, { sees: anyOf(isSystem, "actor = (select app_setting('actor'))") }],
];

const administersAccounts = hasRole('systemAdmin');
const grantsRights = hasRole('securityAdmin');

const accounts: readonly (readonly [string, Rights, Protection])[] = [
  [
    'account',
    write,
    {
      sees: anyOf(isSystem, ownAccount('id'), anAdministrator),
      adds: anyOf(isSystem, administersAccounts),
      changes: anyOf(isSystem, administersAccounts),
    },
  ],
  ['credential', write, { sees: anyOf(isSystem, ownAccount('account_id'), administersAccounts) }],
  ['password_history', [...keep, 'delete'], { sees: anyOf(isSystem, ownAccount('account_id'), administersAccounts) }],
  ['recovery_code', all, { sees: anyOf(isSystem, ownAccount('account_id'), administersAccounts) }],
  ['account_session', all, { sees: anyOf(isSystem, ownAccount('account_id'), administersAccounts, grantsRights) }],
  ['api_token', write, { sees: anyOf(isSystem, ownAccount('account_id'), administersAccounts, grantsRights) }],
  [
    'external_identity',
    [...keep, 'delete'],
    {
      sees: anyOf(isSystem, ownAccount('account_id'), anAdministrator),
      adds: anyOf(isSystem, administersAccounts),
      removes: anyOf(isSystem, administersAccounts),
    },
  ],
  [
    'role_grant',
    write,
    {
      sees: anyOf(isSystem, ownAccount('account_id'), anAdministrator),
      adds: anyOf(isSystem, grantsRights),
      changes: anyOf(isSystem, grantsRights),
    },
  ],
  [
    'delegation',
    write,
    {
      sees: anyOf(isSystem, ownAccount('from_account_id'), ownAccount('to_account_id'), anAdministrator),
      adds: anyOf(isSystem, ownAccount('from_account_id'), grantsRights),
      changes: anyOf(isSystem, ownAccount('from_account_id'), grantsRights),
    },
  ],
];

const readsTrail = anyOf(isSystem, hasRole('auditAdmin'));

// Written in the actor's own name and never changed; heads and links are written by the trail's own trigger.
const trail: readonly (readonly [string, Rights, Protection])[] = [
  ['audit_entry', keep, { sees: readsTrail, adds: "actor = (select app_setting('actor'))" }],
  ['audit_chain', read, { sees: readsTrail }],
  ['audit_link', read, { sees: readsTrail }],
];

/** The tables of this migration: the rights of the application in each, and the rows that it has them for. */
export const protectedTables = [...organization, ...cycles, ...notices, ...accounts, ...trail];
