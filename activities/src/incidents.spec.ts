import { MockActivityEnvironment } from '@temporalio/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type CycleActivities, type Look, Refusal } from '@zehuan/contracts';
import type { CycleProcess, CycleRow } from '@zehuan/cycles';
import { actorOf, type ProvinceOnRecord, provinceOnRecord } from '@zehuan/cycles/testing';
import { closeIncident, listIncidents, retryIncident } from '@zehuan/incidents';
import { createCycleActivities } from './annual-cycle.activities.js';
import { createActivities } from './index.js';
import { FailsForAll, isLasting, isRefused } from './set-aside.js';

let province: ProvinceOnRecord;
let cycle: CycleRow;
let activities: ReturnType<typeof createActivities>;
const started: string[] = [];
const year = 2026;
const january = `${year}-01-05T02:00:00Z`;
const december = `${year}-12-28T02:00:00Z`;

beforeEach(async () => {
  province = await provinceOnRecord({ cities: 3, counties: 1, townships: 0 });
  cycle = await province.open('99', year, january);
  started.length = 0;
  const process = {
    startOrWake: (row: { unitCode: string }) => Promise.resolve(void started.push(row.unitCode)),
    wakeDelivery: () => Promise.resolve(true),
  };
  activities = createActivities({
    database: province.database.dataSource,
    process: process as unknown as CycleProcess,
  });
});
afterEach(() => province.close());

const look = (instant: string, attempt = 1): Promise<Look> =>
  new MockActivityEnvironment({ attempt }).run(
    (input: Parameters<CycleActivities['advanceCycle']>[0]) => activities.advanceCycle(input),
    { cycleId: cycle.id, at: Date.parse(instant) },
  );

/** Makes every row of a table that concerns a unit fail, as data would that breaks a rule of the database. */
const poison = async (table: string, unitOfRow: string, code: string): Promise<void> => {
  const unitId = await province.unitId(code);
  await province.rows(`create function spoilt() returns trigger language plpgsql as $$
    begin
      if (${unitOfRow}) = '${unitId}' then raise exception 'spoilt row' using errcode = 'check_violation'; end if;
      return new;
    end $$`);
  await province.rows(`create trigger spoilt before insert on ${table} for each row execute function spoilt()`);
};
const heal = (): Promise<unknown> => province.rows(`drop function spoilt cascade`);

const incidents = (): Promise<string[]> =>
  province.at(january, async (tx) =>
    (await listIncidents(tx, { limit: 50 })).map(
      (each) => `${each.step} ${each.unitCode} ${each.state} ${each.code} ${each.attempts}`,
    ),
  );
const incidentId = async (): Promise<string> => {
  const [only] = await province.rows<{ id: string }>('select id from incident');
  if (!only) throw new Error('no incident');
  return only.id;
};
const issuedTo = async (): Promise<string[]> =>
  (
    await province.rows<{ code: string }>(
      `select distinct u.code from task t join unit u on u.id = t.unit_id where t.cycle_id = '${cycle.id}' order by 1`,
    )
  ).map(({ code }) => code);

