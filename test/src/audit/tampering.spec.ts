import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Anchor,
  auditEntities,
  keysOf,
  note,
  type Problem,
  readAnchor,
  sealHeads,
  type Verification,
  verifyIn,
  verifyTrail,
} from '@zehuan/audit';
import { systemActor } from '@zehuan/contracts';
import { inTransaction, openDatabase, type Transaction } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { accept, returnTask, submit } from '@zehuan/tasks';
import { actorOf, fixtureOn } from '@zehuan/tasks/testing';
import type { DataSource } from 'typeorm';
import { rehash, type Target, type Trace, tamperings } from './tampering.js';

const seed = 20_261_125;
const times = Number(process.env.TAMPERINGS ?? 1_000);
const actor = systemActor('test');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keys = keysOf([publicKey]);

/** The same numbers each time (mulberry32). */
function chanceFrom(start: number): (count: number) => number {
  let state = start;
  return (count) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * count);
  };
}

let database: TestDatabase;
let superuser: DataSource;
let anchor: Anchor;

/** Three committees with what they do in a year, sealed between and after, and some acts later than the last seal. */
async function live(): Promise<void> {
  const fixture = fixtureOn(database.dataSource);
  const seal = (): Promise<number> =>
    inTransaction(database.dataSource, actor, (tx) => sealHeads(tx, { privateKey, publicKeys: [publicKey] }));
  const province = await fixture.unit('32');
  for (const code of ['3201', '3202', '3203']) {
    const committee = await fixture.unit(code, province);
    const cycleId = await fixture.cycle(committee, { year: 2027 });
    for (let each = 0; each < 6; each += 1) {
      const unit = await fixture.unit(`${code}0${each}`, committee);
      const taskId = await fixture.task({ unit, supervisor: committee, cycleId });
      await fixture.as(actorOf(unit.id), (tx) => submit(tx, { taskId, form: {}, note: `第${each}项` }));
      if (each % 2 === 0)
        await fixture.as(actorOf(committee.id), (tx) => returnTask(tx, { taskId, reason: '不够具体' }));
      else await fixture.as(actorOf(committee.id), (tx) => accept(tx, { taskId }));
    }
    await seal();
  }
  await inTransaction(database.dataSource, actor, (tx) =>
    note(tx, { kind: 'read', subject: 'unit', committeeId: province.id }),
  );
  await seal();
  anchor = await inTransaction(database.dataSource, actor, (tx) => readAnchor(tx, [publicKey]));
  const late = await fixture.unit('320999', province);
  await inTransaction(database.dataSource, actor, (tx) =>
    note(tx, { kind: 'exported', subject: 'unit', committeeId: late.id }),
  );
}

const verify = (anchors: readonly Anchor[] = [anchor]): Promise<Verification> =>
  verifyTrail(database.dataSource, actor, { keys, anchors, comparesRecord: true });

beforeAll(async () => {
  database = await testDatabase(auditEntities);
  superuser = await openDatabase({ url: database.superuserUrl, poolSize: 2 });
  await live();
}, 120_000);
afterAll(async () => {
  await superuser.destroy();
  await database.close();
});

/** Where only a seal tells, the first bad entry is known to lie between two of them. */
const isAt = ({ of, sequence: at }: Trace, { of: where, sequence, from }: Problem): boolean =>
  (of === '' || of === where) &&
  (at === undefined || (sequence !== null && (from ?? sequence) <= at && at <= sequence));

/** Does something with all rights, looks at it, and takes it back. */
async function tamper<Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> {
  const runner = superuser.createQueryRunner();
  await runner.connect();
  await runner.startTransaction();
  try {
    await runner.query('set local session_replication_role = replica');
    await runner.query(rehash);
    return await work({ manager: runner.manager, actor, at: new Date() });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

it('an untouched trail is right, with the anchor and without', async () => {
  expect(await verify()).toMatchObject({ problems: [], seals: 4 });
  expect(await verify([])).toMatchObject({ problems: [] });
  const { chains, entries } = await verify();
  expect(chains).toBeGreaterThanOrEqual(5);
  expect(entries).toBeGreaterThan(90);
});

describe(`${times} tamperings by a superuser`, () => {
  const found = new Map<string, number>();

  it('are without the anchor found only where no hash was made anew', async () => {
    const rewritten = tamperings.filter(({ name }) => name === 'cuts off the end and sets the head back');
    const [target] = await database.dataSource.query<Target[]>(
      'select chain, sequence, entry_id as "entryId" from audit_link order by chain, sequence desc limit 1',
    );
    if (!target) throw new Error('there is nothing to tamper with');
    const problems = await tamper(async (tx) => {
      await rewritten[0]?.apply({ manager: tx.manager, any: () => 0, anchored: target.sequence }, target);
      await tx.manager.query('delete from audit_seal');
      return [
        (await verifyIn(tx, { keys, anchors: [] })).problems,
        (await verifyIn(tx, { keys, anchors: [anchor] })).problems,
      ];
    });
    expect(problems[0]).toEqual([]);
    expect(problems[1]).toContainEqual(expect.objectContaining({ code: 'seal-removed' }));
  });

  it('are all found, at the first entry that they touched', async () => {
    const any = chanceFrom(seed);
    const missed: unknown[] = [];
    const targets = await database.dataSource.query<Target[]>(
      'select chain, sequence, entry_id as "entryId" from audit_link order by chain, sequence',
    );
    const anchored = new Map(anchor.heads.map(({ chain, sequence }) => [chain, sequence]));
    // The chains with a few entries at least, so that two can be exchanged.
    const known = targets.filter(
      ({ chain, sequence }) => (anchored.get(chain) ?? 0) > 2 && sequence <= (anchored.get(chain) ?? 0),
    );
    for (let time = 0; time < times; time += 1) {
      const tampering = tamperings[time % tamperings.length];
      const target = known[any(known.length)];
      if (!tampering || !target) throw new Error('there is nothing to tamper with');
      const [trace, verification] = await tamper(async (tx) => {
        const by = { manager: tx.manager, any, anchored: anchored.get(target.chain) ?? 0 };
        const left = await tampering.apply(by, target);
        const comparesRecord = /^[a-z]+$/.test(left.of);
        return [left, await verifyIn(tx, { keys, anchors: [anchor], comparesRecord })] as const;
      });
      const { problems } = verification;
      const named = problems.filter((each) => isAt(trace, each));
      if (named.length === 0) missed.push({ time, name: tampering.name, target, problems });
      found.set(tampering.name, (found.get(tampering.name) ?? 0) + 1);
    }
    expect(missed).toEqual([]);
    expect(found.size).toBe(tamperings.length);
  }, 600_000);
});
