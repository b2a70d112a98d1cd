import { rowsOf, type Transaction } from '@zehuan/platform';

/** A committee or a unit as it is named now; null for one that is not, or no longer, in the record. */
export interface NamedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** An entry with its place, and the names of what it names. */
export interface TrailRow {
  readonly id: string;
  readonly at: Date;
  readonly chain: string;
  /** Null for an entry without a place, which is one that somebody put in. */
  readonly sequence: number | null;
  readonly committee: NamedUnit | null;
  readonly actor: string;
  readonly actorLogin: string | null;
  readonly actingUnit: NamedUnit | null;
  readonly onBehalfOf: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly kind: string;
  readonly subject: string;
  readonly matter: string | null;
  readonly rowCount: number;
  readonly details: string;
}

/** Which entries are asked for; what is left out asks for nothing. */
export interface TrailFilter {
  readonly id?: string | undefined;
  /** As the trail names them, or a login: who acted, or for whom. */
  readonly actor?: string | undefined;
  readonly chain?: string | undefined;
  readonly table?: string | undefined;
  /** The id of a row, or of the task, cycle, account or unit to which rows belong. */
  readonly record?: string | undefined;
  readonly kind?: string | undefined;
  readonly requestId?: string | undefined;
  /** From this instant on. */
  readonly since?: Date | undefined;
  /** Before this instant. */
  readonly until?: Date | undefined;
  /** Only entries older than this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Ids begin with the time at which they were made, and time is in the order of the key; a second for what lies between. */
export const idAround = (instant: Date, seconds: number): string => {
  const time = Math.max(0, instant.getTime() + seconds * 1000)
    .toString(16)
    .padStart(12, '0');
  const rest = seconds <= 0 ? '0000-0000-000000000000' : 'ffff-ffff-ffffffffffff';
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest}`;
};

const first = '00000000-0000-0000-0000-000000000000';
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

const named = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name) end`;

const idIn = (text: string): string => `case when pg_input_is_valid(${text}, 'uuid') then (${text})::uuid end`;

const page = `
with page as materialized (
  select * from audit_entry e
  where e.id between $1 and $2
    and ($3::timestamptz is null or e.at >= $3) and ($4::timestamptz is null or e.at < $4)
    and ($5::uuid is null or e.id < $5)
    and ($6::text is null or e.actor = $6 or e.on_behalf_of = $6
      or e.actor in (select 'account:' || id from account where lower(login) = lower($6)))
    and ($7::text is null or e.chain = $7)
    and ($8::text is null or e.subject = $8)
    and ($9::text is null or e.matter = $9 or strpos(e.details, '"id":' || to_json($9::text)::text) > 0)
    and ($10::text is null or e.kind = $10)
    and ($11::text is null or e.request_id = $11)
  order by e.id desc limit $12
)
select e.id, e.at, e.chain, l.sequence, e.actor, a.login as "actorLogin", e.on_behalf_of as "onBehalfOf", e.address,
  e.request_id as "requestId", e.kind, e.subject, e.matter, e.row_count as "rowCount", e.details,
  ${named('c')} as committee, ${named('u')} as "actingUnit"
from page e
  left join audit_link l on l.entry_id = e.id
  left join account a on a.id = ${idIn(`case when e.actor like 'account:%' then substr(e.actor, 9) end`)}
  left join unit c on c.id = ${idIn('e.chain')}
  left join unit u on u.id = ${idIn('e.acting_unit')}
order by e.id desc`;

/** Entries of the trail, the newest first. */
export const trailRows = (tx: Transaction, filter: TrailFilter): Promise<TrailRow[]> => {
  const { id, since, until, after, actor, chain, table, record, kind, requestId, limit } = filter;
  return rowsOf<TrailRow>(tx, page, [
    id ?? (since ? idAround(since, -1) : first),
    id ?? (until ? idAround(until, 1) : last),
    ...[since, until, after, actor, chain, table, record, kind, requestId].map((value) => value ?? null),
    limit,
  ]);
};

/** Units by their ids, as far as they are still there. */
export const unitsNamed = (tx: Transaction, ids: readonly string[]): Promise<NamedUnit[]> =>
  rowsOf<NamedUnit>(tx, `select id, code, name from unit where id::text = any ($1)`, [ids]);

/** One verification for a person at a time, whoever asks and wherever; it lasts as long as the transaction. */
export const isAloneVerifying = async (tx: Transaction): Promise<boolean> => {
  const [row] = await rowsOf<{ isAlone: boolean }>(
    tx,
    `select pg_try_advisory_xact_lock(hashtext('audit_verification')) as "isAlone"`,
  );
  return row?.isAlone === true;
};
