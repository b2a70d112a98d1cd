import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

const logged = (err: unknown): string => {
  const lines: string[] = [];
  createLogger({ name: 'test', destination: { write: (line) => lines.push(line) } }).error({ err }, 'failed');
  return lines.join('');
};

describe('an error in the log', () => {
  it('says what sort it is, where it happened and what caused it', () => {
    const cause = Object.assign(new Error('no connection'), { code: 'ECONNREFUSED', port: 5432 });
    const { err } = JSON.parse(logged(new TypeError('broken', { cause }))) as { err: Record<string, unknown> };
    expect(err).toMatchObject({
      ...{ type: 'TypeError', message: 'broken', stack: expect.stringContaining('error-fields.spec') },
      cause: { message: 'no connection', code: 'ECONNREFUSED', port: 5432 },
    });
    const several = JSON.parse(logged(new AggregateError([cause], 'all'))) as { err: { errors: unknown[] } };
    expect(several.err.errors).toHaveLength(1);
  });

  it.each([
    ['the row that a constraint refused', { code: '23514', detail: 'Failing row contains (张三).' }, '23514'],
    ['the statement and its parameters', { query: "select '张三'", parameters: ['张三'] }, 'stack'],
    ['what the driver said', { driverError: { detail: '张三' }, table: 'task_comment' }, 'task_comment'],
    ['details of a failure', { details: [{ reason: '张三' }] }, 'stack'],
  ])('does not repeat %s', (_, fields, kept) => {
    const line = logged(Object.assign(new Error('it failed'), fields));
    expect(line).toContain(kept);
    expect(line).not.toContain('张三');
  });

  it('does not repeat the value that Postgres could not take', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "张三"'), { code: '22P02' });
    expect(logged(error)).not.toContain('张三');
    expect(logged(error)).toContain('invalid input syntax for type uuid');
  });
});
