import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleForm, type Form } from '@zehuan/policy';
import { lookOn, progress, year } from '../api/a-running-year.js';
import { type Answer, type SignedInPeople, signedInPeople, type Somebody } from './signed-in-people.js';

let people: SignedInPeople;
let secretary: Somebody;
let colleague: Somebody;
let security: Somebody;

const refused = (status: number, code: string) => ({ status, body: { code } });
const dayAfter = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
const idOf = ({ body }: Answer): string => String(body['id']);
const itemsOf = ({ body }: Answer) => body['items'] as Record<string, unknown>[];
const under = (by: Somebody, id: string): Somebody => ({
  ...by,
  browser: { headers: { ...by.browser.headers, 'X-On-Behalf-Of': id } },
});

beforeAll(async () => {
  people = await signedInPeople();
  secretary = await people.atBrowser('topLeader', '9901');
  colleague = await people.atBrowser('teamMember', '9901');
  security = { ...(await people.somebody([['securityAdmin', '']])), browser: { headers: {} } };
  security = { ...security, browser: await people.browser(security.login) };
});
afterAll(async () => {
  await people.at.close();
  expect(people.at.contract.violations).toEqual([]);
});

const postOf = async (by: Somebody): Promise<string> =>
  String(itemsOf(await people.get(by, '/delegable-posts'))[0]?.['id']);

const give = async (from: Somebody, to: { readonly personId: string }, changes: object = {}): Promise<Answer> =>
  people.post(from, '/delegations', {
    ...{ postId: await postOf(from), personId: to.personId, fromOn: dayAfter(0), toOn: dayAfter(3), reason: '出差' },
    ...changes,
  });
const given = async (from: Somebody, to: Somebody): Promise<string> => {
  const answer = await give(from, to);
  expect(answer).toMatchObject({ status: 201, body: { state: 'running' } });
  return idOf(answer);
};
const end = (by: Somebody, id: string, reason = '提前返回'): Promise<Answer> =>
  people.post(by, `/delegations/${id}/end`, { reason });
/** A new pair of a secretary and a colleague would be a new unit: so each proof has its own post of this one. */
const pair = async (): Promise<readonly [Somebody, Somebody]> => [
  await people.atBrowser('inspector', '9901'),
  await people.atBrowser('teamMember', '9901'),
];

