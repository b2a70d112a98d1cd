import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityProvider } from '@zehuan/access';
import { readTable, writeTable } from '@zehuan/org';
import { type SignedInPeople, signedInPeople } from './signed-in-people.js';

const issuer = 'https://login.example';
const head = ['账号', '姓名', '单位编码', '岗位', '统一身份标识'];

let people: SignedInPeople;
let system: Awaited<ReturnType<SignedInPeople['browser']>>;

beforeAll(async () => {
  const settings = {
    ...{ issuer, clientId: 'zehuan', clientSecret: null, label: '统一身份认证' },
    ...{ callbackUrl: 'http://localhost/callback', signedOutUrl: 'http://localhost/sign-in' },
    claims: { roleClaim: null, roles: [], unitClaim: null, secondFactorValues: [] },
  };
  people = await signedInPeople({}, { provider: new IdentityProvider(settings) });
  system = await people.browser((await people.somebody([['systemAdmin', '']])).login);
});
afterAll(async () => {
  expect(people.at.contract.violations).toEqual([]);
  await people.at.close();
});

/** Puts people who never were into posts of a unit, each into one of their own; they have no accounts. */
const appoint = (names: readonly string[], unit: string, kind = 'inspector') =>
  people.query(
    `with someone as (insert into person (name, created_at) select unnest($1::text[]), now() returning id),
       place as (insert into post (unit_id, kind, title, created_at)
         select u.id, $3, $3, now() from unit u, unnest($1::text[]) where code = $2 returning id),
       pairs as (select s.id as person_id, p.id as post_id from (select id, row_number() over () as n from someone) s
         join (select id, row_number() over () as n from place) p using (n))
     insert into tenure (person_id, post_id, from_on, created_at) select person_id, post_id, '2020-01-01', now() from pairs`,
    [names, unit, kind],
  );

type Rows = readonly (readonly string[])[];
const sheetOf = (rows: Rows, titles = head) => writeTable([titles, ...rows], 'xlsx', '账号');

async function send(path: string, file: Buffer, { key = randomUUID(), by = system.headers } = {}): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], 'accounts.xlsx'));
  const headers = { ...by, 'Idempotency-Key': key };
  return people.at.contract.fetch(`${people.at.url}/api/v1/accounts/imports${path}`, {
    ...{ method: 'POST', headers, body: form },
  });
}
const preview = async (rows: Rows) => await (await send('/preview', await sheetOf(rows))).json();
const tableOf = async (response: Response) => readTable(Buffer.from(await response.arrayBuffer()), 'xlsx');
const faultsOf = async (rows: Rows): Promise<readonly string[]> => {
  const body = (await preview(rows)) as { code: string; errors: { pointer: string; message: string }[] };
  expect(body.code).toBe('import-refused');
  return body.errors.map(({ pointer }) => pointer);
};
const accountsOf = (logins: readonly string[]) =>
  people.query<{ login: string; name: string; createdBy: string; hasPassword: boolean; mustChange: boolean }>(
    `select a.login, p.name, a.created_by as "createdBy", c.password_hash is not null as "hasPassword", c.must_change as "mustChange"
     from account a join person p on p.id = a.person_id join credential c on c.account_id = a.id
     where a.login = any ($1) order by a.login`,
    [logins],
  );

