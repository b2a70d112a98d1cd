import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, everything, postKinds, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import type { DataSource } from 'typeorm';
import {
  addAttachment,
  attachmentById,
  type AttachmentStore,
  type AttachmentView,
  diskStore,
  openAttachment,
  removeAttachment,
  returnTask,
  submissionsOf,
  submit,
  taskById,
} from '../index.js';
import { actorOf, type Fixture, fixtureOn, fixtureStart, type FixtureUnit } from '../testing/fixture.js';
import { pdf } from '../testing/files.js';

let database: TestDatabase;
let application: DataSource;
let fixture: Fixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let folder: string;
let store: AttachmentStore;
let reader: Actor;
let sender: Actor;
let others: Readonly<Record<string, Actor>>;

/** A person who acts for a unit, in every post, and sees what lies below it. */
const personOf = async (unit: FixtureUnit, name: string): Promise<Actor> => ({
  ...actorOf(unit.id, `account:${randomUUID()}`),
  personId: await fixture.holder(unit, 'inspector', name),
  unitLevel: 'city',
  scope: unit.path,
  roles: postKinds,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zehuan-confidential-'));
  store = diskStore(folder);
  database = await testDatabase();
  application = await database.asApplication();
  fixture = fixtureOn(database.dataSource);
  above = await fixture.unit('32');
  below = await fixture.unit('3201', above);
  cycleId = await fixture.cycle(above);
  sender = await personOf(below, '填报人');
  reader = await personOf(above, '纪检干部');
  others = {
    'the coordinator of the unit': await personOf(below, '协调员'),
    'the supervising committee': await personOf(above, '上级'),
    'the account that sees everything': { ...actorOf(null), scope: everything },
    'the process': systemActor('cycle'),
    'an administrator': { ...actorOf(null, `account:${randomUUID()}`), scope: null, roles: ['auditAdmin'] },
  };
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const as = <Answer>(actor: Actor, work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(application, actor, work, { at: new Date(fixtureStart) });
const newTask = (): Promise<string> => fixture.task({ unit: below, supervisor: above, cycleId });
const attach = (taskId: string, readers?: readonly (string | null)[], by = sender): Promise<AttachmentView> =>
  as(by, (tx) =>
    addAttachment(tx, store, {
      taskId,
      name: '举报材料.pdf',
      stream: Readable.from([pdf]),
      ...(readers ? { readers: readers.map(String) } : {}),
    }),
  );
const ended = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};
const everyName = (): string[] => Object.keys(others);
const other = (name: string): Actor => {
  const actor = others[name];
  if (!actor) throw new Error(name);
  return actor;
};

describe('a confidential attachment', () => {
  it('is there for whoever sent it and for those who are named', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, [reader.personId]);
    for (const actor of [sender, reader]) {
      expect(await as(actor, (tx) => attachmentById(tx, { attachmentId: id }))).toMatchObject({ isConfidential: true });
      const { stream } = await as(actor, (tx) => openAttachment(tx, store, { attachmentId: id }));
      expect((await buffer(stream)).equals(pdf)).toBe(true);
      expect((await as(actor, (tx) => taskById(tx, { taskId }))).pendingAttachments).toHaveLength(1);
    }
  });

  it('is not there for anybody else, who gets the answer that one gets for what never was', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, [reader.personId]);
    for (const name of everyName()) {
      const actor = other(name);
      const attachmentIds = [id, randomUUID()];
      for (const attachmentId of attachmentIds) {
        const acts: readonly ((tx: Transaction) => Promise<unknown>)[] = [
          (tx: Transaction) => attachmentById(tx, { attachmentId }),
          (tx: Transaction) => openAttachment(tx, store, { attachmentId }),
          (tx: Transaction) => removeAttachment(tx, { attachmentId }),
        ];
        for (const act of acts) expect([name, await ended(as(actor, act))]).toEqual([name, 'unknown-attachment']);
      }
      const [counted] = await as(actor, (tx) =>
        tx.manager.query<{ count: number }[]>('select count(*)::int as count from attachment where task_id = $1', [
          taskId,
        ]),
      );
      expect([name, counted?.count]).toEqual([name, 0]);
    }
    const seen = await as(other('the coordinator of the unit'), (tx) => taskById(tx, { taskId }));
    expect(seen.pendingAttachments).toEqual([]);
  });

  it('cannot be submitted, changed or taken over by others of the unit', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, []);
    const coordinator = other('the coordinator of the unit');
    expect(await ended(as(coordinator, (tx) => submit(tx, { taskId, form: {}, attachmentIds: [id] })))).toBe(
      'unknown-attachment',
    );
    const update = `update attachment set readers = null where id = '${id}' returning id`;
    expect(await as(coordinator, (tx) => tx.manager.query(update))).toEqual([[], 0]);
    const insert = `insert into attachment (task_id, name, media_type, size_bytes, sha256, storage_key, created_at, actor, readers)
      values ($1, 'a', 'b', 1, 'c', 'd', '2027-01-04', 'account:x', '{}')`;
    await expect(as(coordinator, (tx) => tx.manager.query(insert, [taskId]))).rejects.toThrow('row-level security');
  });

  it('stays so through submission, return and the next version', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, [reader.personId]);
    const open = await attach(taskId);
    const send = () => as(sender, (tx) => submit(tx, { taskId, form: {}, attachmentIds: [id, open.id] }));
    await send();
    const supervisor = other('the supervising committee');
    await as(supervisor, (tx) => returnTask(tx, { taskId, reason: '补充' }));
    await send();
    const filesFor = async (actor: Actor) =>
      (await as(actor, (tx) => submissionsOf(tx, { taskId }))).map(({ attachments }) =>
        attachments.map(({ isConfidential }) => isConfidential).sort(),
      );
    expect(await filesFor(supervisor)).toEqual([[false], [false]]);
    expect(await filesFor(reader)).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('is not for whoever may not attach, nor for readers who are nobody', async () => {
    const taskId = await newTask();
    expect(await ended(attach(taskId, [randomUUID()]))).toBe('unknown-person');
    expect(await ended(attach(taskId, ['x']))).toBe('unknown-person');
    expect(
      await ended(
        attach(
          taskId,
          Array.from({ length: 51 }, () => randomUUID()),
        ),
      ),
    ).toBe('invalid-input');
    expect(await ended(attach(taskId, [], other('the supervising committee')))).toBe('not-responsible');
  });

  it('writes each reading to the trail, and neither its name nor a reading of what is for all', async () => {
    const taskId = await newTask();
    const { id } = await attach(taskId, [reader.personId]);
    const open = await attach(taskId);
    await as(reader, (tx) => attachmentById(tx, { attachmentId: id }));
    for (const attachmentId of [id, open.id])
      await buffer((await as(reader, (tx) => openAttachment(tx, store, { attachmentId }))).stream);
    await ended(as(other('the coordinator of the unit'), (tx) => openAttachment(tx, store, { attachmentId: id })));
    const entries = await fixture.rows<{ actor: string; chain: string; details: string }>(
      `select actor, chain, details from audit_entry where kind = 'read' and subject = 'attachment' and matter = any($1) order by id`,
      [[id, open.id]],
    );
    expect(entries).toEqual([
      { actor: reader.name, chain: above.id, details: '{"what":"entry"}' },
      { actor: reader.name, chain: above.id, details: '{"what":"content"}' },
    ]);
    // Whoever sees the task with its files, or its submissions, has read that they are there; for others nothing is.
    await as(reader, (tx) => taskById(tx, { taskId }));
    await as(reader, (tx) => submissionsOf(tx, { taskId }));
    await as(other('the coordinator of the unit'), (tx) => taskById(tx, { taskId }));
    const lists = await fixture.rows<{ actor: string; chain: string; details: string }>(
      `select actor, chain, details from audit_entry where kind = 'read' and subject = 'attachment' and matter = $1`,
      [taskId],
    );
    const list = { actor: reader.name, chain: above.id, details: `{"ids":["${id}"],"what":"list"}` };
    expect(lists).toEqual([list, list]);
    const told = await fixture.rows<{ text: string }>(
      `select string_agg(details, '') as text from audit_entry where subject = 'attachment'`,
    );
    expect(told[0]?.text).toContain(id);
    expect(told[0]?.text).not.toContain('举报');
  });
});
