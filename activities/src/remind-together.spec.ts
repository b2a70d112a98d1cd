import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '@zehuan/contracts';
import type { CycleProcess } from '@zehuan/cycles';
import { type ProvinceOnRecord, provinceOnRecord } from '@zehuan/cycles/testing';
import { raiseReminders } from '@zehuan/notices';
import type { Transaction } from '@zehuan/platform';
import { createActivities } from './index.js';
import { remindTogether } from './remind-together.js';

const january = '2026-01-05T02:00:00Z';
const committees = ['99', '9901', '9902', '9903'];

let province: ProvinceOnRecord;
let cycles: ReadonlyMap<string, string>;
let moment: string;
const warnings: string[] = [];

const cycleOf = (code: string): string => cycles.get(code) ?? '';
const look = async (code: string, instant: string): Promise<void> => {
  const activities = createActivities({
    database: province.database.dataSource,
    process: {
      startOrWake: () => Promise.resolve(),
      wakeDelivery: () => Promise.resolve(true),
    } as unknown as CycleProcess,
    warn: (_error, message) => warnings.push(message),
  });
  await activities.advanceCycle({ cycleId: cycleOf(code), at: Date.parse(instant) });
};

/** What has been raised: committee, unit, rung and who was told, a line each. */
const raised = (ask: (sql: string) => Promise<{ line: string }[]> = (sql) => province.rows(sql)): Promise<string[]> =>
  ask(`select concat_ws(' ', s.code, u.code, i.key, r.rung, r.due_at, n.post_kind, n.person_id, n.created_at) as line
    from reminder r join task t on t.id = r.task_id join item i on i.id = t.item_id join unit u on u.id = t.unit_id
    join unit s on s.id = t.supervising_unit_id join notification n on n.reminder_id = r.id order by 1`).then((rows) =>
    rows.map(({ line }) => line),
  );
const remindedCommittees = async (): Promise<string[]> => [
  ...new Set((await raised()).map((line) => line.split(' ')[0] ?? '')),
];

/** What each cycle raises by itself, in a transaction of which nothing remains. */
const raisedOneByOne = async (): Promise<string[]> => {
  let lines: string[] = [];
  const undo = new Error('undone');
  await province
    .at(
      moment,
      async (tx: Transaction) => {
        for (const code of committees) await raiseReminders(tx, { cycleId: cycleOf(code) });
        lines = await raised((sql) => tx.manager.query(sql));
        throw undo;
      },
      systemActor('annual-cycle'),
    )
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return lines;
};

beforeEach(async () => {
  warnings.length = 0;
  province = await provinceOnRecord({ cities: 3, counties: 2, townships: 0 });
  cycles = new Map(
    await Promise.all(committees.map(async (code) => [code, (await province.open(code, 2026, january)).id] as const)),
  );
  for (const code of committees) await look(code, january);
  const [first] = await province.rows<{ at: Date }>('select min(next_wake_at) as at from cycle');
  moment = first?.at.toISOString() ?? '';
});
afterEach(() => province.close());

describe('a moment at which rungs fire in many committees', () => {
  it('is written by the first look that wakes, for all of them, as each would have done by itself', async () => {
    const expected = await raisedOneByOne();
    expect(new Set(expected.map((line) => line.split(' ')[0]))).toEqual(new Set(committees));
    await look('9902', moment);
    expect(await raised()).toEqual(expected);
    for (const code of committees) await look(code, moment);
    expect(await raised()).toEqual(expected);
    expect(warnings).toEqual([]);
  });

  it('is judged together once, however many looks follow', async () => {
    const together = (): Promise<number> => province.at(moment, remindTogether);
    expect(await together()).toBeGreaterThan(0);
    const [before] = await province.rows<{ count: number }>(
      'select count(*)::int as count from cycle where reminded_at = next_wake_at',
    );
    expect(before?.count).toBe(committees.length);
    expect(await together()).toBe(0);
  });

  const leftOut: readonly [string, string][] = [
    ['is paused', `update cycle set state = 'paused' where id = $1`],
    [
      'closes its phase then',
      `update cycle_phase set closes_at = '2026-01-06' where cycle_id = $1 and phase = 'clarifying'`,
    ],
    ['has not begun its phase', `update cycle_phase set opened_at = null where cycle_id = $1`],
    [
      'has a unit set aside',
      `insert into incident (cycle_id, unit_id, step, state, code, message, first_at, last_at)
       select id, unit_id, 'remind', 'open', 'x', 'x', started_at, started_at from cycle where id = $1`,
    ],
    ['is looked at again only later', `update cycle set next_wake_at = next_wake_at + interval '1 hour' where id = $1`],
  ];
  it.each(leftOut)('leaves out a cycle that %s', async (_what, sql) => {
    await province.rows(sql, [cycleOf('9902')]);
    await province.at(moment, remindTogether);
    expect(await remindedCommittees()).toEqual(['99', '9901', '9903']);
  });

  it('does not wait for a cycle that somebody is looking at', async () => {
    await province.at(moment, async (holding) => {
      await holding.manager.query('select from cycle where id = $1 for no key update', [cycleOf('9903')]);
      await province.at(moment, remindTogether);
    });
    expect(await remindedCommittees()).toEqual(['99', '9901', '9902']);
    await look('9903', moment);
    expect(await remindedCommittees()).toEqual(committees);
  });

  it('fails in none but the committee whose rows fail', async () => {
    await province.rows(`create function spoilt() returns trigger language plpgsql as $$ begin
      if (select cycle_id from task where id = new.task_id) = '${cycleOf('9902')}' then raise exception 'spoilt row'; end if;
      return new; end $$`);
    await province.rows(`create trigger spoilt before insert on reminder for each row execute function spoilt()`);
    await expect(look('9902', moment)).rejects.toThrow('spoilt row');
    for (const code of ['99', '9901', '9903']) await look(code, moment);
    expect(await remindedCommittees()).toEqual(['99', '9901', '9903']);
    expect(warnings[0]).toMatch(/could not be raised together/);
  });
});
