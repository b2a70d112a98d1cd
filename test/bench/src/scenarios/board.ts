import type { Measured } from '../figures.js';
import { percentile, rounded } from '../numbers.js';
import { jiangsu, year } from '../pack.js';
import { squeezedPack } from '@zehuan/policy';
import type { Stage, System } from '../stage.js';
import { accountsFor, signedIn } from '../accounts.js';
import { type Answer, bodyOf, type HttpClient } from '../http-client.js';
import { until } from '../until.js';
import { provinceCode } from '../province.js';
import type { FanOut } from './fan-out.js';

const asked = 200;
/** Accounts of one level that ask in turn. */
const readers = 10;

/** p99 in milliseconds of asking so often, one after the other, once it is warm. */
const p99Of = async (ask: (count: number) => Promise<Answer>): Promise<number> => {
  const times: number[] = [];
  for (let count = -20; count < asked; count += 1) {
    const answer = await ask(count + 20);
    bodyOf(answer);
    if (count >= 0) times.push(answer.milliseconds);
  }
  return rounded(percentile(times, 0.99));
};

const at = <Each>(all: readonly Each[], count: number): Each => {
  const each = all[count % all.length];
  if (each === undefined) throw new Error('There is nothing to ask for');
  return each;
};

const codesOf = async (system: System, level: 'county' | 'township', count: number): Promise<readonly string[]> =>
  (
    await system.rows<{ code: string }>(`select code from unit where level = $1 order by md5(code) limit $2`, [
      level,
      count,
    ])
  ).map(({ code }) => code);

/** The same, asked by people of some units who have signed in. */
const p99OfPeople = async (
  system: System,
  kind: 'coordinator' | 'reporter',
  codes: readonly string[],
  path: (unit: string) => string,
): Promise<number> => {
  const logins = await accountsFor(system, kind, codes);
  const people: { readonly code: string; readonly http: HttpClient }[] = [];
  for (const [index, login] of logins.entries())
    people.push({ code: at(codes, index), http: await signedIn(system.address, login) });
  try {
    return await p99Of((count) => {
      const { code, http } = at(people, count);
      return http.get(path(code));
    });
  } finally {
    for (const { http } of people) http.close();
  }
};

/** The board and a township's inbox in the largest province, and the board of Jiangsu as it is. */
export const boardAndInbox = async (stage: Stage, large: FanOut): Promise<Measured> => {
  const { system, started } = large;
  await system.rows('analyze task');
  const boardOfProvince = `/api/v1/cycles/${started.cycleId}/board`;
  const units45000 = await p99Of(() => system.http.get(boardOfProvince, { 'X-Acting-Unit': provinceCode }));
  const inboxOf = (unit: string): string => `/api/v1/tasks?unit=${unit}&limit=50`;
  const townships = await codesOf(system, 'township', 400);
  const inbox = await p99Of((count) => {
    const unit = at(townships, count);
    return system.http.get(inboxOf(unit), { 'X-Acting-Unit': unit });
  });
  const counties = await codesOf(system, 'county', readers);
  const asCounty = await p99OfPeople(system, 'coordinator', counties, (unit) => `/api/v1/units/${unit}/board`);
  const asTownship = await p99OfPeople(system, 'reporter', townships.slice(0, readers), inboxOf);
  await system.close();
  const { board: units1605, tasks } = await jiangsuBoard(stage);
  return {
    figures: {
      board: { p99Ms: { units1605, units45000, asCounty } },
      inbox: { p99Ms: inbox, asTownshipP99Ms: asTownship },
    },
    also: [
      { what: 'tasks behind the board of the large province', value: started.tasks, unit: 'tasks' },
      { what: 'tasks behind the board of Jiangsu', value: tasks, unit: 'tasks' },
    ],
  };
};

const jiangsuBoard = async (stage: Stage): Promise<{ board: number; tasks: number }> => {
  const pack = squeezedPack(await jiangsu(), 20_000);
  const opensAtOnce = {
    ...pack,
    phases: { ...pack.phases, clarifying: { ...pack.phases.clarifying, opens: '01-01' } },
    cascade: { ...pack.cascade, starts: 'atOnce' as const },
  };
  const system = await stage.system({ name: 'jiangsu', counties: 'jiangsu', pack: opensAtOnce });
  const body = { unit: '32', year, pack: pack.key, packVersion: pack.version };
  const { id } = bodyOf<{ id: string }>(await system.http.post('/api/v1/cycles', body));
  await allCyclesLooked(system, 118);
  await system.rows('analyze task');
  const board = await p99Of(() => system.http.get(`/api/v1/cycles/${id}/board`, { 'X-Acting-Unit': '32' }));
  const [row] = await system.rows<{ count: number }>('select count(*)::int as count from task');
  await system.close();
  return { board, tasks: row?.count ?? 0 };
};

const allCyclesLooked = (system: System, cycles: number): Promise<true> =>
  until(`${cycles} cycles have issued their tasks`, async () => {
    const [row] = await system.rows<{ count: number }>(
      `select count(distinct t.cycle_id)::int as count from task t join cycle c on c.id = t.cycle_id where c.last_woke_at is not null`,
    );
    return (row?.count ?? 0) >= cycles ? true : undefined;
  });
