import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { loggedError } from './logged-error.js';
import { createLogger } from './logger.js';

const secret = '张三的秘密';
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.dataSource.query(`create table noted (word text unique check (word <> '${secret}'), at int)`);
  await database.dataSource.query(`insert into noted (word) values ('${secret}二')`);
});
afterAll(() => database.close());

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const lineOf = (err: unknown): string => {
  const lines: string[] = [];
  createLogger({ name: 'test', destination: { write: (line) => void lines.push(line) } }).error({ err }, 'failed');
  return lines.join('');
};

describe('an error in the log', () => {
  it.each([
    ['a row that breaks a rule', 'insert into noted (word) values ($1)', [secret], '23514', 'noted_word_check'],
    ['a row that is there', 'insert into noted (word) values ($1)', [`${secret}二`], '23505', 'noted_word_key'],
    ['a value that is no number', 'select $1::int', [secret], '22P02', undefined],
    ['a value that is no instant', 'select $1::timestamptz', [`"${secret}"\n"${secret}"`], '22007', undefined],
  ])('says of %s what and where, and nothing of the row', async (_what, sql, parameters, code, constraint) => {
    const error = await thrownBy(database.dataSource.query(sql, parameters));
    expect(JSON.stringify(error)).toContain(secret);
    const line = lineOf(error);
    expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({
      err: { type: 'QueryFailedError', code, stack: expect.stringMatching(/\n\s+at /) },
      ...(constraint === undefined ? {} : { err: { constraint } }),
    });
  });

  it('keeps what a bug says, and the chain of its causes', () => {
    const error = new Error('outer', { cause: Object.assign(new TypeError('inner'), { code: 'ECONNREFUSED' }) });
    expect(loggedError(error)).toMatchObject({
      message: 'outer',
      cause: { type: 'TypeError', message: 'inner', code: 'ECONNREFUSED' },
    });
  });

  it('quotes no JSON that cannot be read', () => {
    let error: unknown;
    try {
      JSON.parse(secret);
    } catch (thrown) {
      error = thrown;
    }
    expect(String(error)).toContain(secret);
    expect(lineOf(error)).not.toContain(secret);
  });

  it('ends where causes go round in a circle, and takes what is no error', () => {
    const error = new Error('round');
    error.cause = error;
    expect(loggedError(error).message).toBe('round');
    expect(loggedError('text')).toMatchObject({ type: 'string', message: 'text' });
  });
});
