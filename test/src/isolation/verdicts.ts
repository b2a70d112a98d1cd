import { actorNames, type ActorName } from './actors.js';

/** Rows by their labels, separated by spaces; `*` for all that there are. */
type Rows = string;
type View = Readonly<Partial<Record<ActorName, Rows>>>;

/** Who may do what to which rows of a table of the world. An actor who is not named may nothing. */
export interface Verdict {
  /** SQL that names a row, for the superuser. */
  readonly label: string;
  /** SQL that tells rows apart, for the actor. */
  readonly key: string;
  /** A column that may be set to itself. */
  readonly column: string;
  /** The columns that the application may fill, where it may not fill all. */
  readonly columns?: string;
  readonly select: View;
  /** Undefined where the application has no such right in the table at all. */
  readonly insert?: View;
  readonly update?: View;
  readonly delete?: View;
}

type Said = Partial<Verdict> & Pick<Verdict, 'label' | 'select'>;
const verdict = (said: Said): Verdict => ({ key: 'id::text', column: 'id', ...said });

/** Those who see everything that is the units': the owner, the process and the development account. */
const whole: View = { owner: '*', system: '*', development: '*' };
const andWhole = (view: View): View => ({ ...whole, ...view });
const onlyOwner: View = { owner: '*' };
/** What the process alone may. */
const process: View = { owner: '*', system: '*' };
const andProcess = (view: View): View => ({ ...process, ...view });
const administrators: View = { systemAdmin: '*', securityAdmin: '*', auditAdmin: '*' };
const everybody: View = Object.fromEntries(actorNames.map((name) => [name, '*']));

const ofP = 'P A A1 A11 A12 A2 A21 M B C C1';
/** Units at or below each of the acting ones. */
const branches: View = andWhole({
  province: ofP,
  city: 'A A1 A11 A12 A2 A21 M C C1',
  county: 'A1 A11 A12',
  township: 'A11',
  moved: 'C C1',
  leaver: 'M',
  other: 'QA',
});
/** And those above; whose old work is still there; whose work one reviews. */
const known: View = {
  ...branches,
  ...administrators,
  city: 'P A A1 A11 A12 A2 A21 M C C1',
  county: 'P A A1 A11 A12 M A21',
  township: 'P A A1 A11',
  moved: 'P A B C C1',
  leaver: 'P A A1 A2 M',
  other: 'Q QA',
};
const coordinators: View = andWhole({ province: '*', city: '*', county: '*' });
const unitOf = '(select code from unit where id = unit_id)';

const organization: Record<string, Verdict> = {
  unit: verdict({ label: 'code', select: known, insert: branches, update: branches }),
  unit_version: verdict({
    label: 'code',
    ...{ key: 'unit_id::text || valid_from', column: 'unit_id' },
    select: andWhole({
      province: `${ofP} M-old C-old C1-old`,
      city: 'P A A1 A11 A12 A2 A21 M C C1 M-old',
      county: 'P A A1 A11 A12 M-old',
      township: 'P A A1 A11',
      moved: 'P A C C1 C-old C1-old',
      leaver: 'P A A2 M M-old',
      other: 'Q QA',
    }),
  }),
  unit_change: verdict({ label: unitOf, select: branches, insert: branches }),
  person: verdict({
    label: 'name',
    select: { ...branches, ...administrators },
    insert: andWhole({ province: '*', city: '*', county: '*', township: '*', moved: '*', leaver: '*', other: '*' }),
    update: branches,
  }),
  post: verdict({ label: 'title', select: known, insert: branches, update: branches }),
  tenure: verdict({
    label: '(select title from post where id = post_id)',
    ...{ select: known, insert: branches, update: branches, delete: branches },
  }),
  term: verdict({ label: unitOf, select: branches, insert: branches, update: branches }),
  yearly_start: verdict({
    ...{ label: unitOf, key: 'unit_id::text', column: 'unit_id' },
    select: andWhole({ province: 'P A A1 A2', city: 'A A1 A2', county: 'A1' }),
    insert: andWhole({ province: 'P', city: 'A', county: 'A1' }),
    update: andWhole({ province: 'P', city: 'A', county: 'A1' }),
  }),
  calendar_year: verdict({
    ...{ label: 'calendar', key: 'calendar || year', column: 'year' },
    ...{ select: everybody, insert: coordinators, update: coordinators },
  }),
  policy_pack: verdict({ label: 'key', select: everybody, insert: coordinators, update: coordinators }),
};

