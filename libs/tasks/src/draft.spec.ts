import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, everything, type RefusalCode } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { readDraft, returnTask, saveDraft, signDraft, submissionsOf, submit } from './index.js';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit, signedInAs } from './testing/fixture.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let secretary: string;
let reporter: Actor;
let leader: Actor;

const forms = {
  statement: {
    title: { zh: '述责', en: 'Statement' },
    fields: [{ key: 'text', kind: 'text' as const, title: { zh: '正文', en: 'Text' }, isRequired: true }],
  },
};

beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.cycle(above, { forms });
  secretary = await fixture.holder(below, 'topLeader', 'secretary');
  const person = await fixture.holder(below, 'reporter', 'reporter');
  reporter = signedInAs(below, person, 'reporter');
  leader = signedInAs(below, secretary, 'topLeader');
});
afterAll(() => database.close());

const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const form = { text: '述责报告。' };
let taskId: string;
beforeEach(async () => {
  taskId = await fixture.task({
    unit: below,
    supervisor: above,
    cycleId,
    definition: { form: 'statement', signedBy: 'topLeader' },
  });
});

const save = (contents: object = form, ifMatch?: number) =>
  fixture.as(reporter, (tx) => saveDraft(tx, { taskId, form: contents as Record<string, unknown>, ifMatch }));
const sign = (ifMatch?: number, as = leader) => fixture.as(as, (tx) => signDraft(tx, { taskId, ifMatch }));
const send = (contents: object = form, as = reporter, more: object = {}) =>
  fixture.as(as, (tx) => submit(tx, { taskId, form: contents as Record<string, unknown>, ...more }));

describe('what the top leader signs', () => {
  it('does not leave the unit without the signature, and does with it', async () => {
    await expect(send()).rejects.toEqual(refusal('signature-missing'));
    await save();
    await expect(send()).rejects.toEqual(refusal('signature-missing'));
    const { version, signature } = await save();
    expect(signature).toBeNull();
    expect((await sign(version)).signature).toMatchObject({ person: { id: secretary, name: 'secretary' } });
    await send();
    const [submission] = await fixture.as(reporter, (tx) => submissionsOf(tx, { taskId }));
    expect(submission).toMatchObject({ signedBy: secretary, actor: reporter.name });
  });

  it('is just what was signed: other contents need another signature', async () => {
    await save();
    await sign();
    await expect(send({ text: '改过的。' })).rejects.toEqual(refusal('signature-missing'));
    expect((await save({ text: '改过的。' })).signature).toBeNull();
    // The first contents are still signed.
    expect((await save()).signature).not.toBeNull();
    await send();
  });

  it('is signed by submitting it oneself', async () => {
    await send(form, leader);
    const [submission] = await fixture.as(leader, (tx) => submissionsOf(tx, { taskId }));
    expect(submission).toMatchObject({ signedBy: secretary, actor: leader.name });
  });

  it('is not signed anew by a signature for the version before', async () => {
    await save();
    await sign();
    await send();
    await fixture.as(actorOf(above.id), (tx) => returnTask(tx, { taskId, reason: 'incomplete' }));
    await expect(send()).rejects.toEqual(refusal('signature-missing'));
    await expect(fixture.as(reporter, (tx) => readDraft(tx, { taskId }))).rejects.toEqual(refusal('unknown-draft'));
  });

  it('needs the signature of who holds the post: that of a predecessor no longer counts', async () => {
    const other = await fixture.unit('3202', above);
    const former = await fixture.holder(other, 'topLeader', 'former');
    const own = await fixture.task({ unit: other, supervisor: above, cycleId, definition: { signedBy: 'topLeader' } });
    const theirs = signedInAs(other, null, 'reporter');
    await fixture.as(theirs, (tx) => saveDraft(tx, { taskId: own, form: {} }));
    await fixture.as(signedInAs(other, former, 'topLeader'), (tx) => signDraft(tx, { taskId: own }));
    await database.dataSource.query(`update tenure set to_on = '2026-12-31' where person_id = $1`, [former]);
    await expect(fixture.as(theirs, (tx) => submit(tx, { taskId: own, form: {} }))).rejects.toEqual(
      refusal('signature-missing'),
    );
  });

  it('is signed for the leader by a substitute, and says by whom', async () => {
    const member = await fixture.holder(below, 'teamMember', 'member');
    const substitute = { ...signedInAs(below, member, 'topLeader'), onBehalfOf: 'secretary' };
    await save();
    const { signature } = await sign(undefined, substitute);
    expect(signature).toMatchObject({ person: { id: member }, onBehalfOf: 'secretary' });
    await send();
    const [submission] = await fixture.as(reporter, (tx) => submissionsOf(tx, { taskId }));
    expect(submission).toMatchObject({ signedBy: member });
  });

  it('may be said to be signed by nobody else than who signed', async () => {
    await save();
    await sign();
    await expect(send(form, reporter, { signedBy: reporter.personId })).rejects.toEqual(refusal('invalid-input'));
    await send(form, reporter, { signedBy: secretary });
  });

  it('is what the leader has read, and whole', async () => {
    const { version } = await save();
    await save({ text: '另一份。' });
    await expect(sign(version)).rejects.toEqual(refusal('precondition-failed'));
    await save({});
    await expect(sign()).rejects.toEqual(refusal('form-incomplete'));
  });

  it('is signed by nobody but the leader, and not once it is submitted', async () => {
    await save();
    await expect(sign(undefined, reporter)).rejects.toEqual(refusal('forbidden'));
    await expect(sign(undefined, signedInAs(above, null, 'topLeader'))).rejects.toEqual(refusal('not-responsible'));
    await send(form, leader);
    await expect(sign()).rejects.toEqual(refusal('already-submitted'));
    await expect(save()).rejects.toEqual(refusal('already-submitted'));
  });

  it('is no matter of the development account, which says who signs', async () => {
    await send(form, { ...actorOf(below.id), scope: everything }, { signedBy: secretary });
  });
});

describe('a draft', () => {
  it('is not overwritten by who has not read it', async () => {
    const first = await save({ text: '一' });
    await save({ text: '二' }, first.version);
    await expect(save({ text: '三' }, first.version)).rejects.toEqual(refusal('precondition-failed'));
  });

  it('is the unit’s own', async () => {
    await save();
    for (const act of [
      () => fixture.as(signedInAs(above, null, 'coordinator'), (tx) => readDraft(tx, { taskId })),
      () => fixture.as(signedInAs(above, null, 'topLeader', 'reporter'), (tx) => saveDraft(tx, { taskId, form: {} })),
    ])
      await expect(act()).rejects.toEqual(refusal('not-responsible'));
  });
});
