import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { type AccessRules, grantRole, openAccount, usualAccessRules } from '@zehuan/access';
import { accountIdentity, type ApiParts, type Identify } from '@zehuan/api';
import { type Role, systemActor } from '@zehuan/contracts';
import { smallProvince } from '@zehuan/cycles/testing';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { type ApiUnderTest, apiUnderTest } from '../api/api-under-test.js';

/** The password of everybody here. */
export const password = '风清气正 2027 年度';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string;
  readonly setCookie: string;
}

interface Given {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Person {
  readonly login: string;
  readonly name: string;
  readonly personId: string;
  readonly accountId: string;
}

/** Somebody, and their browser. */
export interface Somebody extends Person {
  readonly browser: { readonly headers: Readonly<Record<string, string>> };
}

/** Posts as pairs of role and code of the unit; no code for an administrator. */
export type Posts = readonly (readonly [Role, string])[];

/** Puts somebody who never was into a post of the unit, and grants them its role. */
async function appoint(tx: Transaction, { personId, accountId }: Person, [role, code]: Posts[number]): Promise<void> {
  const [post] = await tx.manager.query<{ id: string }[]>(
    `insert into post (unit_id, kind, title, created_at) select id, $2, $2, $3 from unit where code = $1 returning id`,
    [code, role, tx.at],
  );
  await tx.manager.query(
    `insert into tenure (person_id, post_id, from_on, created_at) values ($1, $2, '2020-01-01', $3)`,
    [personId, post?.id, tx.at],
  );
  await grantRole(tx, { accountId, role, postId: post?.id ?? null });
}

/** An API with a small province (99) behind it, at which people sign in as they do at browsers. */
export async function signedInPeople(changes: Partial<AccessRules> = {}, besides: Partial<ApiParts> = {}) {
  const rules = { ...usualAccessRules, ...changes };
  const parts: { identify?: Identify } = {};
  const at: ApiUnderTest = await apiUnderTest({
    ...besides,
    access: rules,
    identify: (request) => parts.identify?.(request) ?? Promise.reject(new Error('not yet')),
  });
  parts.identify = accountIdentity(await at.database.asApplication(), { rules, publicUrl: 'http://localhost' });
  await smallProvince(at.database.dataSource, { cities: 2, counties: 1, townships: 0 });

  const byOperator = <Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    inTransaction(at.database.dataSource, systemActor('test'), work);

  let count = 0;

  /** Somebody with an account who holds these posts. */
  const somebody = (posts: Posts, mustChange = false): Promise<Person> =>
    byOperator(async (tx) => {
      count += 1;
      const [login, name] = [`person${count}`, `某人${count}`];
      const [made] = await tx.manager.query<{ id: string }[]>(
        `insert into person (name, created_at) values ($1, $2) returning id`,
        [name, tx.at],
      );
      const personId = made?.id ?? '';
      const accountId = await openAccount(tx, { personId, login, password, mustChange });
      const person = { login, name, personId, accountId };
      for (const [role, code] of posts)
        if (code === '') await grantRole(tx, { accountId, role, postId: null });
        else await appoint(tx, person, [role, code]);
      return person;
    });

  /** Whoever holds a post of the unit since the beginning, with an account. */
  const holder = (role: Role, code: string): Promise<Person> =>
    byOperator(async (tx) => {
      count += 1;
      const login = `person${count}`;
      const [found] = await tx.manager.query<{ personId: string; name: string; postId: string }[]>(
        `select t.person_id as "personId", n.name, p.id as "postId" from tenure t join person n on n.id = t.person_id
           join post p on p.id = t.post_id join unit u on u.id = p.unit_id where u.code = $1 and p.kind = $2 limit 1`,
        [code, role],
      );
      const { personId = '', name = '', postId = null } = found ?? {};
      const accountId = await openAccount(tx, { personId, login, password, mustChange: false });
      await grantRole(tx, { accountId, role, postId });
      return { login, name, personId, accountId };
    });

  const call = async (method: string, path: string, { body, headers }: Given = {}): Promise<Answer> => {
    const isRead = method === 'GET';
    const response = await at.contract.fetch(`${at.url}/api/v1${path}`, {
      method,
      headers: {
        ...(isRead ? {} : { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
        ...headers,
      },
      ...(isRead ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    const setCookie = response.headers.get('set-cookie') ?? '';
    return {
      status: response.status,
      body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
      cookie: setCookie.split(';')[0] ?? '',
      setCookie,
    };
  };

  const signIn = (login: string, given = password): Promise<Answer> =>
    call('POST', '/session', { body: { login, password: given } });

  /** What a page goes on with after an answer that has set the cookie. */
  const goOn = async ({ cookie }: Answer) => {
    const session = await call('GET', '/session', { headers: { Cookie: cookie } });
    const headers = { Cookie: cookie, 'X-CSRF-Token': String(session.body['csrfToken']) };
    return { cookie, session: session.body, headers };
  };

  /** A browser that is signed in. */
  const browser = async (login: string, given = password) => {
    const answer = await signIn(login, given);
    expect(answer.status).toBe(200);
    return goOn(answer);
  };

  /** Somebody in a post, signed in: whoever is top leader already, and else somebody new. */
  const atBrowser = async (role: Role, unit: string): Promise<Somebody> => {
    const person = await (role === 'topLeader' ? holder(role, unit) : somebody([[role, unit]]));
    return { ...person, browser: await browser(person.login) };
  };
  const get = (by: Somebody, path: string): Promise<Answer> => call('GET', path, { headers: by.browser.headers });
  const post = (by: Somebody, path: string, body: unknown = {}): Promise<Answer> =>
    call('POST', path, { headers: by.browser.headers, body });

  /** As the operator of the database, under no policy. */
  const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    at.database.dataSource.query<Row[]>(sql, [...parameters]);

  return { at, somebody, holder, call, signIn, goOn, browser, atBrowser, get, post, query };
}

export type SignedInPeople = Awaited<ReturnType<typeof signedInPeople>>;
