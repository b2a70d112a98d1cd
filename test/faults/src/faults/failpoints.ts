import type { Failpoint } from '@zehuan/platform';
import type { Program } from '../program.js';
import { until } from '../until.js';
import type { Year } from '../live-year.js';
import { type Fault, untilShown } from './fault.js';

/** A point, or the nth passage of one. */
type Armed = Failpoint | `${Failpoint}:${number}`;

const arming = (point: Armed | undefined): NodeJS.ProcessEnv =>
  point === undefined ? {} : { ZEHUAN_FAILPOINT: point };

/**
 * Lets a program die at one point after the other. It begins with a restart, so that the first is armed, unless the
 * program was started with it; each death starts it with the next point. Throws where a point is never reached.
 */
const dieAt = async (program: Program, year: Year, points: readonly Armed[], isArmed = false): Promise<number> => {
  const [first] = points;
  if (!isArmed) {
    program.nextStartsWith(arming(first));
    await restart(program);
  }
  for (const [index, point] of points.entries()) {
    const { pid } = program;
    const deaths = program.ends.length;
    program.nextStartsWith(arming(points[index + 1]));
    await until(`${program.name} dies at ${point}`, () => program.ends.length > deaths || year.isOver(), {
      patience: year.at.patience,
      every: 20,
    });
    if (program.ends[deaths]?.signal !== 'SIGKILL')
      throw new Error(`${program.name} never came to the failpoint ${point}`);
    // Only what runs with the next point may be told of the one after it.
    await until(`${program.name} starts anew`, () => program.pid !== undefined && program.pid !== pid, { every: 5 });
  }
  return points.length;
};

const restart = async (program: Program): Promise<void> => {
  const before = program.pid;
  const deaths = program.ends.length;
  program.kill();
  await until(
    `${program.name} is killed and starts anew`,
    () => program.ends.length > deaths && program.pid !== undefined && program.pid !== before,
    { every: 5 },
  );
};

/** What the API does between two side effects: died there, started anew, the same act sent again under its key. */
export const apiFailpoints: Fault = {
  name: 'api-failpoints',
  what: 'the API dies at each named point between two side effects',
  before({ at }) {
    at.api.nextStartsWith(arming('cycle-opened-before-started'));
    return restart(at.api);
  },
  async disturb({ at, year }) {
    const first = await dieAt(at.api, year, ['cycle-opened-before-started'], true);
    await year.issued.opened;
    const prompt = await dieAt(at.api, year, ['claimed-before-work:2']);
    await untilShown(at, 'escalated');
    const uploads = await dieAt(at.api, year, ['part-written-before-rename', 'renamed-before-attached']);
    await untilShown(at, 'stating');
    const rest = await dieAt(at.api, year, [
      ...(['worked-before-commit:3', 'committed-before-answer:3'] as const),
      // One and the same act on the process, which is sent again after each death.
      ...(['claimed-before-update', 'update-answered-before-kept', 'update-kept-before-answer'] as const),
      'committed-before-look-again:2',
    ]);
    return `${first + prompt + uploads + rest} points`;
  },
};

/** What the worker does between two side effects; what was done twice must show once. */
export const workerFailpoints: Fault = {
  name: 'worker-failpoints',
  what: 'the worker dies at each named point between two side effects',
  before({ at }) {
    at.worker.nextStartsWith(arming('looked-before-started-below'));
    return restart(at.worker);
  },
  async disturb({ at, year }) {
    const early = await dieAt(at.worker, year, ['looked-before-started-below', 'started-below-before-reported'], true);
    await year.issued.opened;
    const delivery = await dieAt(at.worker, year, [
      'planned-before-leased',
      'leased-before-sent:2',
      'sent-before-marked:2',
    ]);
    await untilShown(at, 'stating');
    const act = await dieAt(at.worker, year, ['act-written-before-reported']);
    return `${early + delivery + act} points`;
  },
};
