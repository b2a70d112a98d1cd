import { seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { loadProvince } from '@zehuan/org';
import { inTransaction, migrate, openDatabase } from '@zehuan/platform';
import { keepPack, seedPacks } from '@zehuan/policy';
import type { DataSource } from 'typeorm';
import type { SystemOptions } from './stage.js';

export const provinceCode = '99';
export const townshipsOfACounty = 100;

const insertUnits = `
with given as (
  select p.code || to_char(n, 'FM0000') as code, p.id as parent_id, p.path as parent_path, nextval(pg_get_serial_sequence('unit', 'node')) as node
  from unit p cross join generate_series(1, $1::int) n where p.level = $2
)
insert into unit (node, code, name, kind, level, parent_id, path, established_on, created_at, updated_at) overriding system value
select node, code, '委员会' || node, 'committee', $3, parent_id, parent_path || node::text, '2020-01-01', $4, $4 from given`;

const insertPeople = `
with holder as (
  insert into post (unit_id, kind, title, created_at)
  select u.id, k, k, $1 from unit u cross join unnest(array['topLeader','reporter','coordinator']) k returning id
), made as (select id as post_id, uuidv7() as person_id from holder),
person_made as (
  insert into person (id, name, is_simulated, created_at) select person_id, '某某', true, $1 from made
)
insert into tenure (person_id, post_id, from_on, created_at) select person_id, post_id, '2020-01-01', $1 from made`;

/** A province, so many counties below it, and a hundred townships below each, every one with people in its posts. */
const insertProvince = async (database: DataSource, counties: number): Promise<void> => {
  const at = new Date();
  await database.query(
    `with made as (select nextval(pg_get_serial_sequence('unit', 'node')) as node)
     insert into unit (node, code, name, kind, level, path, established_on, created_at, updated_at) overriding system value
     select node, $1, '省委', 'committee', 'province', node::text::ltree, '2020-01-01', $2, $2 from made`,
    [provinceCode, at],
  );
  await database.query(insertUnits, [counties, 'province', 'county', at]);
  await database.query(insertUnits, [townshipsOfACounty, 'county', 'township', at]);
  await database.query(insertPeople, [at]);
};

/** Brings the schema, a province and a pack into an empty database. */
export const prepareRecord = async (
  url: string,
  { counties, pack, altered }: Pick<SystemOptions, 'counties' | 'pack' | 'altered'>,
): Promise<void> => {
  const database = await openDatabase({
    url,
    poolSize: 1,
    applicationName: 'bench-prepare',
    statementTimeout: 600_000,
  });
  try {
    await migrate(database);
    await inTransaction(database, systemActor('bench'), async (tx) => {
      await seedCalendar(tx);
      await seedPacks(tx);
      await keepPack(tx, pack);
      if (counties === 'jiangsu') await loadProvince(tx, { province: '32', withPeople: true });
    });
    if (counties !== 'jiangsu') await insertProvince(database, counties);
    if (altered !== undefined) await database.query(altered);
    await database.query('analyze');
  } finally {
    await database.destroy();
  }
};
