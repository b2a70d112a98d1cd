import { integerParam, text } from './fields.js';

/** Which part of a list is asked for. */
export class PageQuery {
  @integerParam({ min: 1, max: 200 }, { description: 'How many at most; 50 where left out' })
  readonly limit?: number;
  @text({ max: 400, pattern: /^[A-Za-z0-9_-]+$/ }, { optional: true, description: '`nextCursor` of the page before' })
  readonly cursor?: string;
}