describe('accounts from a sheet', () => {
  it('begin with an empty template, which comes back as it is', async () => {
    const response = await people.at.contract.fetch(`${people.at.url}/api/v1/accounts/imports/template`, {
      headers: system.headers,
    });
    expect(await tableOf(response)).toEqual([head]);
    expect(await preview([])).toEqual({ accounts: [], unchanged: 0 });
  });

  it('are shown first and made then, with first passwords in the answer alone', async () => {
    await appoint(['甲一', '甲二'], '9901');
    const rows = [
      ['jia1', '甲一', '9901', '', ''],
      ['jia2', '甲二', '9901', '检查组成员', 'subject-of-jia2'],
    ];
    expect(await preview(rows)).toEqual({
      accounts: [
        { row: 2, login: 'jia1', name: '甲一', unitCode: '9901', unitName: '委员会9901', isByProvider: false },
        { row: 3, login: 'jia2', name: '甲二', unitCode: '9901', unitName: '委员会9901', isByProvider: true },
      ],
      unchanged: 0,
    });
    expect(await accountsOf(['jia1', 'jia2'])).toEqual([]);

    const [file, key] = [await sheetOf(rows), randomUUID()];
    const [, one, two] = await tableOf(await send('', file, { key }));
    expect(one?.slice(0, 4)).toEqual(['jia1', '甲一', '9901', '委员会9901']);
    const first = one?.[4] ?? '';
    expect(first).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/);
    expect(two?.[4]).toBe('用统一身份认证登录，无密码');
    const by: unknown = expect.stringMatching(/^account:/);
    expect(await accountsOf(['jia1', 'jia2'])).toEqual([
      { login: 'jia1', name: '甲一', createdBy: by, hasPassword: true, mustChange: true },
      { login: 'jia2', name: '甲二', createdBy: by, hasPassword: false, mustChange: false },
    ]);
    expect((await people.signIn('jia1', first)).body).toEqual({ needs: 'passwordChange' });
    expect(
      await people.query(
        `select e.issuer, e.subject from external_identity e join account a on a.id = e.account_id where a.login = 'jia2'`,
      ),
    ).toEqual([{ issuer, subject: 'subject-of-jia2' }]);

    const repeat = await send('', file, { key });
    expect(repeat.headers.get('idempotent-replayed')).toBe('true');
    expect((await tableOf(repeat))[1]?.[4]).toBe('已告知一次，不再显示');
    expect(await preview(rows)).toEqual({ accounts: [], unchanged: 2 });
    const kept = [
      ...(await people.query<{ line: string }>('select k::text as line from idempotency_key k')),
      ...(await people.query<{ line: string }>('select e::text as line from audit_entry e')),
    ];
    expect([...kept.map(({ line }) => line), JSON.stringify(people.at.logged)].join()).not.toContain(first);
    expect(
      await people.query(`select row_count as rows from audit_entry where kind = 'imported' and subject = 'account'`),
    ).toEqual([{ rows: 2 }]);
  });

  it('are refused cell by cell, and then none is made', async () => {
    await appoint(['乙一', '乙二', '同名', '已有'], '9902');
    await appoint(['同名'], '9902', 'appraiser');
    const [held] = await people.query<{ id: string }>(`select id from person where name = '已有'`);
    await people.call('POST', '/accounts', {
      headers: system.headers,
      body: { personId: held?.id, login: 'has-one' },
    });
    const rows = [
      ['yi1', '乙一', '9902', '', ''],
      ['', '乙二', '9902', '', ''],
      ['two words', '乙二', '9902', '', ''],
      ['YI1', '乙二', '9902', '', ''],
      ['yi4', '无此人', '9902', '', ''],
      ['yi5', '乙二', '000000', '', ''],
      ['yi6', '同名', '9902', '', ''],
      ['yi7', '乙二', '9902', '皇帝', ''],
      ['yi8', '乙二', '9902', '书记', ''],
      ['yi9', '已有', '9902', '', ''],
      ['has-one', '同名', '9902', '评议人', ''],
      ['yi11', '乙一', '9902', '', 'subject-of-jia2'],
    ];
    expect(await faultsOf(rows)).toEqual([
      ...['/rows/3/login', '/rows/4/login', '/rows/5/login', '/rows/6/name', '/rows/7/unitCode', '/rows/8/post'],
      ...['/rows/9/post', '/rows/10/post', '/rows/11/login', '/rows/12/login', '/rows/13/subject'],
    ]);
    const refused = await send('', await sheetOf(rows));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([422, 'import-refused']);
    expect(await accountsOf(['yi1', 'yi4'])).toEqual([]);
    // The post tells namesakes apart, and one person gets one account.
    const twice = [
      ['tong1', '同名', '9902', '评议人', ''],
      ['tong2', '同名', '9902', 'appraiser', ''],
    ];
    expect(await faultsOf(twice)).toEqual(['/rows/3/name']);
    expect(await preview(twice.slice(0, 1))).toMatchObject({ accounts: [{ login: 'tong1' }] });
  });

  it('take heads in English, and no others', async () => {
    const sheet = await sheetOf([['en1', '乙一', '9902']], ['Login', 'Name', 'Unit code']);
    expect(await (await send('/preview', sheet)).json()).toMatchObject({ accounts: [{ login: 'en1' }] });
    const wrong = await (await send('/preview', await sheetOf([], ['账号', '备注']))).json();
    expect(wrong).toMatchObject({ code: 'import-refused' });
    expect((wrong as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      ...['/columns/2', '/columns/name', '/columns/unitCode'],
    ]);
  });

  it('begin no cell like a formula in the workbook that comes back', async () => {
    await appoint(['=1+1'], '9901', 'teamMember');
    const response = await send('', await sheetOf([['=cmd', '=1+1', '9901', '', '']]));
    const { default: ExcelJS } = await import('exceljs');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const row = workbook.worksheets[0]?.getRow(2);
    expect([row?.getCell(1).text, row?.getCell(2).text]).toEqual(["'=cmd", "'=1+1"]);
    expect(await accountsOf(['=cmd'])).toMatchObject([{ name: '=1+1' }]);
  });

  it('come by the hundred in a few statements, and not by the thousand', async () => {
    const names = Array.from({ length: 501 }, (_, number) => `百人${number}`);
    await appoint(names, '9902', 'teamMember');
    const rows = names.map((name, number) => [`many${number}`, name, '9902', '', '']);
    const tooMany = (await preview(rows)) as { detail: string };
    expect(tooMany).toMatchObject({ code: 'import-refused', detail: expect.stringContaining('500 at a time') });
    const made = await tableOf(await send('', await sheetOf(rows.slice(0, 500))));
    expect(new Set(made.slice(1).map((row) => row[4])).size).toBe(500);
    const [found] = await people.query<{ count: number }>(
      `select count(*)::int as count from account a join credential c on c.account_id = a.id
       where a.login like 'many%' and c.must_change and c.password_hash like '$argon2id$%'`,
    );
    expect(found?.count).toBe(500);
  });

  it('are the system administrator’s to make', async () => {
    const other = await people.browser((await people.somebody([['securityAdmin', '']])).login);
    const refused = await send('/preview', await sheetOf([]), { by: other.headers });
    expect(refused.status).toBe(403);
  });
});
