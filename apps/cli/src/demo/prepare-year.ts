import { phases, type Phase, Refusal, systemActor } from '@zehuan/contracts';
import { listCalendarYears } from '@zehuan/calendar';
import { inTransaction } from '@zehuan/platform';
import { builtInPacks, keepPack, loadPack, type Pack, squeezedPack } from '@zehuan/policy';
import type { DataSource } from 'typeorm';
import type { CycleAnswer } from './api-answers.js';
import type { ApiClient } from './api-client.js';

const actor = systemActor('demo');

/** The pack of a province: its own where there is one, else the one that any province can start from; its days squeezed. */
export const packOfProvince = async (province: string, dayMilliseconds: number): Promise<Pack> => {
  const packs = (await builtInPacks()).flatMap(({ source }) => {
    const { pack } = loadPack(source);
    return pack ? [pack] : [];
  });
  const pack = packs.find((each) => each.province === province) ?? packs.find((each) => each.key === 'province');
  if (!pack) throw new Refusal('unknown-pack', `There is no pack for the province ${province}`);
  return squeezedPack(pack, dayMilliseconds);
};

/** Loads the squeezed pack, as an operator would; the committees only name it. */
export const keepForDemo = (database: DataSource, pack: Pack): Promise<unknown> =>
  inTransaction(database, actor, (tx) => keepPack(tx, pack));

/** The committee whose year is run: the province's, or of its subordinates with a tree of their own the smallest. */
export const rootOf = async (database: DataSource, province: string, isSmall: boolean): Promise<string> => {
  if (!isSmall) return province;
  const rows = await database.query<{ code: string }[]>(
    `select s.code from unit s join unit p on p.id = s.parent_id and p.code = $1 and p.ended_on is null
     cross join lateral (
       select count(*) as units, bool_or(nlevel(b.path) > nlevel(s.path)) as has_below from unit b
       where b.path <@ s.path and b.ended_on is null and b.kind in ('committee','department','enterprise')) below
     where s.ended_on is null and s.kind in ('committee','department','enterprise') and below.has_below
     order by below.units, s.code limit 1`,
    [province],
  );
  if (!rows[0]) throw new Refusal('no-subordinates', `The units of the province ${province} are not loaded`);
  return rows[0].code;
};

/** The first year without a cycle in the tree, beginning with the last whose working days are published. */
export const freeYear = async (database: DataSource, api: ApiClient, rootCode: string, pack: Pack): Promise<number> => {
  const published = await inTransaction(database, actor, (tx) => listCalendarYears(tx, pack.calendar.name));
  const used = new Set(
    (await api.readAll<CycleAnswer & { year: number }>('/cycles', { unit: rootCode, under: true })).map(
      (cycle) => cycle.year,
    ),
  );
  let year = published.at(-1)?.year ?? new Date().getUTCFullYear();
  while (used.has(year)) year += 1;
  return year;
};

export interface StartedCycle extends CycleAnswer {
  readonly phases: readonly { readonly phase: Phase; readonly opensAt: string; readonly closesAt: string }[];
}

/** The coordinator starts the cycle, and everything else follows from it. */
export const startCycle = (api: ApiClient, rootCode: string, year: number, pack: Pack): Promise<StartedCycle> =>
  api.write<StartedCycle>('/cycles', {
    as: rootCode,
    key: `demo/${rootCode}/${year}/${pack.version}`,
    body: { unit: rootCode, year, pack: pack.key, packVersion: pack.version },
  });

/** When each phase opens, epoch milliseconds. */
export const openingsOf = (cycle: StartedCycle): Readonly<Record<Phase, number>> =>
  Object.fromEntries(
    phases.map((name) => [name, Date.parse(cycle.phases.find((each) => each.phase === name)?.opensAt ?? '')]),
  ) as Record<Phase, number>;

/** When the last phase is planned to close, epoch milliseconds. */
export const closingOf = (cycle: StartedCycle): number =>
  Math.max(...cycle.phases.map((phase) => Date.parse(phase.closesAt)));