describe('a unit with which a step fails again and again', () => {
  it('is tried twice more, then set aside while the others are issued their tasks', async () => {
    await poison('task', 'new.unit_id', '9902');
    await expect(look(january, 1)).rejects.toThrow('spoilt row');
    await expect(look(january, 2)).rejects.toThrow('spoilt row');
    expect(await issuedTo()).toEqual([]);

    await look(january, 3);
    expect(await issuedTo()).toEqual(['9901', '9903']);
    expect(await incidents()).toEqual(['issue 9902 open 23514 1']);
  });

  it('is left alone by later looks, and gets its tasks when it is tried again after the cause is gone', async () => {
    await poison('task', 'new.unit_id', '9902');
    await look(january, 3);
    await look(january);
    expect(await issuedTo()).toEqual(['9901', '9903']);

    const id = await incidentId();
    await province.at(january, (tx) => retryIncident(tx, id));
    await expect(look(january)).rejects.toThrow('spoilt row');
    await look(january, 3);
    expect(await incidents()).toEqual(['issue 9902 open 23514 2']);

    await heal();
    await province.at(january, (tx) => retryIncident(tx, id));
    await look(january);
    expect(await incidents()).toEqual(['issue 9902 resolved 23514 2']);
    expect(await issuedTo()).toEqual(['9901', '9902', '9903']);
    const timeline = await province.rows<{ kind: string }>(
      `select kind from cycle_event where kind like 'setAside%' order by id`,
    );
    expect(timeline.map(({ kind }) => kind)).toEqual(['setAside', 'setAside', 'setAsideResolved']);
  });

  it('stays set aside when its incident is closed with a reason, and only with one', async () => {
    await poison('task', 'new.unit_id', '9902');
    await look(january, 3);
    await heal();
    const close = (reason: string): Promise<unknown> =>
      province.at(january, async (tx) => closeIncident(tx, { incidentId: await incidentId(), reason }));
    await expect(close(' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await close('arranged on paper');
    await look(january);
    expect(await issuedTo()).toEqual(['9901', '9903']);
    await expect(close('once more')).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('misses its reminders and nobody else theirs; a retry raises those that are still due', async () => {
    await look(january);
    await poison('reminder', '(select unit_id from task where id = new.task_id)', '9903');
    await look(`${year}-02-20T02:00:00Z`, 3);
    expect(await incidents()).toEqual(['remind 9903 open 23514 1']);
    const reminded = (): Promise<{ code: string }[]> =>
      province.rows(`select distinct u.code from reminder r join task t on t.id = r.task_id join unit u on u.id = t.unit_id
                     where t.cycle_id = '${cycle.id}' order by 1`);
    expect((await reminded()).map(({ code }) => code)).toEqual(['9901', '9902']);

    await heal();
    await province.at(january, async (tx) => retryIncident(tx, await incidentId()));
    await look(`${year}-02-20T03:00:00Z`);
    expect((await reminded()).map(({ code }) => code)).toEqual(['9901', '9902', '9903']);
    expect(await incidents()).toEqual(['remind 9903 resolved 23514 1']);
  });

  it('gets no cycle of its own, the others do, and the look does not come back to it at once', async () => {
    await poison('cycle', 'new.unit_id', '9901');
    await look(january, 3);
    const late = `${year}-03-30T02:00:00Z`;
    const { wakeAt } = await look(late, 3);
    expect(await incidents()).toEqual(['cascade 9901 open 23514 1']);
    expect(started.sort()).toEqual(expect.arrayContaining(['9902', '9903']));
    expect(started).not.toContain('9901');
    expect(wakeAt).toBeGreaterThan(Date.parse(late));
  });

  it('has no result until it is tried again; then all places are computed anew', async () => {
    await look(january);
    await poison('assessment_result', 'new.unit_id', '9902');
    await province.rows(
      `update cycle_phase set closed_at = closes_at, opened_at = opens_at where phase in ('clarifying','supervising','stating')`,
    );
    await province.rows(`update cycle set phase = 'testing'`);
    const after = `${year + 1}-02-20T02:00:00Z`;
    await look(after, 3);
    expect(await incidents()).toEqual(['assess 9902 open 23514 1']);
    const assessed = async (): Promise<string[]> =>
      (
        await province.rows<{ code: string }>(
          `select distinct u.code from assessment_result r join unit u on u.id = r.unit_id where r.published_at is not null order by 1`,
        )
      ).map(({ code }) => code);
    expect(await assessed()).toEqual(['9901', '9903']);

    await heal();
    await province.at(after, async (tx) => retryIncident(tx, await incidentId()));
    await look(after);
    expect(await assessed()).toEqual(['9901', '9902', '9903']);
  });
});

describe('a cycle that fails whoever is left out', () => {
  it('is set aside as a whole, and goes on when it is tried again', async () => {
    await province.rows(
      `create function spoilt() returns trigger language plpgsql as $$ begin raise exception 'spoilt row'; end $$`,
    );
    await province.rows(`create trigger spoilt before insert on task for each row execute function spoilt()`);
    await expect(look(january, 3)).rejects.toThrow('spoilt row');
    await expect(look(january, 4)).rejects.toThrow('spoilt row');
    expect(await look(january, 5)).toMatchObject({ state: 'running', wakeAt: null });
    expect(await incidents()).toEqual(['look 99 open P0001 1']);
    expect(await look(december)).toMatchObject({ wakeAt: null });
    expect((await activities.reconcile({ at: Date.parse(december) })).woken).toBe(0);

    await heal();
    await province.at(january, async (tx) => retryIncident(tx, await incidentId()));
    expect((await activities.reconcile({ at: Date.parse(december) })).woken).toBe(1);
    expect((await look(january)).wakeAt).not.toBeNull();
    expect(await incidents()).toEqual(['look 99 resolved P0001 1']);
  });

  it.each([
    ['a rule that says no', new Refusal('unknown-pack'), { isLasting: true, isRefused: true }],
    [
      'the same for every unit',
      new FailsForAll({ code: 'unknown-pack', message: '' }),
      { isLasting: true, isRefused: true },
    ],
    ['a bug', new TypeError('x'), { isLasting: true, isRefused: false }],
    ['a database that stops', Object.assign(new Error('x'), { code: '57P01' }), { isLasting: false, isRefused: false }],
    ['a cycle that is gone', new Refusal('unknown-cycle'), { isLasting: false, isRefused: true }],
  ])('tells what is tried again from what is not: %s', (_what, error, expected) => {
    expect({ isLasting: isLasting(error), isRefused: isRefused(error) }).toEqual(expected);
  });

  it('waits for a database that is away, and makes no incident of it', async () => {
    await province.rows(`create function spoilt() returns trigger language plpgsql as
      $$ begin raise exception 'no room' using errcode = '53100'; end $$`);
    await province.rows(`create trigger spoilt before insert on task for each row execute function spoilt()`);
    await expect(look(january, 9)).rejects.toThrow('no room');
    expect(await incidents()).toEqual([]);
  });
});

describe('a look that told somebody of something', () => {
  it('wakes the delivery, and one after which nothing waits does not', async () => {
    let asked = 0;
    const own = createCycleActivities({
      database: province.database.dataSource,
      process: { startOrWake: () => Promise.resolve() } as unknown as CycleProcess,
      delivery: { wakeSoon: () => (asked += 1) },
      warn: () => undefined,
    });
    await own.advanceCycle({ cycleId: cycle.id, at: Date.parse(january) });
    expect(asked).toBe(1);
    await province.rows(`update notification set planned_at = created_at`);
    await own.advanceCycle({ cycleId: cycle.id, at: Date.parse(january) });
    expect(asked).toBe(1);
  });
});

describe('an act that fails again and again', () => {
  const act = (attempt: number): Promise<unknown> =>
    new MockActivityEnvironment({ attempt }).run(
      (input: Parameters<CycleActivities['pauseCycle']>[0]) => activities.pauseCycle(input),
      {
        cycleId: cycle.id,
        at: Date.parse(january),
        actor: 'development:coordinator',
        onBehalfOf: null,
        reason: 'test',
        isForTree: false,
      },
    );

  it('ends with an incident, and its caller hears of it', async () => {
    await province.rows(
      `create function spoilt() returns trigger language plpgsql as $$ begin raise exception 'spoilt row'; end $$`,
    );
    await province.rows(`create trigger spoilt before insert on cycle_event for each row execute function spoilt()`);
    await expect(act(4)).rejects.toThrow('spoilt row');
    await expect(act(5)).rejects.toMatchObject({ type: 'act-failed', nonRetryable: true });
    expect(await incidents()).toEqual(['act 99 open P0001 1']);
    await expect(province.at(january, async (tx) => retryIncident(tx, await incidentId()))).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
});

describe('a year that does not start by itself', () => {
  it('is an incident of its committee, which somebody starts by hand', async () => {
    const startYear = (packKey: string): Promise<unknown> =>
      activities.startYear({ unitCode: '9901', packKey, at: Date.parse(january) });
    await expect(startYear('nothing')).rejects.toMatchObject({ type: 'unknown-pack' });
    expect(await incidents()).toEqual(['startYear 9901 open unknown-pack 1']);
    await expect(province.at(january, async (tx) => retryIncident(tx, await incidentId()))).rejects.toMatchObject({
      code: 'wrong-state',
    });
    await expect(startYear('jiangsu')).resolves.toBeDefined();
  });
});

describe('who decides about an incident', () => {
  it('the committee whose cycle it is and those above it, nobody else', async () => {
    await poison('task', 'new.unit_id', '9902');
    await look(january, 3);
    const retry = async (code: string): Promise<unknown> => {
      const actor = actorOf(await province.unitId(code));
      return province.at(january, async (tx) => retryIncident(tx, await incidentId()), actor);
    };
    await expect(retry('9902')).rejects.toBeInstanceOf(Refusal);
    await expect(retry('9901')).rejects.toMatchObject({ code: 'not-supervising' });
    expect(await retry('99')).toMatchObject({ state: 'retried' });
  });
});