const ownCycles: View = andWhole({
  ...{ province: 'P A A1 A2 B C', city: 'A A1 A2 C', county: 'A1', moved: 'C' },
});
/** With those in which one has tasks, or reviews them. */
const seenCycles: View = {
  ...ownCycles,
  ...{ city: 'P A A1 A2 C', county: 'A A1 A2', township: 'A1', moved: 'A B C', leaver: 'A1 A2', other: 'Q' },
};
const ownTasks: View = andWhole({
  province: 'A B A1 A2 C C-old A11 A12 M-old M A21 R C1 C1-old',
  city: 'A A1 A2 C A11 A12 M-old M A21 R C1',
  county: 'A1 A11 A12 M-old R',
  township: 'A11',
  moved: 'C C-old C1 C1-old',
  leaver: 'M M-old',
  other: 'QA',
});
const cycleOf = '(select code from unit join cycle c on c.unit_id = unit.id where c.id = cycle_id)';
const lines = (cycles: Rows): Rows => cycles.replaceAll(/(\w+)/g, '$1:issued $1:kept');
const ownItems: View = andWhole({
  ...{ province: lines('P A A1 A2 B C'), city: lines('A A1 A2 C'), county: lines('A1'), moved: lines('C') },
});
const ofTask = { label: '(select title from task where id = task_id)', select: ownTasks };
/** Of the tasks that the unit owes itself. */
const ownDrafts: View = andWhole({
  ...{ city: 'A', county: 'A1', township: 'A11', moved: 'C C-old', leaver: 'M M-old', other: 'QA' },
});
const added = { ...ofTask, insert: ownTasks };

const results: View = andWhole({ province: 'A1 A2 C A11 A12', city: 'A1 A2 C A11 A12', county: 'A11 A12' });
const incidents: View = andWhole({
  province: 'A:A1 A1:A11 C:C1 A11',
  city: 'A:A1 A1:A11 C:C1 A11',
  county: 'A1:A11 A11',
  township: 'A11',
  moved: 'C:C1',
  other: 'QA',
});

const cycles: Record<string, Verdict> = {
  cycle: verdict({ label: unitOf, select: seenCycles, insert: ownCycles, update: ownCycles }),
  cycle_phase: verdict({
    ...{ label: cycleOf, key: 'cycle_id::text', column: 'phase' },
    ...{ select: seenCycles, insert: ownCycles, update: ownCycles },
  }),
  cycle_event: verdict({ label: cycleOf, column: 'kind', select: ownCycles, insert: ownCycles }),
  item: verdict({
    label: `${cycleOf} || ':' || key`,
    select: {
      ...ownItems,
      city: `P:issued ${lines('A A1 A2 C')}`,
      county: `A:issued A2:issued ${lines('A1')}`,
      township: 'A1:issued',
      moved: `A:issued B:issued ${lines('C')}`,
      leaver: 'A1:issued A2:issued',
      other: 'Q:issued',
    },
    ...{ insert: ownItems, update: ownItems },
  }),
  task: verdict({ label: 'title', select: ownTasks, insert: ownTasks, update: ownTasks }),
  submission: verdict(added),
  // What is about to be submitted is nobody's but the unit's own.
  task_draft: verdict({
    ...{ label: 'digest', key: 'task_id::text', column: 'task_id' },
    ...{ select: ownDrafts, insert: ownDrafts, update: ownDrafts },
  }),
  signature: verdict({ label: 'digest', select: ownDrafts, insert: ownDrafts }),
  review: verdict(added),
  attachment: verdict({ ...added, update: ownTasks }),
  task_comment: verdict(added),
  task_event: verdict({ ...added, column: 'kind' }),
  reminder: verdict({ ...added, update: ownTasks }),
  handover_sheet: verdict({
    label: unitOf,
    select: andWhole({
      ...{ province: 'A11 A2 B', city: 'A11 A2', county: 'A11 A2', township: 'A11', other: 'Q' },
    }),
    insert: andWhole({ province: 'A11 A2 B', city: 'A11 A2', county: 'A11', township: 'A11' }),
  }),
  assessment_result: verdict({
    label: unitOf,
    select: { ...results, county: 'A1 A11 A12', township: 'A11', other: 'QA' },
    ...{ insert: results, update: results },
  }),
  task_tally: verdict({
    ...{ label: cycleOf, column: 'tasks' },
    select: andWhole({ province: 'A A1 A2 B C', city: 'A A1 A2', county: 'A1', moved: 'C' }),
    ...{ insert: whole, update: whole, delete: whole },
  }),
  unit_tally: verdict({
    label: `(select title from task t where t.title <> 'R' and (t.cycle_id, t.unit_id, t.unit_path) = (unit_tally.cycle_id, unit_tally.unit_id, unit_tally.unit_path))`,
    ...{ key: 'cycle_id::text || unit_id || unit_path::text', column: 'tasks' },
    select: andWhole({
      province: 'A B A1 A2 C C-old A11 A12 M-old M A21 C1 C1-old',
      city: 'A A1 A2 C A11 A12 M-old M A21 C1',
      county: 'A1 A11 A12 M-old',
      township: 'A11',
      moved: 'C C-old C1 C1-old',
      leaver: 'M M-old',
      other: 'QA',
    }),
    ...{ insert: whole, update: whole, delete: whole },
  }),
  incident: verdict({ label: 'code', select: incidents, insert: incidents, update: incidents }),
};

