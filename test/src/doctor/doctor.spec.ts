import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exitCodeOf } from '@zehuan/cli';
import { amissIn, eventually, found, installation, type Installation } from './installation.js';

/** A year that lies ahead, so that nothing of it is late whenever the tests run. */
const year = new Date().getUTCFullYear() + 1;

let at: Installation;
beforeAll(async () => {
  at = await installation({ cities: 2, counties: 1, townships: 0 });
  await at.startWorker();
}, 180_000);
afterAll(() => at.close());

const hasIt = (workflowId: string) => expect.stringContaining(workflowId);

describe('the doctor', () => {
  it('finds nothing amiss in a system that is well', async () => {
    const cycle = await at.open('99', year);
    await at.process.startOrWake(cycle);
    await eventually(
      async () => (await at.rows(`select 1 from cycle where last_woke_at is not null`)).length === 1,
      'the cycle is looked at',
    );
    const well = await at.doctor();
    expect(amissIn(well)).toEqual({});
    expect(exitCodeOf(well.findings)).toBe(0);
    expect(found(well, 'clocks').figures).toMatchObject({ secondsAhead: { Postgres: 0, Temporal: 0 } });
    expect(found(well, 'workers').says).toMatch(/none of it waits/);
  });

  it('names a cycle without its execution, and starts it', async () => {
    await (await at.temporal().client()).workflow.getHandle(`cycle/${year}/99`).terminate();
    const ill = await at.doctor();
    expect(amissIn(ill)).toEqual({ 'broken cycles without execution': hasIt(`cycle/${year}/99`) });
    expect(exitCodeOf(ill.findings)).toBe(1);
    const mended = await at.doctor({ mayRepair: true });
    expect(mended.repairs).toEqual(['Started the executions of 1 cycle.']);
    expect(amissIn(mended)).toEqual({});
    expect((await at.doctor({ mayRepair: true })).repairs).toEqual([]);
  });
});
