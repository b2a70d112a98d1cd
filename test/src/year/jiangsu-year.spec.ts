import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listCalendarYears, seedCalendar } from '@zehuan/calendar';
import { systemActor } from '@zehuan/contracts';
import { openCycle } from '@zehuan/cycles';
import { loadProvince } from '@zehuan/org';
import { inTransaction } from '@zehuan/platform';
import { packByKey, type Pack, seedPacks } from '@zehuan/policy';
import { People } from './people.js';
import { expectedReminders, inChina, type JournalEntry, PlainCalendar } from './reminder-model.js';
import { timeSkippingProvince, type TimeSkippingProvince } from './time-skipping-province.js';

const startedOn = '2026-12-28';
const endsOn = '2028-03-03';

describe("a year of Jiangsu's whole tree", () => {
  let province: TimeSkippingProvince;
  let people: People;
  let calendar: PlainCalendar;
  let pack: Pack;
  let rootId: string;

  beforeAll(async () => {
    province = await timeSkippingProvince();
    await inTransaction(province.database.dataSource, systemActor('test'), async (tx) => {
      await seedCalendar(tx);
      await seedPacks(tx);
      await loadProvince(tx, { province: '32', withPeople: true });
      calendar = new PlainCalendar(await listCalendarYears(tx));
      pack = (await packByKey(tx, 'jiangsu')).content;
    });
    people = new People(province, pack, calendar);
    await province.passTo(`${startedOn}T02:00:00Z`);
    const cycle = await province.act((tx) => openCycle(tx, { unitCode: '32', year: 2027, packKey: 'jiangsu' }));
    rootId = cycle.id;
    await province.process.startOrWake(cycle);
    await liveUntil(endsOn);
  }, 1_500_000);
  afterAll(() => province.close());

  /** Day by day at ten in the morning; what the coordinators do in the year is in `events`. */
  const liveUntil = async (last: string): Promise<void> => {
    for (let on = startedOn; on <= last; on = new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10)) {
      await province.passTo(new Date(inChina(on, '10:00')).toISOString());
      await events[on]?.();
      await people.live(on);
    }
  };

  const steer = { actor: 'development:coordinator', onBehalfOf: null };
  const workflowOf = (code: string): string => `cycle/2027/${code}`;

  /** The tasks that an act of a coordinator moved, as the record names them, go into the journal with the day that the act named. */
  const noteMoved = async (
    kind: string,
    at: Date,
    dueOn: (taskId: string, from: string) => string,
  ): Promise<number> => {
    const moved = await province.rows<{ taskId: string; at: Date; from: string }>(
      `select task_id as "taskId", at, details->>'from' as "from" from task_event where kind = $1 and at >= $2`,
      [kind, at],
    );
    for (const row of moved)
      people.note({ taskId: row.taskId, at: row.at.getTime(), act: 'due', dueOn: dueOn(row.taskId, row.from) });
    return moved.length;
  };

  let extended = 0;
  const events: Record<string, (() => Promise<void>) | undefined> = {
    // Nanjing moves one item for its own subordinates and for those below them.
    '2027-08-10': async () => {
      const at = new Date(await province.now());
      await province.process.act(
        workflowOf('3201'),
        'extend',
        { ...steer, reason: '汛期抗洪', itemKey: 'grassroots', isForTree: true, dueOn: '2027-09-24' },
        'extend-1',
      );
      extended = await noteMoved('extended', at, () => '2027-09-24');
    },
    // One county stops its clock, and lets it run again without moving anything.
    '2027-09-06': async () => {
      await province.process.act(
        workflowOf('320205'),
        'pause',
        { ...steer, reason: '机构调整', isForTree: false },
        'pause-1',
      );
    },
    '2027-09-07': async () => {
      await province.process.act(
        workflowOf('320205'),
        'resume',
        { ...steer, reason: '恢复', isForTree: false, shiftsDeadlines: false },
        'resume-1',
      );
    },
  };

  it('issues to every unit exactly what the pack asks of its level', async () => {
    const units = await province.rows<{ level: string; units: number }>(
      `select level, count(*)::int as units from unit where kind = 'committee' and parent_id is not null group by 1`,
    );
    const expected = units.reduce((sum, { level, units: count }) => {
      const items = pack.items.filter((item) => (item.levels as string[]).includes(level));
      return sum + count * items.reduce((lines, item) => lines + (item.occurrences?.length ?? 1), 0);
    }, 0);
    expect(
      await province.rows(`select count(*)::int as tasks, count(distinct unit_id)::int as units from task`),
    ).toEqual([{ tasks: expected, units: 1604 }]);
  });

  it('runs one cycle for each committee that has subordinates, and closes all of them', async () => {
    const [cycles] = await province.rows<{ cycles: number; closed: number }>(
      `select count(*)::int as cycles, count(*) filter (where state = 'closed')::int as closed from cycle`,
    );
    const [supervisors] = await province.rows<{ count: number }>(
      `select count(distinct p.id)::int as count from unit u join unit p on p.id = u.parent_id where u.kind = 'committee'`,
    );
    expect(cycles).toEqual({ cycles: supervisors?.count, closed: supervisors?.count });
  });

  it('reminds exactly as an independent reading of the pack says, each task, rung and due day once', async () => {
    const byTask = new Map<string, JournalEntry[]>();
    for (const entry of people.journal) byTask.set(entry.taskId, [...(byTask.get(entry.taskId) ?? []), entry]);
    const closings = new Map(
      (await province.rows<{ id: string; endedAt: Date }>(`select id, ended_at as "endedAt" from cycle`)).map(
        (cycle) => [cycle.id, cycle.endedAt.getTime()],
      ),
    );
    const expected = [...byTask].flatMap(([taskId, entries]) =>
      expectedReminders(
        entries.sort((a, b) => a.at - b.at),
        pack,
        calendar,
        closings.get(people.task(taskId)?.cycleId ?? '') ?? 0,
      ),
    );
    const actual = await province.rows<{ taskId: string; rung: string; dueOn: string; firesAt: Date; raisedAt: Date }>(
      `select task_id as "taskId", rung, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "dueOn", fires_at as "firesAt", raised_at as "raisedAt" from reminder`,
    );
    const named = (reminder: { taskId: string; rung: string; dueOn: string; firesAt: number | Date }): string =>
      `${reminder.taskId} ${reminder.rung} ${reminder.dueOn} ${new Date(reminder.firesAt).toISOString()}`;
    const wanted = new Set(expected.map(named));
    const got = new Set(actual.map(named));
    expect(got.size).toBe(actual.length);
    expect([...wanted].filter((name) => !got.has(name)).slice(0, 5)).toEqual([]);
    expect([...got].filter((name) => !wanted.has(name)).slice(0, 5)).toEqual([]);
    expect(actual.length).toBeGreaterThan(20_000);
    expect(actual.filter((reminder) => reminder.raisedAt < reminder.firesAt)).toEqual([]);
  });

  it('extends for a whole branch in one act', () => {
    expect(extended).toBeGreaterThan(50);
  });

  it('escalates to the top leader and the supervising committee, on the record', async () => {
    const told = await province.rows<{ postKind: string; count: number }>(
      `select post_kind as "postKind", count(*)::int as count from notification where kind = 'escalation' group by 1 order by 1`,
    );
    expect(told.map((row) => row.postKind)).toEqual(['coordinator', 'reporter', 'topLeader']);
    const [untold] = await province.rows<{ count: number }>(
      `select count(*)::int as count from reminder r where not exists (select from notification n where n.reminder_id = r.id)`,
    );
    expect(untold?.count).toBe(0);
  });

  it('grades every unit once, within the quota, and the silent ones last', async () => {
    const results = await province.rows<{ code: string; grade: string; total: string }>(
      `select u.code, r.grade, r.total from assessment_result r join unit u on u.id = r.unit_id where r.published_at is not null`,
    );
    expect(results).toHaveLength(1604);
    const [over] = await province.rows<{ count: number }>(
      `select count(*)::int as count from (
         select cycle_id from assessment_result group by cycle_id having count(*) filter (where grade = 'good') > greatest(1, floor(count(*) * 0.3))) x`,
    );
    expect(over?.count).toBe(0);
  });

  it('has received every submission once', async () => {
    expect(await province.rows(`select count(*)::int as count from submission`)).toEqual([
      { count: people.submissions },
    ]);
    expect(rootId).toMatch(/-/);
  });
});