const notified: View = andWhole({
  province: `${ofP} A<A1 A21<R B/A1`,
  city: 'A A1 A11 A12 A2 A21 M C C1 A<A1 A21<R',
  county: 'A1 A11 A12 B/A1',
  township: 'A11',
  moved: 'C C1',
  leaver: 'M',
  other: 'QA',
});
const delivered: View = andWhole({
  ...{ province: 'A A1 A11', city: 'A A1 A11', county: 'A1 A11', township: 'A11', other: 'QA' },
});
/** What is nobody's but the unit's or the person's own. */
const own: View = andWhole({ city: 'A', county: 'A1', township: 'A11', other: 'QA' });

const notices: Record<string, Verdict> = {
  notification: verdict({
    ...{ label: 'post_kind', select: notified, update: notified },
    insert: { ...notified, province: `${ofP} A<A1 A21<R B/A1`, county: 'A1 A11 A12 A<A1 A21<R' },
  }),
  urge: verdict({
    label: 'text',
    select: andWhole({ province: 'A A1 B', city: 'A A1', county: 'A A1' }),
    insert: andWhole({ city: 'A', county: 'A1' }),
  }),
  channel: verdict({ label: 'address', select: own, insert: own, update: own, delete: own }),
  calendar_feed: verdict({
    ...{ label: 'token_hash', key: 'token_hash', column: 'token_hash' },
    ...{ select: own, insert: own, update: own },
  }),
  notice_choice: verdict({
    ...{ label: '(select name from person where id = person_id)', key: 'person_id::text', column: 'person_id' },
    ...{ select: own, insert: own, update: own },
  }),
  delivery: verdict({ label: 'address', select: delivered, insert: whole, update: whole }),
  delivery_notification: verdict({
    ...{
      label: '(select post_kind from notification where id = notification_id)',
      key: 'notification_id::text',
      column: 'notification_id',
    },
    ...{ select: delivered, insert: whole },
  }),
};

/** Each account by its actor. */
const ownAccount: View = {
  ...{ city: 'A', county: 'A1', township: 'A11', other: 'QA' },
  ...{ systemAdmin: 'systemAdmin', securityAdmin: 'securityAdmin', auditAdmin: 'auditAdmin' },
};
const byActor = `coalesce((select login from account a where actor = 'account:' || a.id), actor)`;
const login = '(select login from account where id = account_id)';
const ofSystemAdmin: View = andProcess({ systemAdmin: '*' });
const ofSecurityAdmin: View = andProcess({ securityAdmin: '*' });
const secret: View = andProcess({ ...ownAccount, systemAdmin: '*' });
const session: View = { ...secret, securityAdmin: '*' };
const shown: View = andProcess({ ...ownAccount, ...administrators });
const ownKeys: View = andProcess(ownAccount);
const delegating: View = andProcess({ city: 'A', county: 'A1', other: 'QA', securityAdmin: '*' });
const delegated: View = { city: 'A QA', county: 'A A1', township: 'A1', other: 'QA' };
const asking: View = { city: 'A', county: 'A1', securityAdmin: 'securityAdmin' };
const trail: View = andProcess({ auditAdmin: '*' });