describe('a delegation', () => {
  it('is given to a colleague, who is told of it, acts in the post and is shown so', async () => {
    const [giver, taker] = await pair();
    const id = await given(giver, taker);
    const [row] = await people.query(
      `select from_account_id, to_account_id, reason, created_by, from_at <= clock_timestamp() as "hasBegun",
         (to_at at time zone 'Asia/Shanghai')::text as until from delegation where id = $1`,
      [id],
    );
    expect(row).toEqual({
      ...{ from_account_id: giver.accountId, to_account_id: taker.accountId, reason: '出差', hasBegun: true },
      ...{ created_by: `account:${giver.accountId}`, until: `${dayAfter(4)} 00:00:00` },
    });
    const told = await people.query(
      `select kind, person_id as "personId", post_kind as post, details->>'fromName' as name from notification where person_id = $1`,
      [taker.personId],
    );
    expect(told).toEqual([{ kind: 'delegated', personId: taker.personId, post: 'inspector', name: giver.name }]);
    expect((await people.get(taker, '/session')).body).toMatchObject({
      ...{ roles: ['teamMember'], actingDelegation: null, delegations: [{ id, fromName: giver.name }] },
    });
    expect(await people.post(taker, '/session/acting-delegation', { delegation: id })).toMatchObject({ status: 204 });
    expect((await people.get(taker, '/session')).body).toMatchObject({
      ...{ roles: ['inspector'], actingUnit: { code: '9901' } },
      actingDelegation: { id, fromName: giver.name, role: 'inspector' },
    });
    expect(await people.post(taker, '/session/acting-unit', { unit: '9901' })).toMatchObject({ status: 204 });
    expect((await people.get(taker, '/session')).body).toMatchObject({ roles: ['teamMember'], actingDelegation: null });
  });

  it('is listed to the two and to administrators, page by page, and to nobody else', async () => {
    const [giver, taker] = await pair();
    const id = await given(giver, taker);
    expect(itemsOf(await people.get(giver, '/delegations'))).toEqual([
      expect.objectContaining({ id, isGiven: true, isReceived: false, mayEnd: true, toName: taker.name }),
    ]);
    expect(itemsOf(await people.get(taker, '/delegations?state=running'))).toEqual([
      expect.objectContaining({ id, isGiven: false, isReceived: true, mayEnd: true, fromName: giver.name }),
    ]);
    expect(itemsOf(await people.get(taker, '/delegations?state=ended'))).toEqual([]);
    const audit = await people.somebody([['auditAdmin', '']]);
    const auditor = { ...audit, browser: await people.browser(audit.login) };
    expect(itemsOf(await people.get(auditor, '/delegations'))).toContainEqual(
      expect.objectContaining({ id, mayEnd: false }),
    );
    const first = await people.get(security, '/delegations?limit=1');
    expect(itemsOf(first)).toEqual([expect.objectContaining({ id, unitName: '委员会9901', mayEnd: true })]);
    const next = await people.get(security, `/delegations?limit=1&cursor=${String(first.body['nextCursor'])}`);
    expect(itemsOf(next)[0]?.['id']).not.toBe(id);
    const [, stranger] = await pair();
    expect(itemsOf(await people.get(stranger, '/delegations'))).toEqual([]);
    expect(await end(stranger, id)).toMatchObject(refused(404, 'no-such-delegation'));
    expect(await end(auditor, id)).toMatchObject(refused(403, 'forbidden'));
    const system = await people.somebody([['systemAdmin', '']]);
    const keeper = { ...system, browser: await people.browser(system.login) };
    expect(await people.get(keeper, '/delegations')).toMatchObject(refused(403, 'forbidden'));
  });

  it('finds colleagues of the unit by their name, and never anybody else', async () => {
    const [giver, taker] = await pair();
    const sibling = await people.somebody([['teamMember', '9902']]);
    const below = await people.somebody([['teamMember', '990101']]);
    const path = `/possible-delegates?postId=${await postOf(giver)}`;
    const names = itemsOf(await people.get(giver, path)).map(({ name }) => name);
    expect(names).toContain(taker.name);
    for (const other of [giver, sibling, below, security]) expect(names).not.toContain(other.name);
    expect(itemsOf(await people.get(giver, `${path}&search=${encodeURIComponent(taker.name)}`))[0]).toEqual({
      ...{ personId: taker.personId, name: taker.name, roles: ['teamMember'] },
    });
    expect(itemsOf(await people.get(giver, `${path}&search=%25`))).toEqual([]);
    const ofAnother = `/possible-delegates?postId=${await postOf(taker)}`;
    expect(await people.get(giver, ofAnother)).toMatchObject(refused(409, 'post-not-held'));
  });

  it('is audited as it was given and ended', async () => {
    const [giver, taker] = await pair();
    await end(taker, await given(giver, taker), '另有任务');
    const trail = await people.query<{ what: string; actor: string; details: string }>(
      `select kind || ' ' || subject as what, actor, details from audit_entry where subject = 'delegation' and matter = $1 order by id`,
      [giver.accountId],
    );
    expect(trail.map(({ what, actor }) => [what, actor])).toEqual([
      ['insert delegation', `account:${giver.accountId}`],
      ['update delegation', `account:${taker.accountId}`],
    ]);
    expect(trail[1]?.details).toContain('另有任务');
  });
});

