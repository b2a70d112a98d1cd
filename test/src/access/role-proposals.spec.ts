import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityProvider } from '@zehuan/access';
import type { PostKind } from '@zehuan/contracts';
import {
  clientId,
  clientSecret,
  openidProvider,
  type OpenidProvider,
  signedOutUrlFor,
  type Voucher,
} from './openid-provider.js';
import { type Answer, type Person, type SignedInPeople, signedInPeople, type Somebody } from './signed-in-people.js';
import { sessionOf, wayByProvider } from './way-by-provider.js';

const callbackUrl = 'http://localhost/api/v1/session/oidc/callback';

let people: SignedInPeople;
let provider: OpenidProvider;
let system: Somebody;
let security: Somebody;
let audit: Somebody;

const { signInAs } = wayByProvider(() => ({ people, provider }));
const refused = (status: number, code: string) => ({ status, body: { code } });
const itemsOf = ({ body }: Answer) => body['items'] as Record<string, unknown>[];

beforeAll(async () => {
  provider = await openidProvider(callbackUrl);
  const named = { reporters: 'reporter', coordinators: 'coordinator', admins: 'systemAdmin' } as const;
  const settings = {
    ...{ issuer: provider.issuer, clientId, clientSecret, label: '统一身份认证', callbackUrl },
    signedOutUrl: signedOutUrlFor(callbackUrl),
    claims: {
      roleClaim: 'groups',
      roles: Object.entries(named).map(([value, role]) => ({ value, role })),
      unitClaim: 'unit',
      secondFactorValues: ['mfa'],
    },
  };
  people = await signedInPeople({}, { provider: new IdentityProvider(settings) });
  system = await people.atBrowser('systemAdmin', '');
  security = await people.atBrowser('securityAdmin', '');
  audit = await people.atBrowser('auditAdmin', '');
});
afterAll(async () => {
  await people.at.close();
  await provider.close();
  expect(people.at.contract.violations).toEqual([]);
});

type PostOf = readonly [PostKind, unit: string];

/** Puts somebody into a post; no role is granted by that. */
const appoint = async ({ personId }: Person, [kind, unit]: PostOf): Promise<string> => {
  const [row] = await people.query<{ id: string }>(
    `with place as (insert into post (unit_id, kind, title, created_at) select id, $2, $2, now() from unit where code = $3 returning id)
     insert into tenure (person_id, post_id, from_on, created_at) select $1, id, '2020-01-01', now() from place returning post_id as id`,
    [personId, kind, unit],
  );
  return row?.id ?? '';
};

const groups = ['reporters', 'coordinators', 'admins'];

/** Somebody in posts whom the provider knows by their login, and who has no role. */
async function inPosts(...posts: readonly PostOf[]) {
  const person = await people.somebody([]);
  const postIds: string[] = [];
  for (const post of posts) postIds.push(await appoint(person, post));
  const body = { issuer: provider.issuer, subject: person.login };
  const bound = await people.post(system, `/accounts/${person.accountId}/external-identities`, body);
  expect(bound.status).toBe(201);
  const voucher: Voucher = { subject: person.login, groups };
  return { ...person, postIds, voucher };
}

const proposalsOf = ({ accountId }: Person) =>
  people.query<{ id: string; what: string; state: string; reason: string | null; by: string | null }>(
    `select rp.id, rp.role || ' ' || u.code as what, rp.state, rp.reason, rp.decided_by as by
     from role_proposal rp join post on post.id = rp.post_id join unit u on u.id = post.unit_id
     where rp.account_id = $1 order by u.code`,
    [accountId],
  );
const proposedTo = async (person: Person) => (await proposalsOf(person)).map(({ what }) => what);
const grantsOf = ({ accountId }: Person) =>
  people.query<{ role: string; by: string; proposalId: string | null }>(
    `select role, granted_by as by, proposal_id as "proposalId" from role_grant where account_id = $1 order by id`,
    [accountId],
  );

/** Somebody for whom one role is proposed. */
async function withProposal(post: PostOf = ['reporter', '9901']) {
  const person = await inPosts(post);
  const came = await signInAs(person.voucher);
  const [proposal] = await proposalsOf(person);
  return { ...person, came, proposalId: proposal?.id ?? '', postId: person.postIds[0] ?? '' };
}

const grant = (by: Somebody, ...ids: readonly string[]) => people.post(by, '/role-proposals/grant', { ids });
const refuse = (by: Somebody, id: string, reason = '已调岗') =>
  people.post(by, `/role-proposals/${id}/refuse`, { reason });
