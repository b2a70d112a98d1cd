import { plan } from '../squeezed-year.js';
import { until } from '../until.js';
import { type Fault, pauseInYear } from './fault.js';

/** How long the process may take to catch up after Temporal is back, milliseconds. */
const mostCatchUp = 120_000;

/** Seconds from the start by which the first deadlines and all rungs of their ladders have passed. */
const laddersLast = plan.firstDue + 9;

/** Cycles that should have been looked at and were not. */
const lagging = `select from cycle where state = 'running' and next_wake_at < clock_timestamp() - interval '1 second'`;

/** Temporal is away while deadlines pass: what people do goes on, what time does comes late and once. */
export const temporalAway: Fault = {
  name: 'temporal-away',
  what: 'Temporal is away for 30 % of the year, and deadlines pass meanwhile',
  async disturb({ at, year }) {
    await year.issued.opened;
    const began = Date.now();
    const [start] = await at.rows<{ at: string }>(`select scale->>'originAt' as at from cycle limit 1`);
    const laddersOver = Number(start?.at) + laddersLast * 1000 * at.pace;
    const thirtyPercent = began + plan.seconds * 1000 * at.pace * 0.3;
    const before = year.client.acts;
    at.say('Temporal is stopped');
    await at.stopTemporal();
    await pauseInYear(year, Math.max(laddersOver, thirtyPercent) - began);
    const acts = year.client.acts - before;
    if (year.client.passing.has('process-unavailable')) throw new Error('an act of a person was refused meanwhile');
    await at.startTemporal();
    const back = Date.now();
    const share = (back - began) / (plan.seconds * 10 * at.pace);
    at.say('Temporal is back');
    await until('the process catches up', async () => (await at.rows(lagging)).length === 0, {
      patience: mostCatchUp,
    });
    const caughtUp = (Date.now() - back) / 1000;
    return `away for ${share.toFixed(0)} % of the year, ${acts} acts meanwhile, caught up in ${caughtUp.toFixed(1)} s`;
  },
};