describe('what is done under a delegation', () => {
  let taskOf: (item: string) => Promise<string>;

  beforeAll(async () => {
    const coordinator = await people.atBrowser('coordinator', '99');
    const started = await people.post(coordinator, '/cycles', { unit: '99', year, pack: 'province' });
    const cycle = String(started.body['id']);
    for (const day of ['02-01', '04-01', '06-15']) await lookOn(people.at, cycle, `${year}-${day}`);
    taskOf = async (item) => {
      const [task] = await people.query<{ id: string }>(
        `select t.id from task t join unit u on u.id = t.unit_id join item i on i.id = t.item_id
         where u.code = '9901' and i.key = $1 and t.cycle_id = $2`,
        [item, cycle],
      );
      return task?.id ?? '';
    };
  });

  it('is in the history, the submission, the review and the audit trail under both names', async () => {
    const acting = under(colleague, await given(secretary, colleague));
    const id = await taskOf('political-supervision');
    // Members of the leading group fill nothing in; whoever acts for the top leader does.
    expect(await people.post(colleague, `/tasks/${id}/submissions`, { form: progress })).toMatchObject({ status: 403 });
    const submitted = await people.post(acting, `/tasks/${id}/submissions`, { form: progress });
    expect(submitted).toMatchObject({ status: 201 });
    const [coordinator, deputy] = [
      await people.atBrowser('coordinator', '99'),
      await people.atBrowser('teamMember', '99'),
    ];
    const reviewing = under(deputy, await given(coordinator, deputy));
    const tag = { 'If-Match': `"${String(submitted.body['version'])}"` };
    const returned = await people.call('POST', `/tasks/${id}/return`, {
      ...{ headers: { ...reviewing.browser.headers, ...tag }, body: { reason: '再充实' } },
    });
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned' } });

    const both = { actorName: colleague.name, onBehalfOf: secretary.name };
    const reviewed = { actorName: deputy.name, onBehalfOf: coordinator.name };
    const history = itemsOf(await people.get(secretary, `/tasks/${id}/history`));
    expect(history).toContainEqual(expect.objectContaining({ kind: 'submitted', ...both }));
    expect(history).toContainEqual(expect.objectContaining({ kind: 'returned', ...reviewed }));
    expect(itemsOf(await people.get(secretary, `/tasks/${id}/submissions`))).toEqual([
      expect.objectContaining({ ...both, review: expect.objectContaining(reviewed) as unknown }),
    ]);
    const rows = await people.query(
      `select 'submission' as what, actor, on_behalf_of as behalf from submission where task_id = $1
       union all select 'review', actor, on_behalf_of from review where task_id = $1
       union all select 'event ' || kind, actor, on_behalf_of from task_event where task_id = $1 and kind in ('submitted', 'returned')
       union all select 'audit ' || subject, actor, on_behalf_of from audit_entry where subject in ('submission', 'review') and matter = $1::text
       order by what`,
      [id],
    );
    const by = (what: string, { accountId }: Somebody, behalf: string) => ({
      what,
      actor: `account:${accountId}`,
      behalf,
    });
    expect(rows).toEqual([
      by('audit review', deputy, coordinator.name),
      by('audit submission', colleague, secretary.name),
      by('event returned', deputy, coordinator.name),
      by('event submitted', colleague, secretary.name),
      by('review', deputy, coordinator.name),
      by('submission', colleague, secretary.name),
    ]);
  });

  it("has the top leader's signature in it, beside the leader's name and not in its place", async () => {
    const [, signer] = await pair();
    const reporter = await people.atBrowser('reporter', '9901');
    const acting = under(signer, await given(secretary, signer));
    const id = await taskOf('mid-year-inspection');
    const [row] = await people.query<{ form: Form }>(
      `select p.content->'forms'->'inspection' as form from task t join cycle c on c.id = t.cycle_id
         join policy_pack p on p.id = c.pack_id where t.id = $1`,
      [id],
    );
    if (!row) throw new Error('Nothing is to be signed');
    const draft = await people.call('PUT', `/tasks/${id}/draft`, {
      headers: reporter.browser.headers,
      body: { form: exampleForm(row.form, `${year}-07-01`) },
    });
    expect(draft).toMatchObject({ status: 200 });
    const sign = (by: Somebody): Promise<Answer> =>
      people.call('POST', `/tasks/${id}/signature`, {
        headers: { ...by.browser.headers, 'If-Match': `"${String(draft.body['version'])}"` },
      });
    expect(await sign(signer)).toMatchObject({ status: 403 });
    expect(await sign(acting)).toMatchObject({
      status: 200,
      body: { signature: { person: { id: signer.personId, name: signer.name }, onBehalfOf: secretary.name } },
    });
    expect(
      await people.query(
        `select person_id as signer, leader_person_id as leader, on_behalf_of as behalf from signature where task_id = $1`,
        [id],
      ),
    ).toEqual([{ signer: signer.personId, leader: secretary.personId, behalf: secretary.name }]);
    const submitted = await people.post(reporter, `/tasks/${id}/submissions`, {
      form: exampleForm(row.form, `${year}-07-01`),
    });
    expect(submitted).toMatchObject({ status: 201 });
  });

  it('gives the rights of that post and no others, and is not delegated on', async () => {
    const [giver, taker] = await pair();
    const third = await people.atBrowser('teamMember', '9901');
    const acting = under(taker, await given(giver, taker));
    const id = await taskOf('responsibility-list');
    expect(await people.post(acting, `/tasks/${id}/submissions`, { form: progress })).toMatchObject({ status: 403 });
    expect(await give(acting, third, { postId: await postOf(giver) })).toMatchObject(
      refused(409, 'acting-for-another'),
    );
    expect(await give(taker, third, { postId: await postOf(giver) })).toMatchObject(refused(409, 'post-not-held'));
  });
});

