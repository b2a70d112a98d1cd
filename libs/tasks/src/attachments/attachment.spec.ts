import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, type RefusalCode } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import {
  accept,
  addAttachment,
  attachmentById,
  attachmentLimitsOf,
  attachReceived,
  type AttachmentStore,
  type AttachmentView,
  differenceOf,
  diskStore,
  openAttachment,
  receiveFile,
  removeAttachment,
  returnTask,
  submissionsOf,
  submit,
  taskById,
} from '../index.js';
import { actorOf, type Fixture, fixtureOn, type FixtureUnit } from '../testing/fixture.js';
import { pdf } from '../testing/files.js';

let database: TestDatabase;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let folder: string;
let store: AttachmentStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-files-'));
  store = diskStore(folder);
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.cycle(above);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const evidence = [{ key: 'minutes', title: { zh: '会议记录', en: 'Minutes' }, isRequired: true }];
const task = (): Promise<string> => fixture.task({ unit: below, supervisor: above, cycleId, definition: { evidence } });
const byBelow = () => actorOf(below.id);
const byAbove = () => actorOf(above.id);
const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const kept = async (): Promise<number> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

const attach = (taskId: string, evidenceKey?: string, name = '会议记录.pdf'): Promise<AttachmentView> =>
  fixture.as(byBelow(), (tx) => addAttachment(tx, store, { taskId, name, stream: Readable.from([pdf]), evidenceKey }));
const send = (taskId: string, ...attachmentIds: readonly string[]) =>
  fixture.as(byBelow(), (tx) => submit(tx, { taskId, form: {}, attachmentIds }));

