import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, systemActor } from '@zehuan/contracts';
import { abolishUnitWithWork, appointWithHandover, mergeUnitWithWork, moveUnitWithWork } from '@zehuan/cycles';
import { provinceOnRecord, type ProvinceOnRecord } from '@zehuan/cycles/testing';
import { establishUnit } from '@zehuan/org';
import { inTransaction, rowsOf, type Transaction } from '@zehuan/platform';
import { submit } from '@zehuan/tasks';
import fc from 'fast-check';
import { Model, modelled, type Seen } from './model.js';

const day = 86_400_000;
const reason = '试';
const form = { summary: '已经全部完成，效果良好，群众满意。', isDone: true };

const happenings = ['move', 'move', 'merge', 'abolish', 'establish', 'appoint', 'submit', 'look', 'look'] as const;
type Happening = (typeof happenings)[number];

let province: ProvinceOnRecord;
let model: Model;
/** A year that lies ahead of the establishing of the units, which the record never goes back behind. */
const year = new Date().getUTCFullYear() + 1;
let now = Date.parse(`${String(year)}-01-05T02:00:00Z`);
let fresh = 0;
beforeAll(async () => {
  province = await provinceOnRecord({ cities: 2, counties: 2, townships: 2 });
  const of98 = [
    ['98', null, 'province'],
    ['9801', '98', 'city'],
    ['980101', '9801', 'county'],
  ] as const;
  await run(async (tx) => {
    for (const [code, parentCode, level] of of98) await establish(tx, code, parentCode, level);
  });
  model = new Model(province);
  for (const code of ['99', '98']) await province.open(code, year, instant());
  await happen('look', 0);
  now += 50 * day;
  await happen('look', 0);
});
afterAll(() => province.close());

const instant = (): string => new Date(now).toISOString();
const today = (): string => instant().slice(0, 10);
const run = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> => province.at(instant(), work);
const establish = (
  tx: Transaction,
  code: string,
  parentCode: string | null,
  level: 'province' | 'city' | 'county' | 'township',
) => establishUnit(tx, { code, name: `委员会${code}`, kind: 'committee', level, parentCode, on: '2020-01-01', reason });

async function pick(sql: string, number: number): Promise<string> {
  const found = await province.rows<{ id: string }>(`${sql} order by 1`);
  return found[number % Math.max(1, found.length)]?.id ?? '00000000-0000-7000-8000-000000000000';
}
const unit = (levels: string, number: number): Promise<string> =>
  pick(`select code as id from unit where ended_on is null and level in (${levels})`, number);

const acts: Readonly<Record<Happening, (n: number) => Promise<unknown>>> = {
  move: async (n) => {
    const [code, under] = [await unit(`'township','county'`, n), await unit(`'county','city','province'`, n >> 3)];
    await run((tx) => moveUnitWithWork(tx, { code, under, on: today(), reason }));
  },
  merge: async (n) => {
    const [code, into] = [await unit(`'township','county'`, n), await unit(`'township','county'`, n >> 3)];
    await run((tx) => mergeUnitWithWork(tx, { code, into, on: today(), reason }));
  },
  abolish: async (n) => {
    const code = await unit(`'township'`, n);
    if (n % 3 === 0) await run((tx) => abolishUnitWithWork(tx, { code, on: today(), reason }));
  },
  establish: async (n) => {
    const parentCode = await unit(`'county'`, n);
    fresh += 1;
    await run((tx) => establish(tx, `99999${String(fresh)}`, parentCode, 'township'));
  },
  appoint: async (n) => {
    const unitId = await pick('select id from unit where ended_on is null', n);
    const personId = await pick('select id from person', n >> 3);
    await run((tx) => appointWithHandover(tx, { unitId, kind: 'reporter', personId, fromOn: today(), reason }));
  },
  submit: async (n) => {
    const taskId = await pick(`select id from task where state in ('assigned','acknowledged')`, n);
    await run((tx) => submit(tx, { taskId, form }));
  },
  look: () => province.look(instant()),
};

/** What is refused changes nothing; anything else would be a bug. */
async function happen(what: Happening, number: number): Promise<void> {
  await acts[what](number).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
  now += day / 4;
  await model.look();
}

/** What a unit's actor reads, with no filter at all. */
async function readBy(unitId: string, path: string): Promise<Seen> {
  const actor = { ...systemActor('test'), kind: 'person' as const, unitId, scope: path };
  return inTransaction(await province.database.asApplication(), actor, async (tx) => {
    const read: Record<string, readonly string[]> = {};
    for (const [table, key] of Object.entries(modelled)) {
      const rows = await rowsOf<{ id: string }>(tx, `select ${key}::text as id from ${table}`);
      read[table] = rows.map(({ id }) => id).sort();
    }
    return read;
  });
}

async function mustAgree(): Promise<void> {
  for (const { id, path } of await province.rows<{ id: string; path: string }>('select id, path::text from unit'))
    expect({ unit: path, ...(await readBy(id, path)) }).toEqual({ unit: path, ...(await model.seenBy(id)) });
}

describe('what a unit reads in SQL', () => {
  it('is what the rule says, whatever became of the tree', async () => {
    await mustAgree();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...happenings), fc.nat(5_000)), { minLength: 3, maxLength: 8 }),
        async (steps) => {
          for (const [what, number] of steps) await happen(what, number);
          await mustAgree();
        },
      ),
      // The tree goes on from where it is: what a shorter run would do is another matter.
      { numRuns: 25, endOnFailure: true },
    );
    // Something must have happened for it to have been tried.
    const [kinds] = await province.rows<{ count: number }>(
      'select count(distinct kind)::int as count from unit_change',
    );
    expect(kinds?.count).toBeGreaterThanOrEqual(4);
    const [moved] = await province.rows<{ count: number }>(
      `select count(*)::int as count from task t join unit u on u.id = t.unit_id where t.unit_path <> u.path`,
    );
    expect(moved?.count).toBeGreaterThan(0);
  }, 300_000);
});
