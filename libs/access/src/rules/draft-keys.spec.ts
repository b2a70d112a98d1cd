import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newPayloadKey } from '@zehuan/platform';
import { draftKeysOf } from './draft-keys.js';

describe('the keys of drafts', () => {
  const [first, second] = [newPayloadKey('access'), newPayloadKey('access')];
  const account = randomUUID();

  it('are the same each time, of 256 bits, and nobody else’s', () => {
    const [key] = draftKeysOf([first], account);
    expect(draftKeysOf([first], account)).toEqual([key]);
    expect(Buffer.from(key?.key ?? '', 'base64')).toHaveLength(32);
    expect(draftKeysOf([first], randomUUID())[0]?.key).not.toBe(key?.key);
    expect(key?.key).not.toBe(first.key.export().toString('base64'));
  });

  it('open what an earlier one has encrypted once a new one stands before it', () => {
    const before = draftKeysOf([first], account);
    const after = draftKeysOf([second, first], account);
    expect(after.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(after.slice(1)).toEqual(before);
  });
});
