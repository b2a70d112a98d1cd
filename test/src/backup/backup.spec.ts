import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallProvince } from '@zehuan/cycles/testing';
import { type CycleRow, openCycle } from '@zehuan/cycles';
import { keepPack, packByKey, squeezedPack } from '@zehuan/policy';
import { amissIn, eventually } from '../doctor/installation.js';
import { BusyCommittees } from './committees.js';
import { home, type Home, type Running } from './embedded.js';

/** Slow enough that nothing falls due while the test runs, quick enough that the first tasks are there at once. */
const dayMilliseconds = 1_000;
const year = 2026;

let place: Home;
let at: Running;
let root: CycleRow;
let acknowledgedBefore: BusyCommittees['acknowledged'];
let restoredFrom: { setAside: string | null };
beforeAll(async () => {
  place = await home();
  at = await place.run();
  await smallProvince(at.database, { cities: 3, counties: 2, townships: 1 });
}, 240_000);
afterAll(async () => {
  await at.stop();
  await place.remove();
});

const openSqueezed = (): Promise<CycleRow> =>
  at.act(async (tx) => {
    const { content } = await packByKey(tx, 'province');
    const { version } = await keepPack(tx, squeezedPack(content, dayMilliseconds));
    return openCycle(tx, { unitCode: '99', year, packKey: 'province', packVersion: version });
  });
const count = async (sql: string): Promise<number> =>
  (await at.database.query<{ count: number }[]>(`select count(*)::int as count from ${sql}`))[0]?.count ?? 0;

/** Tasks whose rows do not say the same of what was handed in. */
const halves = `
  select t.id from task t
  left join lateral (select count(*)::int as n, coalesce(max(version), 0) as last from submission s where s.task_id = t.id) s on true
  left join lateral (select count(*)::int as n from task_event e where e.task_id = t.id and e.kind = 'submitted') e on true
  left join lateral (select count(*)::int as n from task_event e where e.task_id = t.id and e.kind = 'returned') r on true
  left join lateral (select count(*)::int as n from review v where v.task_id = t.id) v on true
  left join lateral (select count(*)::int as n from attachment a where a.task_id = t.id and a.submission_id is not null) a on true
  where t.submission_count <> s.n or s.last <> s.n or e.n <> s.n or a.n <> s.n or r.n <> v.n
    or (t.state = 'submitted') <> (s.n = r.n + 1) and s.n > 0`;

describe('a backup taken while submissions go on', () => {
  it('is written by the command, beside a system that goes on', async () => {
    root = await openSqueezed();
    await at.process.startOrWake(root);
    await eventually(async () => (await count(`task where cycle_id is not null`)) >= 20, 'tasks are issued');
    const { content } = await at.act((tx) => packByKey(tx, 'province', root.packVersion));
    const committees = new BusyCommittees(at, content, join(place.dataFolder, 'attachments'));
    await committees.begin();
    await eventually(() => Promise.resolve(committees.acknowledged.length >= 100), 'a hundred were handed in');
    acknowledgedBefore = [...committees.acknowledged];
    const { exitCode, out, err } = await place.zehuan('backup', place.beside('backup'));
    const during = committees.acknowledged.length - acknowledgedBefore.length;
    await committees.stop();
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toContain(place.beside('backup'));
    expect(during).toBeGreaterThan(0);
    console.log(`${acknowledgedBefore.length} acknowledged before the backup began, ${during} while it was taken`);
  });

  it('is not restored into a system that runs, nor over a record without a word', async () => {
    expect(await place.zehuan('restore', place.beside('backup'), '--yes')).toMatchObject({ exitCode: 75 });
    // After the backup another year begins, of which it knows nothing.
    const later = await at.act((tx) => openCycle(tx, { unitCode: '9901', year: year + 1, packKey: 'province' }));
    await at.process.startOrWake(later);
    await eventually(
      async () => (await count(`cycle where year = ${year + 1} and last_woke_at is not null`)) === 1,
      'the later cycle is looked at',
    );
    await at.stop();
    expect(await place.zehuan('backup', place.beside('asleep'))).toMatchObject({ exitCode: 0 });
    expect(await place.zehuan('backup', place.beside('asleep'))).toMatchObject({ exitCode: 2 });
    expect(await place.zehuan('restore', place.beside('backup'))).toMatchObject({ exitCode: 2 });
    const restored = await place.zehuan('restore', place.beside('backup'), '--yes', '--json');
    expect(restored.exitCode).toBe(0);
    restoredFrom = JSON.parse(restored.out) as typeof restoredFrom;
  });

  it('brings back every submission that was acknowledged before it began, with its file, and none by half', async () => {
    at = await place.run();
    const rows = await at.database.query<{ key: string }[]>(
      `select s.task_id || ' ' || s.version || ' ' || a.id as key from submission s join attachment a on a.submission_id = s.id`,
    );
    const present = new Set(rows.map(({ key }) => key));
    const lost = acknowledgedBefore.filter(
      ({ taskId, version, attachmentId }) => !present.has(`${taskId} ${version} ${attachmentId}`),
    );
    expect(lost).toEqual([]);
    expect(await at.database.query(halves)).toEqual([]);
    expect(await count(`cycle where year = ${year + 1}`)).toBe(0);
  });

  it('goes on with a Temporal that knows nothing, once the doctor has been there', async () => {
    const ill = amissIn(await at.doctor(false));
    expect(Object.keys(ill)).toEqual(['broken cycles without execution']);
    const mended = await at.doctor(true);
    expect(amissIn(mended)).toEqual({});
    expect((await at.doctor(true)).repairs).toEqual([]);
  });

  it('goes on with a Temporal that is newer than it, whose cycles it does not know', async () => {
    await at.stop();
    await rm(join(place.dataFolder, 'temporal'), { recursive: true });
    await cp(join(restoredFrom.setAside ?? '', 'temporal'), join(place.dataFolder, 'temporal'), { recursive: true });
    at = await place.run();
    const stray = `cycle/${year + 1}/9901`;
    const ill = amissIn(await at.doctor(false));
    expect(ill['broken executions without cycle']).toMatch(new RegExp(`restore from a backup older.*`));
    expect(ill['broken executions without cycle']).toContain(stray);
    const mended = await at.doctor(true);
    expect(amissIn(mended)).toEqual({});
    expect((await at.doctor(true)).repairs).toEqual([]);
    const { status } = await (await at.temporal.client()).workflow.getHandle(stray).describe();
    expect(status.name).toBe('TERMINATED');
    // The year that the record knows goes on: what is due is done.
    const woken = await at.database.query<{ at: Date }[]>('select last_woke_at as at from cycle where id = $1', [
      root.id,
    ]);
    await at.process.lookAgain(root.workflowId);
    await eventually(
      async () =>
        (await count(`cycle where id = '${root.id}' and last_woke_at > '${woken[0]?.at.toISOString() ?? ''}'`)) === 1,
      'the cycle is looked at',
    );
  });

  it('leaves what was there before where the command says', () => {
    expect(readFileSync(join(restoredFrom.setAside ?? '', 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe('18');
  });
});