describe('a delegation ends', () => {
  const isOpen = async (by: Somebody): Promise<boolean> => (await people.get(by, '/session')).status === 200;
  const ways: readonly (readonly [string, (giver: Somebody, taker: Somebody) => Somebody])[] = [
    ['whoever gave it', (giver) => giver],
    ['whoever was given it', (_, taker) => taker],
    ['the security administrator', () => security],
  ];

  it.each(ways)('at once when %s ends it, and the other is told', async (_, by) => {
    const [giver, taker] = await pair();
    const id = await given(giver, taker);
    const acting = under(taker, id);
    await people.post(taker, '/session/acting-delegation', { delegation: id });
    expect(await isOpen(acting)).toBe(true);
    const ending = by(giver, taker);
    expect(await end(ending, id)).toMatchObject({
      ...{ status: 200, body: { state: 'ended', endedByName: ending.name, endReason: '提前返回', mayEnd: false } },
    });
    expect(await people.get(acting, '/session')).toMatchObject(refused(403, 'unknown-delegation'));
    // The session itself goes on, in a post of one's own.
    expect((await people.get(taker, '/session')).body).toMatchObject({ roles: ['teamMember'], actingDelegation: null });
    expect(await end(giver, id)).toMatchObject(refused(409, 'delegation-ended'));
    const told = await people.query<{ personId: string }>(
      `select person_id as "personId" from notification where kind = 'delegationEnded' and person_id = any($1) order by 1`,
      [[giver.personId, taker.personId]],
    );
    const others = [giver, taker].filter((each) => each.accountId !== ending.accountId);
    expect(told.map(({ personId }) => personId).sort()).toEqual(others.map(({ personId }) => personId).sort());
  });

  /** What nobody can write, because a delegation is kept as it was given: time passes. */
  const moved = (set: string, id: string): Promise<unknown> =>
    people.at.database.dataSource.transaction(async (manager) => {
      await manager.query('alter table delegation disable trigger delegation_is_ended_once');
      await manager.query(`update delegation set ${set} where id = $1`, [id]);
      await manager.query('alter table delegation enable trigger delegation_is_ended_once');
    });

  it('at its hour, and cannot be made to last longer', async () => {
    const [giver, taker] = await pair();
    const id = await given(giver, taker);
    await expect(
      people.query(`update delegation set to_at = to_at + interval '1 day' where id = $1`, [id]),
    ).rejects.toThrow();
    await moved(`to_at = clock_timestamp() + interval '1 hour'`, id);
    expect(await isOpen(under(taker, id))).toBe(true);
    await moved("from_at = clock_timestamp() - interval '1 hour', to_at = clock_timestamp()", id);
    expect(await people.get(under(taker, id), '/session')).toMatchObject(refused(403, 'unknown-delegation'));
    expect(itemsOf(await people.get(giver, '/delegations'))).toMatchObject([{ id, state: 'over', mayEnd: false }]);
    expect(await end(giver, id)).toMatchObject(refused(409, 'delegation-ended'));
  });

  it('does not begin before its hour', async () => {
    const [giver, taker] = await pair();
    const planned = await give(giver, taker, { fromOn: dayAfter(1) });
    expect(planned).toMatchObject({ status: 201, body: { state: 'planned' } });
    expect(await people.get(under(taker, idOf(planned)), '/session')).toMatchObject(refused(403, 'unknown-delegation'));
    expect(await end(taker, idOf(planned))).toMatchObject({ status: 200 });
    expect(await give(giver, taker, { fromOn: dayAfter(1) })).toMatchObject({ status: 201 });
  });

  it.each(['giver', 'taker'] as const)('with the tenure of its %s', async (whose) => {
    const [giver, taker] = await pair();
    const id = await given(giver, taker);
    await people.query(
      `update tenure set to_on = (clock_timestamp() at time zone 'Asia/Shanghai')::date - 1 where person_id = $1`,
      [whose === 'giver' ? giver.personId : taker.personId],
    );
    // Whose own post ended has to sign in anew.
    const again = { ...taker, browser: await people.browser(taker.login) };
    expect(await people.get(under(again, id), '/session')).toMatchObject(refused(403, 'unknown-delegation'));
    const seen = itemsOf(await people.get(security, '/delegations')).find((each) => each['id'] === id);
    expect(seen).toMatchObject({ state: 'lapsed', mayEnd: true });
  });

  it('with the grant of its giver, and while an account is disabled', async () => {
    const [giver, taker] = await pair();
    const acting = under(taker, await given(giver, taker));
    await people.query(`update account set state = 'disabled', disabled_at = clock_timestamp() where id = $1`, [
      giver.accountId,
    ]);
    expect(await isOpen(acting)).toBe(false);
    await people.query(`update account set state = 'active', disabled_at = null where id = $1`, [giver.accountId]);
    expect(await isOpen(acting)).toBe(true);
    await people.query(
      `update role_grant set revoked_at = clock_timestamp(), revoked_by = 'test', reason = '调离' where account_id = $1`,
      [giver.accountId],
    );
    expect(await isOpen(acting)).toBe(false);
  });
});

