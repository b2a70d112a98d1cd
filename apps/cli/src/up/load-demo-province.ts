import { hasAccounts, openDemoAccounts } from '@zehuan/access';
import { systemActor } from '@zehuan/contracts';
import { loadProvince, searchUnits } from '@zehuan/org';
import { inTransaction } from '@zehuan/platform';
import type { DataSource } from 'typeorm';
import { withRecord } from '../record.js';
import { withProgress } from './progress.js';
import type { AfterReady } from './up-context.js';

/** Told on the terminal alone: logs keep no password. */
export const demoAccounts = async (database: DataSource, province: string): Promise<string> => {
  const opened = await inTransaction(database, systemActor('cli'), async (tx) =>
    (await hasAccounts(tx)) ? [] : openDemoAccounts(tx, province),
  );
  if (opened.length === 0) return 'There are accounts already.';
  return [
    '',
    `Accounts to look around with; all have the password ${opened[0]?.password ?? ''} (told only now):`,
    ...opened.map(({ login, role, unitName }) => `  ${login.padEnd(28)} ${role.padEnd(18)} ${unitName ?? ''}`),
    '',
  ].join('\n');
};

/** Loads a province into an empty record, so that there is something to look at, and says how to go on. */
export const loadDemoProvince: AfterReady = async ({ settings, ownerUrl, options, say }) => {
  await withRecord(
    { ...settings, DATABASE_OWNER_URL: ownerUrl },
    async (database) => {
      const units = await inTransaction(database, systemActor('cli'), (tx) => searchUnits(tx, { limit: 1 }));
      if (units.items.length > 0) return;
      const load = { province: options.province, withPeople: true };
      const loaded = await withProgress('Loading the demonstration province', say, () =>
        inTransaction(database, systemActor('cli'), (tx) => loadProvince(tx, load)),
      );
      say(`${loaded.province.name} is loaded. To go on: npm run zehuan -- cycle --help`);
      if (settings.DEMO_ACCOUNTS) say(await demoAccounts(database, options.province));
    },
    say,
  );
  return undefined;
};
