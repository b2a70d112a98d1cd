import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Heat, heatOf } from './record/heat.queries.js';
import { cycleById, type CycleRow } from './record/cycle.queries.js';
import { provinceOnRecord, type ProvinceOnRecord } from './testing/province-on-record.js';

interface Task {
  readonly code: string;
  readonly key: string;
  readonly occurrence: string;
  readonly state: string;
  readonly dueAt: Date;
  readonly reviewDueAt: Date | null;
}

/** The same, said plainly and task by task. */
const plainCell = (task: Task, at: number): string => {
  if (task.state === 'accepted') return 'd';
  if (task.state === 'cancelled') return 'x';
  if (task.state === 'submitted') return task.reviewDueAt !== null && task.reviewDueAt.getTime() < at ? 'v' : 's';
  if (task.dueAt.getTime() < at) return 'l';
  return task.state === 'assigned' ? 'a' : task.state === 'acknowledged' ? 'k' : 'r';
};

describe('unit by line', () => {
  let province: ProvinceOnRecord;
  let cycle: CycleRow;
  beforeAll(async () => {
    province = await provinceOnRecord({ cities: 2, counties: 2, townships: 2 });
    cycle = await province.open('99', 2026, '2025-12-30T02:00:00Z');
    await province.look('2026-01-05T02:00:00Z');
    await province.look('2026-02-25T02:00:00Z');
    // Every state, each in a fifth of the tasks.
    await province.rows(`
      with numbered as (select id, row_number() over (order by id) % 6 as place from task)
      update task t set state = (array['assigned','acknowledged','submitted','returned','accepted','cancelled'])[n.place + 1],
        review_due_at = case when n.place = 2 then t.due_at + interval '10 days' end,
        ended_at = case when n.place >= 4 then t.due_at end
      from numbered n where n.id = t.id`);
  });
  afterAll(() => province.close());

  const heatAt = (at: string, of: CycleRow): Promise<Heat> =>
    province.at(at, async (tx) => heatOf(tx, await cycleById(tx, of.id)));
  const tasksBelow = (path: string): Promise<Task[]> =>
    province.rows<Task>(
      `select u.code, i.key, i.occurrence, t.state, t.due_at as "dueAt", t.review_due_at as "reviewDueAt"
       from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id where u.path <@ $1::ltree and u.path <> $1::ltree`,
      [path],
    );

  it.each(['2026-02-25T02:00:00Z', '2026-07-31T02:00:00Z', '2026-12-31T02:00:00Z'])(
    'has a letter for every task that says how it stands, on %s',
    async (at) => {
      const { columns, rows } = await heatAt(at, cycle);
      const seen = new Map(
        rows.flatMap((row) =>
          columns.map((column, place) => [`${row.unitCode}/${column.key}/${column.occurrence}`, row.cells[place]]),
        ),
      );
      const tasks = await tasksBelow(cycle.unitPath);
      expect(tasks.length).toBeGreaterThan(50);
      for (const task of tasks)
        expect([task, seen.get(`${task.code}/${task.key}/${task.occurrence}`)]).toEqual([
          task,
          plainCell(task, Date.parse(at)),
        ]);
      expect([...seen.values()].filter((cell) => cell !== '-')).toHaveLength(tasks.length);
    },
  );

  it('holds the units below the committee of the cycle, and no others', async () => {
    const [city] = await province.rows<{ id: string; code: string }>(
      `select c.id, u.code from cycle c join unit u on u.id = c.unit_id where u.level = 'city' order by u.code`,
    );
    if (!city) throw new Error('no city has a cycle');
    const { rows } = await heatAt(
      '2026-03-01T02:00:00Z',
      await province.at('2026-03-01T02:00:00Z', (tx) => cycleById(tx, city.id)),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ unitCode }) => unitCode).every((code) => code.startsWith(city.code) && code !== city.code)).toBe(
      true,
    );
    expect(Math.min(...rows.map(({ depth }) => depth))).toBe(1);
  });
});
