import { fileURLToPath, pathToFileURL } from 'node:url';
import { readyz } from '../installation.js';
import { until } from '../until.js';
import { type Fault, untilShown } from './fault.js';

/** The same from the sources and from the build: both lie one step below `test/faults`. */
const preload = pathToFileURL(fileURLToPath(new URL('../../preload/shifted-clock.mjs', import.meta.url))).href;
const tenMinutes = 600_000;

const wrongBy = (milliseconds: number): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--import ${preload}`,
  FAULTS_CLOCK_SHIFT_MS: String(milliseconds),
});

const isRed = async (address: string): Promise<boolean> => {
  const { status, text } = await readyz(address);
  return status === 503 && /clocks of Postgres and of this machine differ by (599|600|601)/.test(text);
};

/** The machines of API and worker go wrong by ten minutes, one ahead and one behind, for most of the year. */
export const clocksOff: Fault = {
  name: 'clocks-off',
  what: 'the clock of the API is ten minutes ahead and that of the worker ten minutes behind',
  async disturb({ at, year }) {
    await year.issued.opened;
    at.say('the clocks go wrong');
    at.api.nextStartsWith(wrongBy(tenMinutes));
    at.worker.nextStartsWith(wrongBy(-tenMinutes));
    at.api.kill();
    at.worker.kill();
    for (const [name, address] of [
      ['the API', at.address],
      ['the worker', at.workerAddress],
    ] as const)
      await until(`${name} says that it is not ready`, () => isRed(address), { patience: 60_000 });
    await untilShown(at, 'applying');
    at.api.nextStartsWith({});
    at.worker.nextStartsWith({});
    at.api.kill();
    at.worker.kill();
    return 'both were red on /readyz';
  },
};