const giveByHand = ({ accountId, postId }: Person & { readonly postId: string }) =>
  people.post(security, `/accounts/${accountId}/grants`, { role: 'reporter', postId });

/** The ids of all that is listed, page after page. */
async function listed(): Promise<string[]> {
  const found: string[] = [];
  const counts: unknown[] = [];
  for (let cursor = ''; ;) {
    const page = await people.get(security, `/role-proposals?limit=2${cursor}`);
    found.push(...itemsOf(page).map(({ id }) => String(id)));
    counts.push(page.body['count']);
    const next = page.body['nextCursor'] as string | null;
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(counts).toEqual([found.length, ...counts.slice(1).map(() => null)]);
  return found;
}

describe('roles that the claims of a provider name', () => {
  it('are proposed once for the posts that the person holds, and give nothing', async () => {
    const person = await inPosts(
      ['reporter', '9901'],
      ['coordinator', '9902'],
      ['teamMember', '99'],
      ['reporter', '99'],
    );
    await people.query(`update tenure set to_on = '2024-12-31' where post_id = $1`, [person.postIds[3]]);
    const came = await signInAs(person.voucher);
    await signInAs(person.voucher);
    const proposed = ['reporter 9901', 'coordinator 9902'];
    expect(await proposedTo(person)).toEqual(proposed);
    expect(await grantsOf(person)).toEqual([]);
    expect((await people.call('GET', '/session', { headers: sessionOf(came) })).body).toMatchObject({ roles: [] });
    const own = await people.call('GET', '/session/role-proposals', { headers: sessionOf(came) });
    expect(itemsOf(own)).toEqual([
      { role: 'reporter', unitName: '委员会9901' },
      { role: 'coordinator', unitName: '委员会9902' },
    ]);
    const entries = await people.query(
      `select kind, actor, row_count as rows from audit_entry where subject = 'role_proposal' and details like '%' || $1 || '%'`,
      [person.accountId],
    );
    expect(entries).toEqual([{ kind: 'insert', actor: 'system:sign-in', rows: 2 }]);
  });

  it('are proposed once where somebody signs in twice at a time', async () => {
    const person = await inPosts(['reporter', '9901']);
    await Promise.all([signInAs(person.voucher), signInAs(person.voucher)]);
    expect(await proposedTo(person)).toEqual(['reporter 9901']);
  });

  it('are not proposed where the claim does not name them, where they are granted, and to administrators', async () => {
    const unnamed = await inPosts(['reporter', '9901']);
    expect((await signInAs({ ...unnamed.voucher, groups: ['coordinators'] })).location).toBe('/tasks');
    expect(await proposedTo(unnamed)).toEqual([]);
    const granted = await inPosts(['reporter', '9901']);
    await giveByHand({ ...granted, postId: granted.postIds[0] ?? '' });
    expect((await signInAs(granted.voucher)).location).toBe('/tasks');
    expect(await proposedTo(granted)).toEqual([]);
    const administrator = await inPosts(['reporter', '9901']);
    await people.query(
      `insert into role_grant (account_id, role, granted_by, granted_at) values ($1, 'auditAdmin', 'test', clock_timestamp())`,
      [administrator.accountId],
    );
    expect((await signInAs(administrator.voucher)).location).toContain('identity-not-admitted');
    expect(await proposedTo(administrator)).toEqual([]);
  });

  it('are proposed for the unit that the claims name, where they name one', async () => {
    const person = await inPosts(['reporter', '9901'], ['reporter', '9902']);
    await signInAs({ ...person.voucher, unit: 'nowhere' });
    expect(await proposedTo(person)).toEqual([]);
    await signInAs({ ...person.voucher, unit: '9902' });
    expect(await proposedTo(person)).toEqual(['reporter 9902']);
    await signInAs(person.voucher);
    expect(await proposedTo(person)).toEqual(['reporter 9901', 'reporter 9902']);
  });

  it('are proposed before the second factor, and told to nobody before it has come', async () => {
    const person = await inPosts(['reporter', '9901']);
    await people.query(
      `update credential set totp_secret = 'sealed', totp_confirmed_at = clock_timestamp() where account_id = $1`,
      [person.accountId],
    );
    const half = await signInAs(person.voucher);
    expect(await proposedTo(person)).toEqual(['reporter 9901']);
    const own = await people.call('GET', '/session/role-proposals', { headers: sessionOf(half) });
    expect(own).toMatchObject({ body: { code: 'second-factor-needed' } });
  });
});

describe('the list of proposals', () => {
  it('is the security administrator’s, and says for whom, by which post and by whose word', async () => {
    const person = await withProposal();
    const { body } = await people.get(security, '/role-proposals?limit=200');
    expect(body['items']).toContainEqual({
      ...{ id: person.proposalId, login: person.login, personName: person.name, role: 'reporter' },
      ...{ unitName: '委员会9901', unitCode: '9901', issuer: provider.issuer, proposedAt: expect.any(String) },
    });
    const reporter = await people.atBrowser('reporter', '9901');
    for (const other of [system, audit, reporter])
      expect(await people.get(other, '/role-proposals')).toMatchObject(refused(403, 'forbidden'));
    expect(await people.get(security, '/role-proposals?cursor=AAAA')).toMatchObject(refused(400, 'cursor-invalid'));
  });

  it('holds what can be granted today, page by page, those that wait longest first', async () => {
    const [left, disabled, byHand] = [await withProposal(), await withProposal(), await withProposal()];
    const [revoked, promoted, stays] = [await withProposal(), await withProposal(), await withProposal()];
    const all = [left, disabled, byHand, revoked, promoted, stays].map(({ proposalId }) => proposalId);
    expect((await listed()).slice(-all.length)).toEqual(all);
    await people.query(`update tenure set to_on = '2024-12-31' where post_id = $1`, [left.postId]);
    await people.query(`update account set state = 'disabled', disabled_at = clock_timestamp() where id = $1`, [
      disabled.accountId,
    ]);
    for (const person of [byHand, revoked]) expect((await giveByHand(person)).status).toBe(201);
    await people.query(
      `update role_grant set revoked_at = clock_timestamp(), revoked_by = 'test' where account_id = $1`,
      [revoked.accountId],
    );
    await people.query(
      `insert into role_grant (account_id, role, granted_by, granted_at) values ($1, 'auditAdmin', 'test', clock_timestamp())`,
      [promoted.accountId],
    );
    expect((await listed()).filter((id) => all.includes(id))).toEqual([stays.proposalId]);
    for (const { proposalId } of [left, disabled, byHand, revoked, promoted])
      expect(await grant(security, proposalId)).toMatchObject(refused(409, 'proposal-lapsed'));
  });
});

describe('granting proposals', () => {
  it('gives several persons working roles at once, in the name of the security administrator', async () => {
    const [one, other] = [await withProposal(), await withProposal(['coordinator', '9902'])];
    expect(await grant(security, one.proposalId, other.proposalId)).toMatchObject({ status: 200, body: { count: 2 } });
    const by = `account:${security.accountId}`;
    for (const { came, ...person } of [one, other]) {
      const [{ role } = { role: '' }] = await grantsOf(person);
      expect(await grantsOf(person)).toEqual([{ role, by, proposalId: person.proposalId }]);
      expect(await proposalsOf(person)).toMatchObject([{ state: 'granted', by, reason: null }]);
      const session = await people.call('GET', '/session', { headers: sessionOf(came) });
      expect(session.body).toMatchObject({ roles: [role] });
      expect(itemsOf(await people.call('GET', '/session/role-proposals', { headers: sessionOf(came) }))).toEqual([]);
    }
    const again = await people.goOn({ cookie: sessionOf(one.came).Cookie } as Answer);
    const acknowledged = await people.call('POST', '/tasks/acknowledge', {
      ...{ headers: again.headers, body: { unit: '9901' } },
    });
    expect(acknowledged.status).toBe(200);
    expect(await listed()).not.toContain(one.proposalId);
    const entries = await people.query<{ what: string; details: string }>(
      `select kind || ' ' || subject || ' ' || row_count as what, details from audit_entry
       where actor = $1 and details like '%' || $2 || '%' order by id`,
      [by, one.proposalId],
    );
    expect(entries.map(({ what }) => what).sort()).toEqual([
      ...['approved role_proposal 2', 'insert role_grant 2', 'update role_proposal 2'],
    ]);
    for (const { details } of entries) expect(details).toContain(other.proposalId);
  });

  it('grants all or none, and says why', async () => {
    const [fits, lapsed, decided] = [await withProposal(), await withProposal(), await withProposal()];
    await people.query(`update tenure set to_on = '2024-12-31' where post_id = $1`, [lapsed.postId]);
    await refuse(security, decided.proposalId);
    const unknown = '00000000-0000-7000-8000-000000000000';
    for (const [id, status, code] of [
      [lapsed.proposalId, 409, 'proposal-lapsed'],
      [decided.proposalId, 409, 'proposal-decided'],
      [unknown, 404, 'unknown-proposal'],
    ] as const)
      expect(await grant(security, fits.proposalId, id)).toMatchObject(refused(status, code));
    expect(await grantsOf(fits)).toEqual([]);
    expect(await proposalsOf(fits)).toMatchObject([{ state: 'proposed' }]);
    expect(await grant(security)).toMatchObject(refused(422, 'invalid-input'));
    expect(await grant(security, fits.proposalId, fits.proposalId.toUpperCase())).toMatchObject({ body: { count: 1 } });
  });

  it('is done once by one of two who do it at the same moment', async () => {
    const { proposalId, ...person } = await withProposal();
    const colleague = await people.atBrowser('securityAdmin', '');
    const both = await Promise.all([grant(security, proposalId), grant(colleague, proposalId)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)).toMatchObject(refused(409, 'proposal-decided'));
    expect(await grantsOf(person)).toHaveLength(1);
  });

  it('is not for others, nor about one’s own account', async () => {
    const { proposalId } = await withProposal();
    const reporter = await people.atBrowser('reporter', '9901');
    for (const other of [system, audit, reporter]) {
      expect(await grant(other, proposalId)).toMatchObject(refused(403, 'forbidden'));
      expect(await refuse(other, proposalId)).toMatchObject(refused(403, 'forbidden'));
    }
    const postId = await appoint(security, ['reporter', '9901']);
    const [own] = await people.query<{ id: string }>(
      `insert into role_proposal (account_id, role, post_id, issuer, proposed_at)
       values ($1, 'reporter', $2, $3, clock_timestamp()) returning id`,
      [security.accountId, postId, provider.issuer],
    );
    expect(await grant(security, proposalId, own?.id ?? '')).toMatchObject(refused(409, 'own-grant'));
    expect(await refuse(security, own?.id ?? '')).toMatchObject(refused(409, 'own-grant'));
    expect(await grantsOf(security)).toHaveLength(1);
  });

  it('is not undone by the next sign-in once the role is revoked', async () => {
    const { proposalId, ...person } = await withProposal();
    await grant(security, proposalId);
    const [held] = await people.query<{ id: string }>('select id from role_grant where account_id = $1', [
      person.accountId,
    ]);
    const path = `/accounts/${person.accountId}/grants/${held?.id}/revoke`;
    expect((await people.post(security, path, { reason: '调离' })).status).toBe(200);
    await signInAs(person.voucher);
    expect(await proposalsOf(person)).toMatchObject([{ id: proposalId, state: 'granted' }]);
    expect(await listed()).not.toContain(proposalId);
  });
});

describe('refusing a proposal', () => {
  it('says why, and it is not proposed again; the role can still be granted by hand', async () => {
    const { proposalId, ...person } = await withProposal();
    expect(await people.post(security, `/role-proposals/${proposalId}/refuse`)).toMatchObject(
      refused(422, 'invalid-input'),
    );
    expect(await refuse(security, proposalId)).toMatchObject({ status: 204 });
    expect(await refuse(security, proposalId)).toMatchObject(refused(409, 'proposal-decided'));
    expect(await refuse(security, person.accountId)).toMatchObject(refused(404, 'unknown-proposal'));
    await signInAs(person.voucher);
    const by = `account:${security.accountId}`;
    expect(await proposalsOf(person)).toMatchObject([{ id: proposalId, state: 'refused', reason: '已调岗', by }]);
    expect(await listed()).not.toContain(proposalId);
    expect(await giveByHand(person)).toMatchObject({ status: 201 });
    expect(await grantsOf(person)).toMatchObject([{ role: 'reporter', proposalId: null }]);
  });

  it('and granting are decided once, and stay as they were decided', async () => {
    const { proposalId } = await withProposal();
    await refuse(security, proposalId);
    await expect(
      people.query(`update role_proposal set state = 'proposed', reason = null, decided_by = null, decided_at = null`),
    ).rejects.toThrow('is written once and never changed');
    await expect(people.query('delete from role_proposal where id = $1', [proposalId])).rejects.toThrow(
      'never changed',
    );
  });
});
