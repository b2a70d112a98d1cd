/** Something that reads the record. */
export interface ReadableRecord {
  rows<Row>(sql: string): Promise<Row[]>;
}

/** The end state of a year: for each table its rows as text, by natural keys, sorted. */
export type EndState = Readonly<Record<string, readonly string[]>>;

const task = `(c.year || '/' || cu.code || '/' || i.key || '/' || i.occurrence || '/' || u.code)`;
const ofTask = `join task t on t.id = x.task_id join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id
  join unit u on u.id = t.unit_id join unit cu on cu.id = c.unit_id`;
const ofCycle = `join cycle c on c.id = x.cycle_id join unit cu on cu.id = c.unit_id`;
/**
 * Instants count in days from the start of the year, so that years of any pace can be compared; a time of day is rounded
 * down to a millisecond, whatever share of a day that is.
 */
const since = (instant: string): string =>
  `trunc((extract(epoch from ${instant}) * 1000 - (c.scale->>'originAt')::numeric + 1) / (c.scale->>'dayMilliseconds')::numeric, 2)::text`;
/** An instant that depends on when somebody got round to it: only whether it is there is compared. */
const isSet = (column: string): string => `${column} is not null`;

/**
 * What is compared, each table by its natural key. Left out are ids, and the instants at which something was done:
 * a fault moves those. What is planned (due, fires, opens, closes) is compared in days since the start.
 */
