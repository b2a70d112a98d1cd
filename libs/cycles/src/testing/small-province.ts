import { systemActor } from '@zehuan/contracts';
import { seedCalendar } from '@zehuan/calendar';
import { appointTo, establishUnit } from '@zehuan/org';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { seedPacks } from '@zehuan/policy';
import type { DataSource } from 'typeorm';

/** How many units hang under each unit, level by level below the province. */
export interface Breadth {
  readonly cities: number;
  readonly counties: number;
  readonly townships: number;
}

/** A province of made-up committees, each with a secretary and a reporter; answers their codes, from the top. */
export const smallProvince = async (database: DataSource, breadth: Breadth): Promise<readonly string[]> =>
  inTransaction(database, systemActor('test'), async (tx) => {
    await seedCalendar(tx);
    await seedPacks(tx);
    const codes = ['99'];
    await establishCommittee(tx, '99', null, 'province');
    for (let city = 1; city <= breadth.cities; city += 1) {
      const cityCode = `99${String(city).padStart(2, '0')}`;
      await establishCommittee(tx, cityCode, '99', 'city');
      codes.push(cityCode);
      for (let county = 1; county <= breadth.counties; county += 1) {
        const countyCode = `${cityCode}${String(county).padStart(2, '0')}`;
        await establishCommittee(tx, countyCode, cityCode, 'county');
        codes.push(countyCode);
        for (let township = 1; township <= breadth.townships; township += 1) {
          const townshipCode = `${countyCode}${String(township).padStart(3, '0')}`;
          await establishCommittee(tx, townshipCode, countyCode, 'township');
          codes.push(townshipCode);
        }
      }
    }
    return codes;
  });

/** A committee with people in the posts that a year needs. */
export const establishCommittee = async (
  tx: Transaction,
  code: string,
  parentCode: string | null,
  level: 'province' | 'city' | 'county' | 'township',
): Promise<void> => {
  const unit = await establishUnit(tx, {
    code,
    name: `委员会${code}`,
    kind: 'committee',
    level,
    parentCode,
    on: '2020-01-01',
    reason: 'test',
  });
  for (const kind of ['topLeader', 'reporter', 'coordinator'] as const)
    await appointTo(tx, { unitId: unit.id, kind, fromOn: '2020-01-01', person: { name: `${kind} ${code}` } });
};
