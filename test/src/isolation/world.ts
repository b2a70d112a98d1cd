import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The id of a row that is known by a name. */
export const idOf = (table: string, name: string): string =>
  createHash('md5')
    .update(`${table}/${name}`)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Two provinces. Province P has the cities A and B; A has the counties A1, A2 and C, of which C came from B while its
 * year was under way; A1 has the townships A11 and A12, and had M, which A2 has now beside A21; C has C1.
 */
const paths: Readonly<Record<string, string>> = {
  P: '1',
  A: '1.2',
  A1: '1.2.3',
  A11: '1.2.3.4',
  A12: '1.2.3.5',
  A2: '1.2.6',
  A21: '1.2.6.7',
  M: '1.2.6.8',
  B: '1.9',
  C: '1.2.10',
  C1: '1.2.10.11',
  Q: '12',
  QA: '12.13',
};
const formerPaths: Readonly<Record<string, string>> = { M: '1.2.3.8', C: '1.9.10', C1: '1.9.10.11' };

const levels = ['province', 'city', 'county', 'township'];
export const unitNames = Object.keys(paths);
export const pathOf = (unit: string): string => paths[unit] ?? '';
const parentOf = (unit: string): string | undefined =>
  unitNames.find((other) => pathOf(other) === pathOf(unit).replace(/\.?\d+$/, ''));
const labelOf = (unit: string): string => pathOf(unit).split('.').at(-1) ?? '';

/** The cycles, by their committee; C opened its own while it was still under B. */
const cycles: Readonly<Record<string, string>> = {
  ...{ P: '1', A: '1.2', A1: '1.2.3', A2: '1.2.6', B: '1.9', C: '1.9.10', Q: '12' },
};

interface Task {
  readonly unit: string;
  readonly cycle: string;
  readonly path?: string;
  /** Who reviews it, where that is not the committee whose cycle it is. */
  readonly reviewer?: string;
}

/** By their names: most are what the parent asked of a unit; what came before a move kept cycle and path. */
const tasks: Readonly<Record<string, Task>> = {
  A: { unit: 'A', cycle: 'P' },
  B: { unit: 'B', cycle: 'P' },
  A1: { unit: 'A1', cycle: 'A' },
  A2: { unit: 'A2', cycle: 'A' },
  C: { unit: 'C', cycle: 'A' },
  'C-old': { unit: 'C', cycle: 'B', path: '1.9.10' },
  A11: { unit: 'A11', cycle: 'A1' },
  A12: { unit: 'A12', cycle: 'A1' },
  'M-old': { unit: 'M', cycle: 'A1', path: '1.2.3.8' },
  M: { unit: 'M', cycle: 'A2' },
  A21: { unit: 'A21', cycle: 'A2' },
  // County A1 took this review over from a unit that was merged into it.
  R: { unit: 'A21', cycle: 'A2', reviewer: 'A1' },
  C1: { unit: 'C1', cycle: 'C' },
  'C1-old': { unit: 'C1', cycle: 'C', path: '1.9.10.11' },
  QA: { unit: 'QA', cycle: 'Q' },
};

const accounts = ['A', 'A1', 'A11', 'QA', 'systemAdmin', 'securityAdmin', 'auditAdmin'];

type Row = Readonly<Record<string, unknown>>;
const at = '2027-03-01T00:00:00Z';