const queries: Readonly<Record<string, string>> = {
  cycle: `select jsonb_build_array(cu.code, c.year, c.state, c.phase, pu.code, c.workflow_id, c.version, c.started_by, ${isSet('c.ended_at')},
      c.ended_reason, ${isSet('c.paused_at')}, c.next_wake_at is null) as row
    from cycle c join unit cu on cu.id = c.unit_id left join cycle p on p.id = c.parent_cycle_id left join unit pu on pu.id = p.unit_id`,
  cycle_phase: `select jsonb_build_array(cu.code, x.phase, x.opens_on, x.closes_on, ${since('x.opens_at')}, ${since('x.closes_at')},
      x.is_provisional, ${isSet('x.opened_at')}, ${isSet('x.closed_at')}, x.closed_how, x.reason) as row from cycle_phase x ${ofCycle}`,
  cycle_event: `select jsonb_build_array(cu.code, x.kind, x.actor, x.on_behalf_of, x.reason, x.details - 'opensAt' - 'unitId') as row from cycle_event x ${ofCycle}`,
  item: `select jsonb_build_array(cu.code, x.key, x.occurrence, x.kind, x.phase, x.due_on, ${since('x.due_at')}, x.origin, x.revision, ${isSet('x.issued_at')}) as row
    from item x ${ofCycle}`,
  task: `select jsonb_build_array(${task}, t.kind, t.title, t.phase, t.state, t.due_on, ${since('t.due_at')}, t.due_is_provisional, s.code,
      d.name, t.delegated_until, t.submission_count, t.score, t.version, ${isSet('t.acknowledged_at')}, ${isSet('t.submitted_at')}, ${isSet('t.ended_at')},
      t.urged_at, ${isSet('t.review_due_on')}, t.taken_over_from_unit_id) as row
    from task t join item i on i.id = t.item_id join cycle c on c.id = t.cycle_id join unit u on u.id = t.unit_id join unit cu on cu.id = c.unit_id
    join unit s on s.id = t.supervising_unit_id left join person d on d.id = t.delegate_person_id`,
  submission: `select jsonb_build_array(${task}, x.version, x.form, x.note, x.is_late, x.actor, a.code, x.on_behalf_of, p.name) as row
    from submission x ${ofTask} left join unit a on a.id = x.acting_unit_id left join person p on p.id = x.signed_by`,
  review: `select jsonb_build_array(${task}, s.version, x.verdict, x.reason, x.score, x.actor, a.code, x.on_behalf_of) as row
    from review x ${ofTask} join submission s on s.id = x.submission_id left join unit a on a.id = x.acting_unit_id`,
  attachment: `select jsonb_build_array(${task}, s.version, x.evidence_key, x.name, x.media_type, x.size_bytes, x.sha256, x.actor, ${isSet('x.removed_at')}) as row
    from attachment x ${ofTask} left join submission s on s.id = x.submission_id`,
  task_comment: `select jsonb_build_array(${task}, x.text, x.actor, a.code) as row from task_comment x ${ofTask} left join unit a on a.id = x.acting_unit_id`,
  task_event: `select jsonb_build_array(${task}, row_number() over (partition by x.task_id order by x.id), x.kind, x.from_state, x.to_state, ${since('x.due_at')},
      x.actor, a.code, x.on_behalf_of, x.reason,
      x.details - 'submissionId' - 'reviewDueAt' - 'dueAtBefore' - 'dueAt' - 'personId' - 'attachmentIds') as row
    from task_event x ${ofTask} left join unit a on a.id = x.acting_unit_id`,
  reminder: `select jsonb_build_array(${task}, x.rung, ${since('x.due_at')}, ${since('x.fires_at')}, x.is_escalation) as row from reminder x ${ofTask}`,
  notification: `select jsonb_build_array(${task}, x.kind, r.rung, ${since('r.due_at')}, nu.code, x.post_kind, p.name, x.details - 'dueAt' - 'attachmentIds', ${isSet('x.planned_at')}) as row
    from notification x left join reminder r on r.id = x.reminder_id left join task t on t.id = x.task_id left join item i on i.id = t.item_id
    left join cycle c on c.id = x.cycle_id left join unit u on u.id = t.unit_id left join unit cu on cu.id = c.unit_id join unit nu on nu.id = x.unit_id
    left join person p on p.id = x.person_id`,
  assessment_result: `select jsonb_build_array(cu.code, u.code, x.revision, x.total, x.grade, x.place, x.trace, ${isSet('x.published_at')}) as row
    from assessment_result x ${ofCycle} join unit u on u.id = x.unit_id`,
  incident: `select jsonb_build_array(x.step, x.state, x.code, x.message) as row from incident x`,
  idempotency_key: `select jsonb_build_array(regexp_replace(x.key, '[0-9a-f]{8}-[0-9a-f-]{27}', '…', 'g'), x.status) as row from idempotency_key x`,
  delivery: `select jsonb_build_array(x.channel, x.address, ${task}, n.kind, r.rung, ${since('r.due_at')}) as row
    from delivery x left join delivery_notification dn on dn.delivery_id = x.id left join notification n on n.id = dn.notification_id
    left join reminder r on r.id = n.reminder_id left join task t on t.id = n.task_id left join item i on i.id = t.item_id
    left join cycle c on c.id = n.cycle_id left join unit u on u.id = t.unit_id left join unit cu on cu.id = c.unit_id`,
};

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Ids inside of JSON get the natural key of what they name, or one mark for all where they name nothing known. */
const named = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(uuid, (id) => names.get(id) ?? '…');

/** The records of which a score is made up are a set, listed by their ids. */
const ordered = (row: string): string =>
  JSON.stringify(JSON.parse(row), (key, value: unknown) =>
    key === 'records' ? (value as string[]).toSorted() : value,
  );

const namesOf = async (at: ReadableRecord): Promise<ReadonlyMap<string, string>> => {
  const rows = await at.rows<{ id: string; name: string }>(
    `select id, code as name from unit union all select id, name from person union all
     select x.id, ${task} from task x ${ofTask.replace('x.task_id', 'x.id')}`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Reads the end state of a year. */
export const endStateOf = async (at: ReadableRecord): Promise<EndState> => {
  const names = await namesOf(at);
  const tables: [string, readonly string[]][] = [];
  for (const [table, sql] of Object.entries(queries)) {
    const rows = await at.rows<{ row: unknown }>(sql);
    tables.push([table, rows.map(({ row }) => ordered(named(JSON.stringify(row), names))).sort()]);
  }
  return Object.fromEntries(tables);
};
