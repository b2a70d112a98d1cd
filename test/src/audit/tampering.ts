import type { EntityManager } from 'typeorm';

/** A place that is known to the anchor. */
export interface Target {
  readonly chain: string;
  readonly sequence: number;
  readonly entryId: string;
}

/** What somebody with all rights does to the trail, and where the first trace of it must be found. */
export interface Tampering {
  readonly name: string;
  /** Answers the place of the first trace, or the table or seal where there is no such place. */
  readonly apply: (by: Intruder, target: Target) => Promise<Trace>;
}

export interface Trace {
  readonly of: string;
  readonly sequence?: number;
}

export interface Intruder {
  readonly manager: EntityManager;
  /** A whole number from 0 to below `count`. */
  readonly any: (count: number) => number;
  /** The last place of the chain that the anchor knows. */
  readonly anchored: number;
}

const run = ({ manager }: Intruder, sql: string, parameters: readonly unknown[] = []): Promise<unknown> =>
  manager.query(sql, [...parameters]);

/** The hashes of a chain, its head included, as if it had been written this way. */
export const rehash = `
create or replace function pg_temp.rehash(chain_key text) returns void language plpgsql as $$
declare
  l record;
  place bigint := 0;
  linked bytea;
begin
  select start_hash, start_sequence into linked, place from audit_chain where key = chain_key;
  linked := coalesce(linked, audit_genesis(chain_key));
  for l in select k.*, convert_to(array_to_json(array[e.chain, e.id::text, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      e.actor, e.acting_unit, e.on_behalf_of, e.address, e.request_id, e.kind, e.subject, e.matter, e.row_count::text, e.details])::text, 'UTF8') as said
    from audit_link k join audit_entry e on e.id = k.entry_id where k.chain = chain_key order by k.sequence loop
    linked := sha256(linked || l.said);
    place := l.sequence;
    update audit_link set hash = linked where chain = chain_key and sequence = l.sequence;
  end loop;
  update audit_chain set sequence = place, hash = linked where key = chain_key;
end $$`;

const values: Readonly<Record<string, string>> = {
  chain: `'administration '`,
  at: `at + interval '1 microsecond'`,
  actor: `actor || 'x'`,
  acting_unit: `coalesce(acting_unit, '') || 'x'`,
  on_behalf_of: `coalesce(on_behalf_of, '') || '甲'`,
  address: `case when address is null then '' end`,
  request_id: `case when request_id is null then 'r' end`,
  kind: `case kind when 'read' then 'exported' else 'read' end`,
  subject: `subject || ' '`,
  matter: `case when matter is null then '' end`,
  row_count: 'row_count + 1',
  details: `details || ' '`,
};

const changeEntry = async (by: Intruder, { entryId }: Target): Promise<void> => {
  const names = Object.keys(values);
  const column = names[by.any(names.length)] ?? 'actor';
  await run(by, `update audit_entry set ${column} = ${values[column] ?? 'null'} where id = $1`, [entryId]);
};

const remove = async (by: Intruder, { chain, sequence, entryId }: Target): Promise<void> => {
  await run(by, 'delete from audit_entry where id = $1', [entryId]);
  await run(by, 'delete from audit_link where chain = $1 and sequence = $2', [chain, sequence]);
};

/** Moves every later place by one, over negative numbers, for the key is unique at every moment. */
const shift = async (by: Intruder, { chain, sequence }: Target, step: 1 | -1): Promise<void> => {
  await run(by, 'update audit_link set sequence = -sequence where chain = $1 and sequence >= $2', [
    chain,
    step === 1 ? sequence : sequence + 1,
  ]);
  await run(by, 'update audit_link set sequence = -sequence + $2 where chain = $1 and sequence < 0', [chain, step]);
  await run(by, 'update audit_chain set sequence = sequence + $2 where key = $1', [chain, step]);
};

