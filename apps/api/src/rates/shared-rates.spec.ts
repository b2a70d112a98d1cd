import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import fc from 'fast-check';
import type { Log } from '../parts.js';
import { addressKey } from './address-key.js';
import { type BudgetLimits, budgets, type Rates } from './budget.js';
import { LaggingCounts } from './lagging-counts.js';
import { sharedRates } from './shared-rates.js';

const warned: string[] = [];
const log: Log = { info: () => undefined, warn: (_, message) => void warned.push(message), error: () => undefined };
const limits = (limit: number): BudgetLimits =>
  Object.fromEntries(budgets.map((budget) => [budget, limit])) as BudgetLimits;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const process = async (limit: number): Promise<Rates> =>
  sharedRates(await database.asApplication(), limits(limit), log);

describe('budgets that are counted exactly', () => {
  it.each(['sign-in', 'uploads', 'exports'] as const)(
    'are one over all processes, also at once: %s',
    async (budget) => {
      const processes = await Promise.all([process(20), process(20), process(20)]);
      const asked = Array.from({ length: 20 }, () => processes.map((each) => each.spend(budget, 'account:1'))).flat();
      const spent = await Promise.all(asked);
      expect(spent.filter((each) => each?.isOver === false)).toHaveLength(20);
      for (const each of spent) expect(each).toMatchObject({ limit: 20, seconds: expect.any(Number) });
      expect(await processes[0].spend(budget, 'account:2')).toMatchObject({ remaining: 19, isOver: false });
      await Promise.all(processes.map((each) => each.close()));
    },
  );

  it('are each for itself', async () => {
    const rates = await process(1);
    const own = await Promise.all((['sign-in', 'uploads', 'exports'] as const).map((each) => rates.spend(each, 'own')));
    expect(own.map((each) => each?.isOver)).toEqual([false, false, false]);
  });

  it('are counted by each process while Postgres is away', async () => {
    const away = await openDatabase({ url: database.url });
    await away.destroy();
    const rates = sharedRates(away, limits(3), log);
    const spent = [];
    for (let each = 0; each < 5; each += 1) spent.push(await rates.spend('uploads', 'account:9'));
    expect(spent.map((each) => each?.isOver)).toEqual([false, false, false, true, true]);
  });
});

describe('budgets that are counted together afterwards', () => {
  const at = 1_800_000_000_000;
  const counts = async (): Promise<LaggingCounts> => new LaggingCounts(await database.asApplication(), log);

  it('are one over all processes once they have spoken', async () => {
    const [one, other] = [await counts(), await counts()];
    const now = Date.now() + 3_600_000;
    for (let each = 0; each < 10; each += 1) one.spend('a', 10, now);
    expect(other.spend('a', 10, now)).toMatchObject({ remaining: 9, isOver: false });
    await one.addNow();
    await other.addNow();
    expect(other.spend('a', 10, now)).toMatchObject({ remaining: 0, isOver: true });
    expect(other.spend('b', 10, now).isOver).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });

  it('begin anew with each minute', async () => {
    const one = await counts();
    const spent = [0, 1, 2, 59_999, 60_000].map((later) => one.spend('c', 3, at + later));
    expect(spent.map(({ isOver }) => isOver)).toEqual([false, false, false, true, false]);
    expect(spent.map(({ seconds }) => seconds)).toEqual([60, 60, 60, 1, 60]);
    await one.close();
  });

  it('lose nothing however processes take turns', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('one', 'other', 'add one', 'add other'), { maxLength: 40 }),
        async (acts) => {
          const now = Date.now() + 7_200_000;
          const key = `turns ${(round += 1)}`;
          const processes = { one: await counts(), other: await counts() };
          for (const act of acts) {
            if (act === 'one' || act === 'other') processes[act].spend(key, 1000, now);
            else await processes[act === 'add one' ? 'one' : 'other'].addNow();
          }
          await processes.one.addNow();
          await processes.other.addNow();
          const spent = acts.filter((act) => !act.startsWith('add')).length;
          // The one who asks last knows of all: its own spending of now is the one more.
          expect(processes.other.spend(key, 1000, now).remaining).toBeLessThanOrEqual(999);
          await processes.other.addNow();
          expect(processes.other.spend(key, 1000, now).remaining).toBe(1000 - spent - 2);
          await Promise.all([processes.one.close(), processes.other.close()]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('go on in each process while Postgres is away, and the log says so', async () => {
    const away = await openDatabase({ url: database.url });
    await away.destroy();
    const alone = new LaggingCounts(away, log);
    const now = Date.now();
    const spent = [];
    for (let each = 0; each < 4; each += 1) {
      spent.push(alone.spend('d', 2, now - (now % 60_000)).isOver);
      await alone.addNow();
    }
    expect(spent).toEqual([false, false, true, true]);
    expect(warned.at(-1)).toContain('each process counts its own');
    await alone.close();
  });
});

describe('an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unknown'],
    ['nonsense', 'unknown'],
  ])('%s is counted as %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
