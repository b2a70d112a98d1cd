import type { Figures, Measured, RawLimit } from './figures.js';
import { benchPack } from './pack.js';
import { access } from './scenarios/access.js';
import { boardAndInbox } from './scenarios/board.js';
import { consoleAtBrowsers } from './scenarios/console.js';
import { fanOut } from './scenarios/fan-out.js';
import { reminders } from './scenarios/reminders.js';
import { start } from './scenarios/start.js';
import { submissions } from './scenarios/submissions.js';
import { temporalHistories } from './scenarios/temporal.js';
import type { Stage } from './stage.js';
import { startCycle } from './start-cycle.js';

export const scenarios = ['start', 'fanout', 'submissions', 'access', 'temporal', 'console'] as const;
export type Scenario = (typeof scenarios)[number];

/** A day in the year of the reminders: they come when the submissions have been measured, and not long after. */
const dayMilliseconds = 800;
const dayOfSmallOnes = 150;

/** What belongs to one scenario: the board needs the largest province of the fan-out, the reminders the open tasks. */
const run: Readonly<Record<Scenario, (stage: Stage, scale: number) => Promise<readonly Measured[]>>> = {
  start: async () => [await start()],
  async fanout(stage, scale) {
    const large = await fanOut(stage, scale);
    return [large.measured, await boardAndInbox(stage, large)];
  },
  async submissions(stage, scale) {
    const counties = Math.max(1, Math.round(100 * scale));
    const pack = await benchPack(scale < 1 ? dayOfSmallOnes : dayMilliseconds);
    const system = await stage.system({ name: 'submissions', counties, pack });
    await startCycle(system, counties, pack);
    const measured = [await submissions(system, scale < 1 ? 2 : 20), await reminders(system, counties, pack)];
    await system.close();
    return measured;
  },
  access: async (stage, scale) => [await access(stage, scale)],
  temporal: async (stage) => [await temporalHistories(stage)],
  console: async (stage) => [await consoleAtBrowsers(stage)],
};

export interface Result {
  readonly figures: Partial<Figures>;
  readonly raw: readonly RawLimit[];
  readonly also: readonly RawLimit[];
}

/** Runs scenarios one after the other; `scale` below 1 makes everything smaller, for tests of the bench itself. */
export const runScenarios = async (
  stage: Stage,
  wanted: readonly Scenario[],
  { scale = 1, say = () => undefined }: { readonly scale?: number; readonly say?: (line: string) => void } = {},
): Promise<Result> => {
  const all: Measured[] = [];
  for (const scenario of scenarios.filter((each) => wanted.includes(each))) {
    const began = performance.now();
    say(`${scenario} …`);
    all.push(...(await run[scenario](stage, scale)));
    say(`${scenario} took ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
  return {
    figures: Object.assign({}, ...all.map(({ figures }) => figures)) as Partial<Figures>,
    raw: all.flatMap(({ raw = [] }) => raw),
    also: all.flatMap(({ also = [] }) => also),
  };
};