const insert = async (by: Intruder, target: Target): Promise<void> => {
  await shift(by, target, 1);
  await run(
    by,
    `with forged as (insert into audit_entry (chain, kind, subject, actor) values ($1, 'read', 'unit', 'account:forged') returning id)
     insert into audit_link (chain, sequence, entry_id, hash) select $1, $2, id, sha256('forged') from forged`,
    [target.chain, target.sequence],
  );
};

const swap = async (by: Intruder, { chain, sequence }: Target): Promise<void> => {
  await run(by, 'alter table audit_link drop constraint audit_link_pkey');
  await run(
    by,
    `update audit_link set sequence = $2::bigint * 2 + 1 - sequence where chain = $1 and sequence in ($2, $2::bigint + 1)`,
    [chain, sequence],
  );
};

const rehashed = (by: Intruder, { chain }: Target): Promise<unknown> => run(by, 'select pg_temp.rehash($1)', [chain]);

const there = ({ chain, sequence }: Target): Trace => ({ of: chain, sequence });

/** One that is not the last known to the anchor, so that the next is known too. */
const before = (by: Intruder, target: Target): Target =>
  target.sequence < by.anchored ? target : { ...target, sequence: target.sequence - 1 };

const cutTail = async (by: Intruder, { chain, sequence }: Target): Promise<void> => {
  await run(
    by,
    `with cut as (delete from audit_link where chain = $1 and sequence >= $2 returning entry_id)
     delete from audit_entry where id in (select entry_id from cut)`,
    [chain, sequence],
  );
};

const cutStart = (by: Intruder, { chain, sequence }: Target): Promise<unknown> =>
  run(
    by,
    `with cut as (delete from audit_link where chain = $1 and sequence <= $2 returning *),
       gone as (delete from audit_entry where id in (select entry_id from cut))
     update audit_chain set start_sequence = $2, start_hash = (select hash from cut where sequence = $2), start_at = now() where key = $1`,
    [chain, sequence],
  );

const step = (name: string, ...acts: readonly ((by: Intruder, target: Target) => Promise<unknown>)[]): Tampering => ({
  name,
  apply: async (by, target) => {
    for (const act of acts) await act(by, target);
    return there(target);
  },
});

/** What concerns the chain as a whole. */
const onChain = (
  name: string,
  ...acts: readonly ((by: Intruder, target: Target) => Promise<unknown>)[]
): Tampering => ({
  name,
  apply: async (by, target) => {
    for (const act of acts) await act(by, target);
    return { of: target.chain };
  },
});

const onNext = (name: string, ...acts: readonly ((by: Intruder, target: Target) => Promise<unknown>)[]): Tampering => ({
  name,
  apply: async (by, given) => {
    const target = before(by, given);
    for (const act of acts) await act(by, target);
    return there(target);
  },
});

const ofRecord = (name: string, table: string, sql: string): Tampering => ({
  name,
  apply: async (by) => {
    await run(by, sql, [by.any(1_000)]);
    return { of: table };
  },
});

const oneOf = (table: string): string =>
  `(select id from ${table} order by id offset $1 % (select count(*) from ${table}) limit 1)`;

const ofSeals = (name: string, sql: string): Tampering => ({
  name,
  apply: async (by, target) => {
    await run(by, sql, [target.sequence]);
    return { of: '' };
  },
});

const aSeal = '(select max(number) - $1 % max(number) from audit_seal)';