describe('a delegation is refused', () => {
  it.each<[string, () => object, string]>([
    ['that is over before it begins', () => ({ fromOn: dayAfter(3), toOn: dayAfter(2) }), '422 delegation-in-the-past'],
    ['in the past', () => ({ fromOn: dayAfter(-3), toOn: dayAfter(-1) }), '422 delegation-in-the-past'],
    ['for too long', () => ({ toOn: dayAfter(91) }), '422 delegation-too-long'],
    ['without a reason', () => ({ reason: ' ' }), '422 invalid-input'],
    ['on a day that is none', () => ({ toOn: '2027-02-30' }), '422 invalid-input'],
  ])('%s', async (_, changes, code) => {
    const [giver, taker] = await pair();
    const { status, body } = await give(giver, taker, changes());
    expect(`${status} ${String(body['code'])}`).toBe(code);
  });

  it('beyond the tenure of either', async () => {
    for (const whose of [0, 1]) {
      const parties = await pair();
      await people.query(
        `update tenure set to_on = (clock_timestamp() at time zone 'Asia/Shanghai')::date + 2 where person_id = $1`,
        [parties[whose]?.personId],
      );
      expect(await give(...parties)).toMatchObject(refused(422, 'delegation-beyond-tenure'));
      expect(await give(...parties, { toOn: dayAfter(2) })).toMatchObject({ status: 201 });
    }
  });

  it('to anybody but a colleague of the unit who can sign in', async () => {
    const [giver, taker] = await pair();
    const others = [
      ...(await Promise.all(['99', '9902', '990101'].map((code) => people.somebody([['teamMember', code]])))),
      ...[giver, security, await people.somebody([])],
      { personId: '019b0000-0000-7000-8000-000000000000' },
    ];
    for (const other of others) expect(await give(giver, other)).toMatchObject(refused(409, 'delegate-not-admitted'));
    await people.query(`update account set state = 'disabled', disabled_at = clock_timestamp() where id = $1`, [
      taker.accountId,
    ]);
    expect(await give(giver, taker)).toMatchObject(refused(409, 'delegate-not-admitted'));
  });

  it('in a post that one does not hold, by an administrator, and twice for the same days, also at the same time', async () => {
    const [giver, taker] = await pair();
    const postId = await postOf(giver);
    expect(await give(taker, giver, { postId })).toMatchObject(refused(409, 'post-not-held'));
    expect(
      await people.post(security, '/delegations', {
        ...{ postId, personId: taker.personId, fromOn: dayAfter(0), toOn: dayAfter(1), reason: '…' },
      }),
    ).toMatchObject(refused(403, 'forbidden'));
    const both = await Promise.all([give(giver, taker), give(giver, taker, { fromOn: dayAfter(2) })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await give(giver, taker, { fromOn: dayAfter(3) })).toMatchObject(refused(409, 'delegation-present'));
    expect(await give(giver, taker, { fromOn: dayAfter(4), toOn: dayAfter(5) })).toMatchObject({ status: 201 });
  });

  it('to be chosen by anybody to whom it was not given', async () => {
    const [giver, taker] = await pair();
    const [, stranger] = await pair();
    const delegation = await given(giver, taker);
    expect(await people.post(stranger, '/session/acting-delegation', { delegation })).toMatchObject(
      refused(403, 'unknown-delegation'),
    );
    expect(await people.get(under(stranger, delegation), '/session')).toMatchObject(refused(403, 'unknown-delegation'));
  });
});