/** Rows of every table, by the table; units are named by their codes, tasks and what belongs to them by the tasks. */
export const rows: Readonly<Record<string, readonly Row[]>> = {
  unit: unitNames.map((name) => ({
    ...{ id: idOf('unit', name), node: labelOf(name), code: name, name, kind: 'committee', path: pathOf(name) },
    level: levels[pathOf(name).split('.').length - 1],
    parent_id: parentOf(name) === undefined ? null : idOf('unit', parentOf(name) ?? ''),
    ...{ established_on: '2000-01-01', created_at: at, updated_at: at },
  })),
  unit_version: [
    ...unitNames.map((name) => ({ name, path: pathOf(name), valid_from: at, valid_to: null })),
    ...Object.entries(formerPaths).map(([name, path]) => ({
      ...{ name: `${name}-old`, path, valid_from: '2020-01-01', valid_to: at },
    })),
  ].map((version) => ({
    ...version,
    ...{ unit_id: idOf('unit', version.name.replace('-old', '')), code: version.name },
    ...{ kind: 'committee', level: 'county' },
  })),
  unit_change: unitNames.map((name) => ({
    ...{ id: idOf('unit_change', name), kind: 'renamed', unit_id: idOf('unit', name), effective_on: '2027-01-01' },
    ...{ at, actor: 'test', reason: name },
  })),
  // X holds no post.
  person: [...unitNames, ...accounts, 'X']
    .filter((name, place, all) => all.indexOf(name) === place)
    .map((name) => ({ id: idOf('person', name), name, created_at: at })),
  post: unitNames.map((name) => ({
    ...{ id: idOf('post', name), unit_id: idOf('unit', name), kind: 'reporter', title: name, created_at: at },
  })),
  tenure: unitNames.map((name) => ({
    ...{ id: idOf('tenure', name), person_id: idOf('person', name), post_id: idOf('post', name) },
    ...{ from_on: '2020-01-01', created_at: at },
  })),
  term: unitNames.map((name) => ({
    ...{ id: idOf('term', name), unit_id: idOf('unit', name), number: 1, from_on: '2025-01-01', to_on: '2030-01-01' },
  })),
  calendar_year: [{ calendar: 'cn', year: 2027, notice: 'n', days_off: [], make_up_days: [], loaded_at: at }],
  policy_pack: [
    {
      ...{ id: idOf('policy_pack', 'pack'), key: 'pack', version: '1', title: '{}', source: '', content: '{}' },
      ...{ digest: '', loaded_at: at },
    },
  ],
  cycle: Object.entries(cycles).map(([name, path]) => ({
    ...{ id: idOf('cycle', name), unit_id: idOf('unit', name), unit_path: path, year: 2027 },
    ...{ pack_id: idOf('policy_pack', 'pack'), root_cycle_id: idOf('cycle', name), state: 'running' },
    ...{ phase: 'clarifying', scale: '{}', workflow_id: `cycle/${name}`, started_at: at, started_by: 'test' },
  })),
  cycle_phase: Object.keys(cycles).map((name) => ({
    ...{ cycle_id: idOf('cycle', name), phase: 'clarifying', ordinal: 0, opens_on: '2027-01-01', opens_at: at },
    ...{ closes_on: '2027-03-31', closes_at: at, is_provisional: false },
  })),
  cycle_event: Object.keys(cycles).map((name, place) => ({
    ...{ id: place + 1, cycle_id: idOf('cycle', name), at, kind: 'started', actor: 'test' },
  })),
  // Each arrangement has a line that was issued and one that is kept for later.
  item: Object.keys(cycles).flatMap((name) =>
    ['issued', 'kept'].map((key) => ({
      ...{ id: idOf('item', `${name}:${key}`), cycle_id: idOf('cycle', name), key, kind: 'item', phase: 'clarifying' },
      ...{ issued_in: 'clarifying', title: '{}', definition: '{}', due_on: '2027-03-31', due_at: at },
      ...{ due_is_provisional: false, origin: 'pack' },
    })),
  ),
  task: Object.entries(tasks).map(([name, { unit, cycle, path, reviewer }]) => ({
    ...{ id: idOf('task', name), title: name, kind: 'item', cycle_id: idOf('cycle', cycle) },
    ...{ item_id: idOf('item', `${cycle}:issued`), unit_id: idOf('unit', unit), unit_path: path ?? pathOf(unit) },
    ...{ supervising_unit_id: idOf('unit', reviewer ?? cycle), phase: 'clarifying', due_on: '2027-03-31' },
    ...{ due_at: at, due_is_provisional: false, armed_at: at, issued_at: at },
    // What tells two tasks of one line apart.
    taken_over_from_unit_id: ['R', 'C1-old'].includes(name) ? idOf('unit', 'A12') : null,
  })),
  submission: ofTasks('submission', { version: 1, form: '{}', submitted_at: at, is_late: false, actor: 'test' }),
  task_draft: Object.keys(tasks).map((name) => ({
    ...{ task_id: idOf('task', name), submission_version: 1, form: '{}', digest: name, saved_at: at, actor: 'test' },
  })),
  signature: ofTasks('signature', { submission_version: 1, at, actor: 'test' }, (digest) => ({
    ...{ digest, leader_person_id: idOf('person', 'X') },
  })),
  review: ofTasks('review', { verdict: 'accepted', at, actor: 'test' }, (name) => ({
    submission_id: idOf('submission', name),
  })),
  attachment: ofTasks('attachment', {
    ...{
      name: 'a',
      media_type: 'text/plain',
      size_bytes: 1,
      sha256: '',
      storage_key: '',
      created_at: at,
      actor: 'test',
    },
  }),
  task_comment: ofTasks('task_comment', { text: 'text', at, actor: 'test' }),
  task_event: Object.keys(tasks).map((name, place) => ({
    ...{ id: place + 1, task_id: idOf('task', name), at, kind: 'acknowledged', to_state: 'acknowledged', due_at: at },
    actor: 'test',
  })),
  reminder: ofTasks('reminder', {
    ...{ rung: 'before', due_at: at, fires_at: at, raised_at: at, is_escalation: false },
  }),
  handover_sheet: (
    [
      ['A11', 'A12'],
      ['A2', 'A1'],
      ['B', null],
      ['Q', 'QA'],
    ] as const
  ).map(([unit, into]) => ({
    ...{ id: idOf('handover_sheet', unit), unit_id: idOf('unit', unit), cause: 'merged', at, actor: 'test' },
    ...{ into_unit_id: into && idOf('unit', into), content: '{}' },
  })),
  assessment_result: (
    [
      ['A', 'A1', at],
      ['A', 'A2', null],
      ['A', 'C', null],
      ['A1', 'A11', at],
      ['A1', 'A12', null],
      ['Q', 'QA', at],
    ] as const
  ).map(([cycle, unit, published_at]) => ({
    ...{ id: idOf('assessment_result', unit), cycle_id: idOf('cycle', cycle), unit_id: idOf('unit', unit), total: 90 },
    ...{ grade: 'good', place: 1, trace: '{}', computed_at: at, published_at },
  })),
  // One sort for each cycle and place of its units, as the triggers would have it.
  task_tally: ['A', 'A1', 'A2', 'B', 'C', 'Q'].map((name, place) => ({
    ...{ id: place + 1, cycle_id: idOf('cycle', name), branch: cycles[name], state: 'assigned', due_at: at, tasks: 1 },
  })),
  unit_tally: Object.values(tasks)
    .filter(({ reviewer }) => reviewer === undefined)
    .map(({ unit, cycle, path }) => ({
      ...{ cycle_id: idOf('cycle', cycle), unit_id: idOf('unit', unit), unit_path: path ?? pathOf(unit) },
      ...{ tasks: 1, escalations: 0 },
    })),
  incident: (
    [
      ['A:A1', 'A', 'A1'],
      ['A1:A11', 'A1', 'A11'],
      ['C:C1', 'C', 'C1'],
      ['A11', null, 'A11'],
      ['QA', null, 'QA'],
    ] as const
  ).map(([code, cycle, unit]) => ({
    ...{ id: idOf('incident', code), cycle_id: cycle && idOf('cycle', cycle), unit_id: idOf('unit', unit), code },
    ...{ step: 'look', state: 'open', message: '', first_at: at, last_at: at },
  })),
  yearly_start: ['P', 'A', 'A1', 'A2', 'Q'].map((name) => ({
    ...{ unit_id: idOf('unit', name), pack_key: 'pack', is_on: true, changed_at: at, actor: 'test' },
  })),
  urge: ['A', 'A1', 'B'].map((name) => ({
    ...{ id: idOf('urge', name), at, actor: 'test', acting_unit_id: idOf('unit', name), text: name, task_count: 1 },
  })),
  notification: [
    ...unitNames.map((unit) => ({ name: unit, unit, urge_id: unit === 'A1' ? idOf('urge', 'A') : null })),
    // City A is told that A1 is late; A1 is told by the review that it took over; a person of A1 is told in unit B.
    { name: 'A<A1', unit: 'A', task_id: idOf('task', 'A1') },
    { name: 'A21<R', unit: 'A21', task_id: idOf('task', 'R') },
    { name: 'B/A1', unit: 'B', person_id: idOf('person', 'A1') },
  ].map(({ name, unit, ...rest }) => ({
    ...{ id: idOf('notification', name), kind: 'comment', unit_id: idOf('unit', unit), post_kind: name },
    ...{ created_at: at, ...rest },
  })),
  channel: ['A', 'A1', 'A11', 'QA'].map((name) => ({
    ...{ id: idOf('channel', name), unit_id: idOf('unit', name), kind: 'webhook', address: name, created_at: at },
    actor: 'test',
  })),
  calendar_feed: ['A', 'A1', 'A11', 'QA'].map((name) => ({
    ...{ token_hash: name, unit_id: idOf('unit', name), created_at: at },
  })),
  notice_choice: ['A', 'A1', 'A11', 'QA'].map((name) => ({ person_id: idOf('person', name) })),
  delivery: ['A', 'A1', 'A11', 'QA'].map((name) => ({
    ...{ id: idOf('delivery', name), channel: 'email', address: name, message_id: name, not_before: at },
    created_at: at,
  })),
  delivery_notification: ['A', 'A1', 'A11', 'QA'].map((name) => ({
    ...{ delivery_id: idOf('delivery', name), notification_id: idOf('notification', name) },
  })),
  idempotency_key: [...accounts.map((name) => `account:${idOf('account', name)}`), 'system:test'].map((actor) => ({
    ...{ actor, key: 'key', request_hash: '', created_at: at },
  })),
  account: accounts.map((name) => ({
    ...{ id: idOf('account', name), person_id: idOf('person', name), login: name, created_at: at, created_by: 'test' },
  })),
  credential: ofAccounts({ changed_at: at }, null),
  password_history: ofAccounts({ password_hash: '', changed_at: at }),
  recovery_code: ofAccounts({ code_hash: 'hash' }, null),
  account_session: ofAccounts({ created_at: at, last_seen_at: at, expires_at: at }, 'id', (name) => ({
    token_hash: name,
  })),
  api_token: ofAccounts({ created_at: at, expires_at: '2028-01-01', scopes: ['task.read'] }, 'id', (name) => ({
    ...{ name, token_hash: name },
  })),
  external_identity: ofAccounts({ issuer: 'issuer', bound_at: at, bound_by: 'test' }, null, (subject) => ({ subject })),
  role_grant: ofAccounts({ granted_by: 'test', granted_at: at }, 'id', (name) =>
    name.endsWith('Admin') ? { role: name } : { role: 'reporter', post_id: idOf('post', name) },
  ),
  role_proposal: ofAccounts({ role: 'reporter', issuer: 'issuer', proposed_at: at }, 'id', (name) => ({
    post_id: idOf('post', name),
  })),
  delegation: [
    ['A1', 'A11'],
    ['A', 'A1'],
    ['QA', 'A'],
  ].map(([from = '', to = '']) => ({
    ...{ id: idOf('delegation', from), from_account_id: idOf('account', from), to_account_id: idOf('account', to) },
    ...{ post_id: idOf('post', from), from_at: at, to_at: '2028-01-01', reason: from, created_at: at },
    created_by: 'test',
  })),
  approval: ['A', 'A1', 'securityAdmin'].map((name) => ({
    ...{ id: idOf('approval', name), act: 'unit.exportPersons', input: { unitId: name }, reason: name },
    ...{ asked_by: `account:${idOf('account', name)}`, asked_at: at, expires_at: '2028-01-01' },
    unit_id: name.endsWith('Admin') ? null : idOf('unit', name),
  })),
  audit_entry: [...accounts.map((name) => `account:${idOf('account', name)}`), 'system:test'].map((actor) => ({
    ...{ id: idOf('audit_entry', actor), chain: 'test', at, actor, kind: 'note', subject: 'test' },
  })),
  audit_chain: [{ key: 'test', start_hash: Buffer.from('0'), sequence: 1, hash: Buffer.from('1') }],
  audit_link: [{ chain: 'test', sequence: 1, entry_id: idOf('audit_entry', 'system:test'), hash: Buffer.from('1') }],
  audit_seal: [{ number: 1, at, document: '{}', key_id: 'test', signature: '' }],
  audit_seal_head: [
    ...[
      {
        number: 1,
        chain: 'test',
        start_sequence: 0,
        start_hash: Buffer.from('0'),
        sequence: 1,
        hash: Buffer.from('1'),
      },
    ],
  ],
  rate_budget: [{ key: 'sign-in:192.0.2.1', points: 1, expire: 0 }],
  webhook_host: [{ id: idOf('webhook_host', 'h'), host: 'h', port: 443, reason: 'r', created_at: at, actor: 'test' }],
};

function ofTasks(table: string, columns: Row, more: (name: string) => Row = () => ({})): Row[] {
  return Object.keys(tasks).map((name) => ({
    ...{ id: idOf(table, name), task_id: idOf('task', name), ...columns, ...more(name) },
  }));
}

function ofAccounts(columns: Row, id: 'id' | null = 'id', more: (name: string) => Row = () => ({})): Row[] {
  return accounts.map((name) => ({
    ...(id === null ? {} : { id: idOf('of-account', name) }),
    ...{ account_id: idOf('account', name), ...columns, ...more(name) },
  }));
}

/** Writes the world as a superuser, past triggers and references, so that nothing but these rows is there. */
export async function makeWorld(session: pg.Client): Promise<void> {
  await session.query('begin');
  await session.query('set local session_replication_role = replica');
  for (const [table, all] of Object.entries(rows))
    for (const row of all) {
      const names = Object.keys(row);
      const places = names.map((_, place) => `$${place + 1}`).join(', ');
      await session.query(
        `insert into ${table} (${names.join(', ')}) overriding system value values (${places})`,
        Object.values(row),
      );
    }
  await session.query('commit');
}