export const tamperings: readonly Tampering[] = [
  step('changes an entry', changeEntry),
  step('changes an entry and all hashes after it', changeEntry, rehashed),
  step('removes an entry', (by, { entryId }) => run(by, 'delete from audit_entry where id = $1', [entryId])),
  step('removes an entry and its place', remove),
  step('removes an entry and closes the gap', remove, (by, target) => shift(by, target, -1)),
  step(
    'removes an entry, closes the gap and makes all hashes anew',
    remove,
    (by, target) => shift(by, target, -1),
    rehashed,
  ),
  step('inserts an entry', insert),
  step('inserts an entry and makes all hashes anew', insert, rehashed),
  onNext('exchanges two entries', swap),
  onNext('exchanges two entries and makes all hashes anew', swap, rehashed),
  step('cuts off the end', cutTail),
  step('cuts off the end and sets the head back', cutTail, rehashed),
  step('cuts off the beginning, as if it were archived', cutStart),
  onChain(
    'cuts off the beginning and names what is left anew',
    cutStart,
    (by, { chain, sequence }) =>
      run(by, 'update audit_link set sequence = $2 - sequence where chain = $1', [chain, sequence]),
    (by, { chain }) => run(by, 'update audit_link set sequence = -sequence where chain = $1', [chain]),
    (by, { chain }) =>
      run(
        by,
        'update audit_chain set start_sequence = 0, start_hash = audit_genesis(key), start_at = null where key = $1',
        [chain],
      ),
    rehashed,
  ),
  onChain(
    'removes a whole chain',
    (by, { chain }) => run(by, 'delete from audit_entry where chain = $1', [chain]),
    (by, { chain }) => run(by, 'delete from audit_link where chain = $1', [chain]),
    (by, { chain }) => run(by, 'delete from audit_chain where key = $1', [chain]),
  ),
  onChain('removes the head', (by, { chain }) => run(by, 'delete from audit_chain where key = $1', [chain])),
  onChain('changes the head', (by, { chain }) =>
    run(by, `update audit_chain set hash = sha256(hash) where key = $1`, [chain]),
  ),
  onChain('changes the number of the head', (by, { chain }) =>
    run(by, `update audit_chain set sequence = sequence + 1 where key = $1`, [chain]),
  ),
  step('changes a hash', (by, { chain, sequence }) =>
    run(by, 'update audit_link set hash = sha256(hash) where chain = $1 and sequence = $2', [chain, sequence]),
  ),
  step('puts an entry into another chain', (by, { entryId }) =>
    run(by, `update audit_entry set chain = 'other' where id = $1`, [entryId]),
  ),
  step(
    'gives a place to another entry',
    (by) => run(by, 'drop index audit_link_entry'),
    (by, { chain, sequence }) =>
      run(
        by,
        `update audit_link set entry_id = (select id from audit_entry where chain <> $1 limit 1) where chain = $1 and sequence = $2`,
        [chain, sequence],
      ),
  ),
  ofSeals(
    'changes a seal',
    `update audit_seal set document = replace(document, '"chains":', '"chains":1') where number = ${aSeal}`,
  ),
  ofSeals(
    'changes a signature',
    `update audit_seal set signature = overlay(signature placing 'AAAA' from 1) where number = ${aSeal}`,
  ),
  ofSeals('removes a seal', `delete from audit_seal where number = ${aSeal}`),
  ofSeals('removes the seals from one on', `delete from audit_seal where number >= ${aSeal}`),
  ofSeals(
    'changes a sealed head',
    `update audit_seal_head set sequence = sequence + 1 where (number, chain) = (
    select number, chain from audit_seal_head order by number, chain offset $1 % (select count(*) from audit_seal_head) limit 1)`,
  ),
  ofRecord(
    'changes what was submitted',
    'submission',
    `update submission set form = form || '{"x":1}' where id = ${oneOf('submission')}`,
  ),
  ofRecord(
    'changes when it was submitted',
    'submission',
    `update submission set submitted_at = submitted_at - interval '1 day' where id = ${oneOf('submission')}`,
  ),
  ofRecord(
    'changes a verdict',
    'review',
    `update review set verdict = case verdict when 'accepted' then 'returned' else 'accepted' end where id = ${oneOf('review')}`,
  ),
  ofRecord('removes a submission', 'submission', `delete from submission where id = ${oneOf('submission')}`),
  ofRecord(
    'adds a submission',
    'submission',
    `insert into submission (task_id, version, form, submitted_at, is_late, actor)
    select id, 99, '{}', now(), false, 'account:forged' from task where id = ${oneOf('task')}`,
  ),
  ofRecord(
    'accepts a task',
    'task',
    `update task set state = 'accepted', ended_at = now(), review_due_at = null, score = 100 where id = ${oneOf('task')}`,
  ),
];
