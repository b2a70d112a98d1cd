import { writeTable } from '@zehuan/org';
import type { ImportedAccount } from './account-import.service.js';
import { accountColumnKeys, accountTitles } from './rules/account-row.js';

type Language = 'zh' | 'en';

const words = {
  zh: {
    ...{ accounts: '账号', passwords: '初始密码', unit: '单位', password: '初始密码（首次登录须修改）' },
    ...{ byProvider: '用统一身份认证登录，无密码', told: '已告知一次，不再显示' },
  },
  en: {
    ...{ accounts: 'Accounts', passwords: 'First passwords', unit: 'Unit', password: 'First password (to be changed)' },
    ...{ byProvider: 'signs in by the provider, without a password', told: 'told once, and not again' },
  },
} as const;

/** An empty sheet of accounts to be filled in. */
export const accountTemplate = (language: Language): Promise<Buffer> =>
  writeTable([accountColumnKeys.map((key) => accountTitles[key][language])], 'xlsx', words[language].accounts);

/** The accounts that were made with their first passwords: the one place where these are ever told. */
export function firstPasswordSheet(accounts: readonly ImportedAccount[], language: Language): Promise<Buffer> {
  const { unit, password: title, byProvider, told, passwords } = words[language];
  const head = [...(['login', 'name', 'unitCode'] as const).map((key) => accountTitles[key][language]), unit, title];
  const rows = accounts.map(({ login, name, unitCode, unitName, password, isByProvider }) => [
    ...[login, name, unitCode, unitName, password ?? (isByProvider ? byProvider : told)],
  ]);
  return writeTable([head, ...rows], 'xlsx', passwords);
}
