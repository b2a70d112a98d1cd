import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, systemActor } from '@zehuan/contracts';
import { inTransaction, type Transaction } from '@zehuan/platform';
import { type TestDatabase, testDatabase } from '@zehuan/platform/testing';
import { builtInPacks } from './built-in-packs.js';
import { keepPack, listPacks, loadPackVersion, packById, packByKey, seedPacks } from './pack.service.js';
import { policyEntities, PolicyPackEntity } from './record/policy-pack.entity.js';
import { squeezedPack } from './rules/squeezed-pack.js';

let database: TestDatabase;
let source: string;
beforeAll(async () => {
  database = await testDatabase(policyEntities);
  source = (await builtInPacks()).find(({ name }) => name === 'jiangsu')?.source ?? '';
});
afterAll(() => database.close());

const act = <Answer>(work: (tx: Transaction) => Promise<Answer>): Promise<Answer> =>
  inTransaction(database.dataSource, systemActor('test'), work, { at: new Date('2026-11-23T00:00:00Z') });
const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const cause = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (cause instanceof Refusal) return cause;
  throw new Error('it was not refused', { cause });
};
const version = (text: string): string => source.replace('version: 1.0.0', `version: ${text}`);

describe('the record of packs', () => {
  it('takes the packs that come with the system once', async () => {
    expect(await act(seedPacks)).toBe(2);
    expect(await act(seedPacks)).toBe(0);
    expect((await act(listPacks)).map((pack) => [pack.key, pack.version])).toEqual([
      ['jiangsu', '1.0.0'],
      ['province', '1.0.0'],
    ]);
  });

  it('changes nothing when the same content comes again, also with other comments and another order', async () => {
    const first = await act((tx) => loadPackVersion(tx, source));
    const again = await act((tx) => loadPackVersion(tx, source.replace(/^#.*$/m, '# another comment')));
    expect([again.id, again.digest]).toEqual([first.id, first.digest]);
    expect(await database.dataSource.getRepository(PolicyPackEntity).countBy({ key: 'jiangsu' })).toBe(1);
  });

  it('refuses other content under a version that is taken', async () => {
    const other = source.replace('remindAt: "09:00"', 'remindAt: "09:30"');
    expect((await refusalOf(act((tx) => loadPackVersion(tx, other)))).code).toBe('pack-version-taken');
  });

  it('refuses a pack with faults, naming line and column of each', async () => {
    const { code, faults } = await refusalOf(
      act((tx) => loadPackVersion(tx, source.replace('form: study', 'form: studies'))),
    );
    expect(code).toBe('pack-invalid');
    expect(faults).toEqual([
      {
        pointer: expect.stringMatching(/^\/items\/\d+\/form$/),
        message: expect.stringMatching(/^line \d+, column 11: /),
      },
    ]);
  });

  it('gives the newest version, by number and not by letter, and a suffixed one only by name', async () => {
    for (const text of ['1.10.0', '1.9.0', '2.0.0-draft']) await act((tx) => loadPackVersion(tx, version(text)));
    expect((await act((tx) => packByKey(tx, 'jiangsu'))).version).toBe('1.10.0');
    expect((await act((tx) => packByKey(tx, 'jiangsu', '2.0.0-draft'))).version).toBe('2.0.0-draft');
    expect((await refusalOf(act((tx) => packByKey(tx, 'jiangsu', '3.0.0')))).code).toBe('unknown-pack');
    expect((await refusalOf(act((tx) => packByKey(tx, 'nowhere')))).code).toBe('unknown-pack');
  });

  it('keeps a squeezed pack beside the real one', async () => {
    const real = await act((tx) => packByKey(tx, 'jiangsu', '1.0.0'));
    const squeezed = await act((tx) => keepPack(tx, squeezedPack(real.content, 1000)));
    expect(squeezed.content.calendar.squeeze).toEqual({ dayMilliseconds: 1000 });
    expect((await act((tx) => packById(tx, squeezed.id))).version).toBe('1.0.0-squeezed.1000');
    expect((await act((tx) => loadPackVersion(tx, source))).id).toBe(real.id);
  });

  it('reads what an earlier release kept with the settings that came since, and takes it for the same content', async () => {
    await database.dataSource.query(
      `update policy_pack set content = content - 'onHoliday', digest = 'of an earlier release' where key = 'province'`,
    );
    const { content } = await act((tx) => packByKey(tx, 'province'));
    expect(content.onHoliday).toBe('next');
    const province = (await builtInPacks()).find(({ name }) => name === 'province')?.source ?? '';
    expect((await act((tx) => loadPackVersion(tx, province))).version).toBe('1.0.0');
  });
});
