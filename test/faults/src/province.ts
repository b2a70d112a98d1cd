import { seedCalendar } from '@zehuan/calendar';
import { systemActor, type UnitLevel } from '@zehuan/contracts';
import { appointTo, establishUnit } from '@zehuan/org';
import { inTransaction, migrate, openDatabase, type Transaction } from '@zehuan/platform';
import { keepPack, type Pack, seedPacks } from '@zehuan/policy';

export const provinceCode = '99';

/** How many units hang under each unit of a level. */
const breadth: Readonly<Record<'province' | 'city' | 'county', number>> = { province: 3, city: 2, county: 2 };
const below: Readonly<Record<UnitLevel, UnitLevel | null>> = {
  province: 'city',
  city: 'county',
  county: 'township',
  township: null,
};

/** Where the mail of a post goes. */
export const addressOf = (code: string, kind: string): string => `${kind.toLowerCase()}.${code}@faults.example`;

/** Brings the schema and its contents into an empty database: one province with 21 committees below it. */
export const prepareProvince = async (url: string): Promise<void> => {
  const database = await openDatabase({ url, poolSize: 2, applicationName: 'faults-prepare' });
  try {
    await migrate(database);
    await inTransaction(database, systemActor('faults'), async (tx) => {
      await seedCalendar(tx);
      await seedPacks(tx);
      await establish(tx, provinceCode, null, 'province');
    });
  } finally {
    await database.destroy();
  }
};

/** Loads the pack of the year, as an operator would. */
export const loadYear = async (url: string, pack: Pack): Promise<void> => {
  const database = await openDatabase({ url, poolSize: 1, applicationName: 'faults-prepare' });
  try {
    await inTransaction(database, systemActor('faults'), (tx) => keepPack(tx, pack));
  } finally {
    await database.destroy();
  }
};

const establish = async (tx: Transaction, code: string, parentCode: string | null, level: UnitLevel): Promise<void> => {
  const unit = await establishUnit(tx, {
    ...{ code, name: `委员会${code}`, kind: 'committee', level, parentCode },
    ...{ on: '2020-01-01', reason: 'faults' },
  });
  for (const kind of ['topLeader', 'reporter', 'coordinator'] as const)
    await appointTo(tx, {
      ...{ unitId: unit.id, kind, fromOn: '2020-01-01' },
      person: { name: `${kind} ${code}`, email: addressOf(code, kind) },
    });
  const next = below[level];
  if (next === null || level === 'township') return;
  for (let number = 1; number <= breadth[level]; number += 1)
    await establish(tx, `${code}${String(number).padStart(level === 'county' ? 3 : 2, '0')}`, code, next);
};
