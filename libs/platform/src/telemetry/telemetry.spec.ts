import { describe, expect, it } from '@jest/globals';
import { withLogContext } from './log-context.js';
import { createLogger } from './logger.js';
import { createMetrics } from './metrics.js';
import { temporalLogger } from './temporal-logger.js';

const recorded = (format: 'json' | 'pretty' = 'json') => {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'test',
    level: 'debug',
    format,
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
};

describe('the log', () => {
  it('bears the ids of the request and workflow that a line belongs to, also across awaits', async () => {
    const { logger, last } = recorded();
    await withLogContext({ requestId: 'r1' }, () =>
      withLogContext({ workflowId: 'cycle/2027/320000' }, async () => {
        await Promise.resolve();
        logger.info({ step: 1 }, 'hello');
      }),
    );
    expect(last()).toMatchObject({
      level: 'info',
      name: 'test',
      msg: 'hello',
      step: 1,
      requestId: 'r1',
      workflowId: 'cycle/2027/320000',
    });
  });

  it('keeps secrets out', () => {
    const { logger, lines } = recorded();
    logger.info({ password: 'geheim', headers: { authorization: 'geheim', cookie: 'geheim' } }, 'signed in');
    expect(lines.join('')).not.toContain('geheim');
  });

  it('is readable where a person reads it', () => {
    const { logger, lines } = recorded('pretty');
    logger.warn({ unit: '320000' }, 'slow');
    expect(lines).toEqual([expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3} WARN {2}test: slow unit=320000\n$/)]);
  });

  it('takes what Temporal says, with the ids and without what people wrote', () => {
    const { logger, last } = recorded();
    temporalLogger(logger).warn('Activity failed', {
      workflowId: 'cycle/2027/32',
      attempt: 2,
      timestampNanos: 5n,
      payload: 'text of a person',
      error: new Error('x'),
    });
    expect(last()).toMatchObject({
      level: 'warn',
      msg: 'Activity failed',
      workflowId: 'cycle/2027/32',
      attempt: 2,
      err: { message: 'x' },
    });
    expect(last()).not.toHaveProperty('payload');
  });
});

describe('metrics', () => {
  it('count requests by route', async () => {
    const metrics = createMetrics('api');
    metrics.observeRequest({ method: 'GET', route: '/api/v1/tasks/:id', status: 200, seconds: 0.02 });
    const { contentType, text } = await metrics.exposition();
    expect(contentType).toMatch(/^text\/plain/);
    expect(text).toContain(
      'zehuan_http_request_seconds_count{service="api",method="GET",route="/api/v1/tasks/:id",status="200"} 1',
    );
    expect(text).toContain('process_resident_memory_bytes');
  });
});
