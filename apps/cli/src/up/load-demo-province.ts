import { systemActor } from '@zehuan/contracts';
import { loadProvince, searchUnits } from '@zehuan/org';
import { inTransaction } from '@zehuan/platform';
import { withRecord } from '../record.js';
import { withProgress } from './progress.js';
import type { AfterReady } from './up-context.js';

/** Loads a province into an empty record, so that there is something to look at, and says how to go on. */
export const loadDemoProvince: AfterReady = async ({ settings, databaseUrl, options, say }) => {
  await withRecord(
    { ...settings, DATABASE_URL: databaseUrl },
    async (database) => {
      const units = await inTransaction(database, systemActor('cli'), (tx) => searchUnits(tx, { limit: 1 }));
      if (units.items.length > 0) return;
      const load = { province: options.province, withPeople: true };
      const loaded = await withProgress('Loading the demonstration province', say, () =>
        inTransaction(database, systemActor('cli'), (tx) => loadProvince(tx, load)),
      );
      say(`${loaded.province.name} is loaded. To go on: npm run zehuan -- cycle --help`);
    },
    say,
  );
  return undefined;
};
