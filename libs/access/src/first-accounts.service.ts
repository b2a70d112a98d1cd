import { type AdministratorRole, administratorRoles, type PostKind, Refusal, type Role } from '@zehuan/contracts';
import { appointTo, createPost, postTitle, unitByCode } from '@zehuan/org';
import { rowOf, rowsOf, type Transaction } from '@zehuan/platform';
import { grantRole, openAccount } from './account.service.js';
import { spokenSecret } from './rules/recovery-codes.js';

/** An account that was just opened, with the password that is told once. */
export interface FirstAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  readonly unitName: string | null;
}

/** Whether anybody can sign in at all. */
export const hasAccounts = async (tx: Transaction): Promise<boolean> =>
  (await rowOf<{ has: boolean }>(tx, 'select exists (select from account) as has'))?.has === true;

export interface NewAdministrator {
  readonly login: string;
  readonly name: string;
}

/**
 * What a new installation begins with: three persons, each one of the administrators, and nothing else. They change the
 * passwords that are told here at their first sign-in. Refuses `accounts-present`, and `invalid-input` for persons who are not three.
 */
export async function openAdministrators(
  tx: Transaction,
  administrators: Readonly<Record<AdministratorRole, NewAdministrator>>,
): Promise<readonly FirstAccount[]> {
  if (await hasAccounts(tx)) throw new Refusal('accounts-present');
  const persons = administratorRoles.map((role) => administrators[role]);
  if (
    new Set(persons.map(({ name }) => name)).size < persons.length ||
    new Set(persons.map(({ login }) => login)).size < persons.length
  )
    throw new Refusal('invalid-input', 'The three administrators are three different persons');
  const opened: FirstAccount[] = [];
  for (const role of administratorRoles) {
    const means = { password: spokenSecret(), isSimulated: false };
    opened.push(await openAdministrator(tx, role, administrators[role], means));
  }
  return opened;
}

async function openAdministrator(
  tx: Transaction,
  role: AdministratorRole,
  { login, name }: NewAdministrator,
  { password, isSimulated }: { readonly password: string; readonly isSimulated: boolean },
): Promise<FirstAccount> {
  const person = await rowOf<{ id: string }>(
    tx,
    'insert into person (name, is_simulated, created_at) values ($1, $2, $3) returning id',
    [name, isSimulated, tx.at],
  );
  if (!person) throw new Error('A person was inserted and not returned');
  const accountId = await openAccount(tx, { personId: person.id, login, password, mustChange: !isSimulated });
  await grantRole(tx, { accountId, role, postId: null });
  return { login, password, name, role, unitName: null };
}

const demoAdministrators: Readonly<Record<AdministratorRole, NewAdministrator>> = {
  systemAdmin: { login: 'system', name: '系统管理员（演示）' },
  securityAdmin: { login: 'security', name: '安全管理员（演示）' },
  auditAdmin: { login: 'audit', name: '审计管理员（演示）' },
};

const ofProvince: readonly PostKind[] = [
  'coordinator',
  'topLeader',
  'teamMember',
  'inspector',
  'appraiser',
  'disciplineOfficer',
];
const ofCommittee: readonly PostKind[] = ['coordinator', 'reporter', 'topLeader'];
const ofTownship: readonly PostKind[] = ['reporter', 'topLeader'];

/** The first unit of each level below a province, each below the one before. */
const lineOf = async (tx: Transaction, province: string): Promise<readonly string[]> => {
  const rows = await rowsOf<{ code: string }>(
    tx,
    `with recursive line as (
       select id, code, 0 as depth from unit where code = $1 and ended_on is null
       union all
       (select u.id, u.code, line.depth + 1 from line join unit u on u.parent_id = line.id and u.kind = 'committee' and u.ended_on is null
        where line.depth < 3 order by u.code limit 1))
     select code from line order by depth`,
    [province],
  );
  return rows.map(({ code }) => code);
};

/** Who holds a post of the unit today, and the post; a made-up person where nobody does. */
async function holderOf(
  tx: Transaction,
  unitId: string,
  kind: PostKind,
  fromOn: string,
): Promise<{ postId: string; personId: string }> {
  const held = await rowOf<{ postId: string; personId: string }>(
    tx,
    `select post.id as "postId", n.person_id as "personId" from post join tenure n on n.post_id = post.id
     where post.unit_id = $1 and post.kind = $2 and daterange(n.from_on, n.to_on, '[]') @> ($3::timestamptz at time zone 'Asia/Shanghai')::date
       and not exists (select from account a where a.person_id = n.person_id)
     order by n.id limit 1`,
    [unitId, kind, tx.at],
  );
  if (held) return held;
  await createPost(tx, { unitId, kind });
  const appointed = await appointTo(tx, { unitId, kind, fromOn, person: { name: `演示${postTitle(kind)}` } });
  return { postId: appointed.post.id, personId: appointed.tenure.personId };
}

/**
 * Accounts of every role over a demonstration province, so that it can be looked at: the three administrators, and whoever
 * works in the province, its first city, county and township. All bear one password, made anew, that need not be changed.
 */
export async function openDemoAccounts(tx: Transaction, province: string): Promise<readonly FirstAccount[]> {
  const password = spokenSecret();
  const fromOn = `${tx.at.getUTCFullYear() - 1}-01-01`;
  const opened: FirstAccount[] = [];
  for (const role of administratorRoles)
    opened.push(await openAdministrator(tx, role, demoAdministrators[role], { password, isSimulated: true }));
  const line = await lineOf(tx, province);
  for (const [depth, code] of line.entries()) {
    const unit = await unitByCode(tx, code);
    for (const kind of depth === 0 ? ofProvince : depth === 3 ? ofTownship : ofCommittee) {
      const { postId, personId } = await holderOf(tx, unit.id, kind, fromOn);
      const login = `${kind}-${code}`;
      const accountId = await openAccount(tx, { personId, login, password, mustChange: false });
      await grantRole(tx, { accountId, role: kind, postId });
      const person = await rowOf<{ name: string }>(tx, 'select name from person where id = $1', [personId]);
      opened.push({ login, password, name: person?.name ?? '', role: kind, unitName: unit.name });
    }
  }
  return opened;
}
