import type { Measured } from '../figures.js';
import { growthExponent, rounded } from '../numbers.js';
import { benchPack } from '../pack.js';
import type { Stage, System } from '../stage.js';
import { type Started, startCycle } from '../start-cycle.js';

/** Counties with a hundred townships each: 1,000 to 45,000 units. */
const sizes = [10, 40, 100, 450];
const largest = 450;
const measured = 100;
/** Long enough that nothing of the year falls due while it is measured. */
const dayMilliseconds = 60_000;

export interface FanOut {
  readonly measured: Measured;
  /** The largest province, for what is measured on many tasks. */
  readonly system: System;
  readonly started: Started;
}

/** Arranges provinces of growing size, each in a record of its own, and inserts the same rows barely. */
export const fanOut = async (stage: Stage, scale = 1): Promise<FanOut> => {
  const pack = await benchPack(dayMilliseconds);
  const points: { x: number; y: number }[] = [];
  let figures = { tasksPerSecond: 0, shareOfRawInsert: 0 };
  let bare = 0;
  for (const size of sizes) {
    const counties = Math.max(1, Math.round(size * scale));
    const system = await stage.system({ name: `fanout-${size}`, counties, pack });
    const started = await startCycle(system, counties, pack);
    points.push({ x: counties * 101, y: started.seconds });
    if (size === measured) {
      bare = await bareInsert(system);
      const tasksPerSecond = started.tasks / started.seconds;
      figures = { tasksPerSecond: Math.round(tasksPerSecond), shareOfRawInsert: rounded(tasksPerSecond / bare, 2) };
    }
    if (size === largest)
      return {
        ...{ system, started },
        measured: {
          figures: { fanout: { ...figures, growthExponent: rounded(growthExponent(points), 2) } },
          raw: [
            {
              what: 'task rows inserted by one bare statement, with the same keys and indexes',
              value: Math.round(bare),
              unit: '/s',
            },
          ],
          also: points.map(({ x, y }) => ({ what: `fan-out to ${x} units`, value: rounded(y), unit: 's' })),
        },
      };
    await system.close();
  }
  throw new Error('there is no largest size');
};

/** Rows in a second when the same rows go into a table like that of tasks by one statement. */
const bareInsert = async ({ rows }: System): Promise<number> => {
  await rows('create table bare_task (like task including all)');
  await rows(`alter table bare_task add foreign key (cycle_id) references cycle, add foreign key (item_id) references item,
    add foreign key (unit_id) references unit, add foreign key (supervising_unit_id) references unit`);
  const began = performance.now();
  await rows('insert into bare_task select * from task order by cycle_id, item_id');
  const seconds = (performance.now() - began) / 1000;
  const [row] = await rows<{ count: number }>('select count(*)::int as count from bare_task');
  await rows('drop table bare_task');
  return (row?.count ?? 0) / seconds;
};