const accounts: Record<string, Verdict> = {
  idempotency_key: verdict({
    ...{ label: byActor, key: 'actor', column: 'actor' },
    ...{ select: ownKeys, insert: ownKeys, update: ownKeys, delete: ownKeys },
  }),
  account: verdict({ label: 'login', select: shown, insert: ofSystemAdmin, update: ofSystemAdmin }),
  credential: verdict({
    ...{ label: login, key: 'account_id::text', column: 'account_id' },
    ...{ select: secret, insert: secret, update: secret },
  }),
  password_history: verdict({ label: login, select: secret, insert: secret, delete: secret }),
  recovery_code: verdict({
    ...{ label: login, key: 'account_id::text', column: 'account_id' },
    ...{ select: secret, insert: secret, update: secret, delete: secret },
  }),
  account_session: verdict({ label: login, select: session, insert: session, update: session, delete: session }),
  api_token: verdict({ label: login, select: session, insert: session, update: session }),
  external_identity: verdict({
    ...{ label: login, key: 'subject', column: 'subject' },
    ...{ select: shown, insert: ofSystemAdmin, delete: ofSystemAdmin },
  }),
  role_grant: verdict({ label: login, select: shown, insert: ofSecurityAdmin, update: ofSecurityAdmin }),
  // Claims propose at a sign-in, which is the process; who decides is one.
  role_proposal: verdict({ label: login, select: ofSecurityAdmin, insert: process, update: ofSecurityAdmin }),
  delegation: verdict({
    label: 'reason',
    select: andProcess({ ...administrators, ...delegated }),
    // Whoever was given one may end it, too.
    ...{ insert: delegating, update: andProcess({ ...delegated, securityAdmin: '*' }) },
  }),
  // What waits in administration is every administrator's to see; what a unit asks for is that unit's.
  approval: verdict({
    label: 'reason',
    select: andProcess({ ...asking, systemAdmin: 'securityAdmin', auditAdmin: 'securityAdmin' }),
    insert: andProcess(asking),
    update: andProcess({ ...asking, systemAdmin: 'securityAdmin', auditAdmin: 'securityAdmin' }),
  }),
  // Whose entry it is, and when, is not the application's to say: everybody adds in their own name.
  audit_entry: verdict({
    label: byActor,
    columns: 'chain, kind, subject, matter, row_count, details',
    ...{ select: trail, insert: everybody },
  }),
  audit_chain: verdict({ label: 'key', key: 'key', column: 'key', select: trail }),
  audit_link: verdict({ label: 'chain', key: 'chain', column: 'chain', select: trail }),
  audit_seal: verdict({ label: 'number', key: 'number::text', column: 'number', select: trail, insert: process }),
  audit_seal_head: verdict({ label: 'chain', key: 'chain', column: 'chain', select: trail, insert: process }),
  rate_budget: verdict({
    ...{ label: 'key', key: 'key', column: 'key' },
    ...{ select: process, insert: process, update: process, delete: process },
  }),
  webhook_host: verdict({
    label: 'host',
    select: andWhole({ province: '*', city: '*', county: '*', securityAdmin: '*', auditAdmin: '*' }),
    insert: { ...onlyOwner, securityAdmin: '*' },
    delete: { ...onlyOwner, securityAdmin: '*' },
  }),
};

/** Every table of the record that has row policies. */
export const verdicts: Readonly<Record<string, Verdict>> = { ...organization, ...cycles, ...notices, ...accounts };

/** Tables without a row that belongs to anybody; the application reads them. */
export const openTables: readonly string[] = ['schema_migration'];
