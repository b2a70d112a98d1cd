import { type Actor, everything, type Phase, postKinds, type Role, type TaskKind } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { builtInPacks, keepPack, loadPack, type Pack } from '@zehuan/policy';
import type { DataSource } from 'typeorm';

/** An actor of a unit, or (null) the development account, which may do everything. */
export const actorOf = (unitId: string | null, name = 'development:tester'): Actor => ({
  name,
  kind: 'person',
  personId: null,
  unitId,
  unitLevel: null,
  scope: everything,
  roles: postKinds,
  onBehalfOf: null,
  requestId: null,
  address: null,
});

/** Somebody signed in who acts for a unit in these roles, or (null) for none. */
export const signedInAs = (unit: FixtureUnit | null, personId: string | null, ...roles: readonly Role[]): Actor => ({
  ...actorOf(unit?.id ?? null, `account:${personId ?? 'somebody'}`),
  personId,
  scope: unit?.path ?? null,
  roles,
});

export interface FixtureUnit {
  readonly id: string;
  readonly code: string;
  readonly path: string;
}

export interface NewTask {
  readonly unit: FixtureUnit;
  readonly supervisor: FixtureUnit;
  readonly cycleId: string;
  readonly kind?: TaskKind;
  readonly phase?: Phase;
  readonly key?: string;
  /** Parts of the item's definition: `form`, `evidence`, `review`, `dutyIsAcknowledgement`. */
  readonly definition?: Readonly<Record<string, unknown>>;
  readonly dueOn?: string;
}

/** Builds what a task needs around it, by SQL, so that a test says only what it is about. */
export interface Fixture {
  /** A unit without a parent stands at the top. */
  unit(code: string, parent?: FixtureUnit): Promise<FixtureUnit>;
  /** A person who holds a post of the unit since 2020. */
  holder(unit: FixtureUnit, postKind: string, name: string): Promise<string>;
  /** A pack with these forms and a running cycle of the unit; days are China's, and every year is unpublished. */
  cycle(unit: FixtureUnit, pack?: { readonly forms?: Pack['forms']; readonly year?: number }): Promise<string>;
  task(task: NewTask): Promise<string>;
  /** Runs an act as an actor at an instant. */
  at<Answer>(instant: string, actor: Actor, work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
  /** As `at`, at an instant when nothing is late. */
  as<Answer>(actor: Actor, work: (tx: Transaction) => Promise<Answer>): Promise<Answer>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** When everything of a fixture was made; its tasks fall due on 2027-03-31 unless said otherwise. */
export const fixtureStart = '2027-01-04T01:00:00Z';

/** The end of a working day in China, as the fixture's pack has it. */
export const endOfDay = (on: string): Date => new Date(`${on}T18:00:00+08:00`);

const scale = JSON.stringify({
  originOn: '1992-01-01',
  originAt: Date.UTC(1991, 11, 31, 16),
  dayMilliseconds: 86_400_000,
});

/** A real pack, with the forms of the test in place of its own, and a calendar of which no year is published. */
async function packWith(forms: Pack['forms'], version: string): Promise<Pack> {
  const source = (await builtInPacks()).find(({ name }) => name === 'jiangsu')?.source ?? '';
  const { pack } = loadPack(source);
  if (pack === null) throw new Error('The built-in pack of Jiangsu has faults');
  const attachments = { ...pack.attachments, maxBytes: 1_000_000 };
  return { ...pack, key: 'fixture', version, calendar: { name: 'fixture' }, dayEndsAt: '18:00', forms, attachments };
}

/** A fixture on a migrated database; numbers make packs and items of one database distinct. */
export function fixtureOn(database: DataSource): Fixture {
  let number = 0;
  const rows = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    database.query<Row[]>(sql, [...parameters]);
  const row = async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row> => {
    const [first] = await rows<Row>(sql, parameters);
    if (first === undefined) throw new Error('The statement of the fixture answered no row');
    return first;
  };
  const idOf = async (sql: string, parameters: readonly unknown[]): Promise<string> =>
    (await row<{ id: string }>(sql, parameters)).id;
  const at: Fixture['at'] = (instant, actor, work) =>
    inTransaction(database, actor, (tx) => work(tx), { at: new Date(instant) });

  return {
    rows,
    at,
    as: (actor, work) => at(fixtureStart, actor, work),
    unit: (code, parent) =>
      row<FixtureUnit>(
        `insert into unit (code, name, kind, level, parent_id, path, established_on, created_at, updated_at)
         values ($1, $2, 'committee', $3, $4, $5::ltree, '2020-01-01', $6, $6) returning id, code, path::text as path`,
        [
          code,
          `单位${code}`,
          parent ? 'city' : 'province',
          parent?.id ?? null,
          `${parent ? `${parent.path}.` : ''}n${code}`,
          fixtureStart,
        ],
      ),
    holder: async (unit, postKind, name) => {
      const person = await idOf('insert into person (name, created_at) values ($1, $2) returning id', [
        name,
        fixtureStart,
      ]);
      const post = await idOf(
        'insert into post (unit_id, kind, title, created_at) values ($1, $2, $3, $4) returning id',
        [unit.id, postKind, postKind, fixtureStart],
      );
      await rows(`insert into tenure (person_id, post_id, from_on, created_at) values ($1, $2, '2020-01-01', $3)`, [
        person,
        post,
        fixtureStart,
      ]);
      return person;
    },
    cycle: async (unit, pack = {}) => {
      number += 1;
      const content = await packWith(pack.forms ?? {}, `1.0.${number}`);
      const { id: packId } = await at(fixtureStart, actorOf(null), (tx) => keepPack(tx, content));
      return idOf(
        `with new as (select uuidv7() as id)
         insert into cycle (id, unit_id, unit_path, year, pack_id, root_cycle_id, state, phase, scale, workflow_id, started_at, started_by)
         select id, $1::uuid, $2::ltree, $3::int, $4::uuid, id, 'running', 'clarifying', $5::jsonb, format('cycle/%s/%s', $3::int, $6::text),
           $7::timestamptz, 'fixture' from new
         returning id`,
        [unit.id, unit.path, pack.year ?? 2027, packId, scale, unit.code, fixtureStart],
      );
    },
    task: async ({
      unit,
      supervisor,
      cycleId,
      kind = 'item',
      phase = 'clarifying',
      key,
      definition = {},
      dueOn = '2027-03-31',
    }) => {
      number += 1;
      const itemId = await idOf(
        `insert into item (cycle_id, key, kind, phase, issued_in, title, definition, due_on, due_at, due_is_provisional, origin, issued_at)
         values ($1, $2, $3, $4, $4, '{"zh":"任务","en":"Task"}', $5, $6, $7, false, 'pack', $8) returning id`,
        [
          cycleId,
          key ?? `item${number}`,
          kind,
          phase,
          JSON.stringify(definition),
          dueOn,
          endOfDay(dueOn),
          fixtureStart,
        ],
      );
      return idOf(
        `insert into task (kind, cycle_id, item_id, unit_id, unit_path, supervising_unit_id, title, phase, due_on, due_at,
           due_is_provisional, armed_at, issued_at)
         values ($1, $2, $3, $4, $5::ltree, $6, '任务', $7, $8, $9, false, $10, $10) returning id`,
        [kind, cycleId, itemId, unit.id, unit.path, supervisor.id, phase, dueOn, endOfDay(dueOn), fixtureStart],
      );
    },
  };
}
