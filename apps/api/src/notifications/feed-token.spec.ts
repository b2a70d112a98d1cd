import { describe, expect, it } from '@jest/globals';
import { feedTokenIn } from './feed-token.js';

const token = 'Zm9v-token_of-a-feed';
const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('the token of a feed in a header', () => {
  it.each([
    `Bearer ${token}`,
    `bearer ${token}`,
    basic(`calendar:${token}`),
    basic(`:${token}`),
    basic(`王明:${token}`),
  ])('is read from %s', (header) => {
    expect(feedTokenIn(header)).toBe(token);
  });

  it.each([
    ...[
      undefined,
      '',
      token,
      'Bearer',
      'Bearer ',
      `Bearer ${token} ${token}`,
      `Digest ${token}`,
      `Bearer ${'x'.repeat(101)}`,
    ],
    ...[basic(token), basic(`${token}:`), basic(`me:${token}:more`), basic('me:a b'), basic('me:\u0000'), 'Basic ==='],
  ])('is none in %j', (header) => {
    expect(feedTokenIn(header)).toBeNull();
  });
});