describe('attachments of a task', () => {
  it('waits for the submission that names it, is bound by it, and comes back byte by byte', async () => {
    const taskId = await task();
    const { id } = await attach(taskId, 'minutes');
    const pending = await fixture.as(byBelow(), (tx) => taskById(tx, { taskId }));
    expect(pending.pendingAttachments).toMatchObject([
      { id, name: '会议记录.pdf', mediaType: 'application/pdf', evidenceKey: 'minutes' },
    ]);
    await send(taskId, id);
    const view = await fixture.as(byAbove(), (tx) => taskById(tx, { taskId }));
    expect(view.pendingAttachments).toEqual([]);
    expect(view.currentSubmission?.attachments).toMatchObject([{ id, sizeBytes: pdf.length }]);
    const opened = await fixture.as(byAbove(), (tx) => openAttachment(tx, store, { attachmentId: id }));
    expect((await buffer(opened.stream)).equals(pdf)).toBe(true);
  });

  it('is missed by the submission when the item asks for it', async () => {
    const taskId = await task();
    await expect(send(taskId)).rejects.toEqual(refusal('evidence-missing'));
    const other = await attach(taskId);
    await expect(send(taskId, other.id)).rejects.toEqual(refusal('evidence-missing'));
    const minutes = await attach(taskId, 'minutes');
    expect(await send(taskId, other.id, minutes.id)).toMatchObject({ state: 'submitted' });
  });

  it('may be named again after a return: the first version keeps it', async () => {
    const taskId = await task();
    const minutes = await attach(taskId, 'minutes');
    await send(taskId, minutes.id);
    await fixture.as(byAbove(), (tx) => returnTask(tx, { taskId, reason: 'r' }));
    const annex = await attach(taskId, undefined, '附件.pdf');
    await send(taskId, minutes.id, annex.id);
    const versions = await fixture.as(byBelow(), (tx) => submissionsOf(tx, { taskId }));
    expect(versions.map((version) => version.attachments.map((file) => file.name).sort())).toEqual([
      ['会议记录.pdf'],
      ['会议记录.pdf', '附件.pdf'].sort(),
    ]);
    const difference = await fixture.as(byBelow(), (tx) => differenceOf(tx, { taskId, from: 1, to: 2 }));
    expect(difference).toMatchObject({ fields: [], attachmentsAdded: [{ id: annex.id }], attachmentsRemoved: [] });
  });

  it("cannot be another task's", async () => {
    const taskId = await task();
    const elsewhere = await attach(await task(), 'minutes');
    await expect(send(taskId, elsewhere.id)).rejects.toEqual(refusal('unknown-attachment'));
    await expect(send(taskId, 'x')).rejects.toEqual(refusal('unknown-attachment'));
  });

  it('can be taken off before it is submitted, and never after', async () => {
    const taskId = await task();
    const [minutes, other] = [await attach(taskId, 'minutes'), await attach(taskId)];
    const remove = (attachmentId: string) => fixture.as(byBelow(), (tx) => removeAttachment(tx, { attachmentId }));
    const { storageKey } = await remove(other.id);
    await store.remove(storageKey);
    await expect(remove(other.id)).rejects.toEqual(refusal('unknown-attachment'));
    await expect(send(taskId, minutes.id, other.id)).rejects.toEqual(refusal('unknown-attachment'));
    await send(taskId, minutes.id);
    await expect(remove(minutes.id)).rejects.toEqual(refusal('already-submitted'));
    await fixture.as(byAbove(), (tx) => returnTask(tx, { taskId, reason: 'r' }));
    await expect(remove(minutes.id)).rejects.toEqual(refusal('already-submitted'));
    expect(await fixture.as(byAbove(), (tx) => attachmentById(tx, { attachmentId: minutes.id }))).toMatchObject({
      taskId,
    });
  });

  it('is either removed or submitted when both are tried at once', async () => {
    for (let round = 0; round < 10; round += 1) {
      const taskId = await task();
      const { id } = await attach(taskId, 'minutes');
      const ends = await Promise.allSettled([
        send(taskId, id),
        fixture.as(byBelow(), (tx) => removeAttachment(tx, { attachmentId: id })),
      ]);
      const [row] = await fixture.rows<{ submission_id: string | null; removed_at: Date | null }>(
        'select submission_id, removed_at from attachment where id = $1',
        [id],
      );
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      expect((row?.submission_id === null) !== (row?.removed_at === null)).toBe(true);
      for (const end of ends) if (end.status === 'rejected') expect(end.reason).toBeInstanceOf(Refusal);
    }
  });

  it('is for the responsible unit, while it owes the task, and leaves no file behind when refused', async () => {
    const taskId = await task();
    const before = await kept();
    const stream = () => Readable.from([pdf]);
    await expect(
      fixture.as(byAbove(), (tx) => addAttachment(tx, store, { taskId, name: 'a.pdf', stream: stream() })),
    ).rejects.toEqual(refusal('not-responsible'));
    await expect(attach(taskId, 'photo')).rejects.toEqual(refusal('invalid-input'));
    await expect(attach('x')).rejects.toEqual(refusal('unknown-task'));
    expect(await kept()).toBe(before);
    await send(taskId, (await attach(taskId, 'minutes')).id);
    await expect(attach(taskId)).rejects.toEqual(refusal('already-submitted'));
    await fixture.as(byAbove(), (tx) => accept(tx, { taskId }));
    await expect(attach(taskId)).rejects.toEqual(refusal('already-accepted'));
    expect(await kept()).toBe(before + 1);
  });

  it('is received outside of the transaction within the limits of the pack', async () => {
    const taskId = await task();
    const limits = await fixture.as(byBelow(), (tx) => attachmentLimitsOf(tx, { taskId }));
    expect(limits).toMatchObject({ maxBytes: 1_000_000 });
    await expect(fixture.as(byAbove(), (tx) => attachmentLimitsOf(tx, { taskId }))).rejects.toEqual(
      refusal('not-responsible'),
    );
    const file = await receiveFile(store, { name: 'C:\\文档\\记录.pdf', stream: Readable.from([pdf]) }, limits);
    expect(await fixture.as(byBelow(), (tx) => attachReceived(tx, { taskId, file }))).toMatchObject({
      name: '记录.pdf',
    });
    const large = Readable.from([pdf, Buffer.alloc(1_000_001)]);
    await expect(receiveFile(store, { name: 'a.pdf', stream: large }, limits)).rejects.toEqual(
      refusal('attachment-too-large'),
    );
    const pictures = { maxBytes: 1000, mediaTypes: ['image/png'] };
    await expect(receiveFile(store, { name: 'a.pdf', stream: Readable.from([pdf]) }, pictures)).rejects.toEqual(
      refusal('attachment-type-refused'),
    );
  });
});
