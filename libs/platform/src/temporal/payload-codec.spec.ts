import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter, type Payload, toPayloads } from '@temporalio/common';
import fc from 'fast-check';
import { encryptedEncoding, keyIdOf, payloadCodec } from './payload-codec.js';
import { newPayloadKey, type PayloadKey, readPayloadKeys, writePayloadKeys } from './payload-keys.js';

const [one, two, other] = [newPayloadKey('one'), newPayloadKey('two'), newPayloadKey('other')];
const payloadsOf = (...values: unknown[]): Payload[] => toPayloads(defaultPayloadConverter, ...values) ?? [];
const valuesOf = (payloads: readonly Payload[]): unknown[] =>
  payloads.map((payload) => defaultPayloadConverter.fromPayload(payload));
const encoded = async (keys: readonly PayloadKey[], ...values: unknown[]): Promise<Payload[]> =>
  payloadCodec(keys).encode(payloadsOf(...values));
const decoded = async (keys: readonly PayloadKey[], payloads: Payload[]): Promise<unknown[]> =>
  valuesOf(await payloadCodec(keys).decode(payloads));

const keyUnknown = { type: 'PayloadKeyUnknown', nonRetryable: false };
const damaged = { type: 'PayloadDamaged', nonRetryable: false };
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const bytes = fc.uint8Array({ maxLength: 500 });

describe('the payload codec', () => {
  it('gives back whatever it was given, and shows nothing of it but the key', async () => {
    const secret = '南京市委书记张三';
    const [payload] = await encoded([one], { reason: secret });
    expect(Buffer.from(payload?.data ?? []).includes(secret)).toBe(false);
    expect(Object.keys(payload?.metadata ?? {}).sort()).toEqual(['encoding', 'encryption-key-id']);
    expect(Buffer.from(payload?.metadata?.['encoding'] ?? []).toString()).toBe(encryptedEncoding);
    expect(keyIdOf(payload ?? {})).toBe(one.id);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(json, bytes, fc.constant(undefined)), { maxLength: 5 }), async (values) => {
        expect(await decoded([one], await encoded([one], ...values))).toEqual(values);
      }),
    );
  });

  it('keeps the metadata of what it encrypts', async () => {
    const plain: Payload = { metadata: { encoding: Buffer.from('json/protobuf'), messageType: Buffer.from('a.B') } };
    const codec = payloadCodec([one]);
    const [back] = await codec.decode(await codec.encode([plain]));
    expect(Buffer.from(back?.metadata?.['messageType'] ?? []).toString()).toBe('a.B');
  });

  it('never encrypts the same twice to the same', async () => {
    const twice = await encoded([one], 'equal', 'equal');
    expect(Buffer.from(twice[0]?.data ?? [])).not.toEqual(Buffer.from(twice[1]?.data ?? []));
  });

  it('encrypts with the first key and decrypts with every other: keys rotate', async () => {
    const old = await encoded([one], 'old');
    const rotated = [two, one];
    expect(await decoded(rotated, old)).toEqual(['old']);
    const [fresh] = await encoded(rotated, 'new');
    expect(keyIdOf(fresh ?? {})).toBe(two.id);
    // A process whose settings are changed last has the new key already, only not in the first place.
    expect(await decoded([one, two], fresh ? [fresh] : [])).toEqual(['new']);
  });

  it('reads what was there before there were keys', async () => {
    expect(await decoded([one], payloadsOf('plain', 1))).toEqual(['plain', 1]);
  });

  it('encrypts nothing without keys, and says so when it meets what is encrypted', async () => {
    expect(await encoded([], 'plain')).toEqual(payloadsOf('plain'));
    await expect(decoded([], await encoded([one], 'x'))).rejects.toMatchObject(keyUnknown);
  });

  it('names the key that it does not have, and only the key', async () => {
    const refusal = decoded([other], await encoded([one], 'geheim'));
    await expect(refusal).rejects.toMatchObject({ ...keyUnknown, message: expect.stringContaining(one.id) });
    await expect(refusal).rejects.not.toThrow('geheim');
  });

  it('refuses another key under the same id', async () => {
    await expect(decoded([{ ...other, id: one.id }], await encoded([one], 'x'))).rejects.toMatchObject(damaged);
  });

  it('refuses a payload under the id of another key, even where both keys are the same bytes', async () => {
    const twin = { ...one, id: 'twin' };
    const [payload] = await encoded([one], 'x');
    const renamed = { ...payload, metadata: { ...payload?.metadata, 'encryption-key-id': Buffer.from('twin') } };
    await expect(decoded([one, twin], [renamed])).rejects.toMatchObject(damaged);
  });

  it('notices every flipped bit and every cut', async () => {
    const [payload] = await encoded([one], { cycleId: '0199', phase: 'clarifying' });
    const data = Buffer.from(payload?.data ?? []);
    const changed = fc.oneof(
      fc.record({ at: fc.nat(data.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const flipped = Buffer.from(data);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        return flipped;
      }),
      fc.nat(data.length - 1).map((length) => data.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([data, more])),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (tampered) => {
        await expect(decoded([one], [{ ...payload, data: tampered }])).rejects.toMatchObject(damaged);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the keys of payloads', () => {
  const base64 = Buffer.alloc(32, 7).toString('base64');

  it('are written as they are read', () => {
    const read = readPayloadKeys(writePayloadKeys([one, two]));
    expect(read.map(({ id, key }) => [id, key.export()])).toEqual([one, two].map(({ id, key }) => [id, key.export()]));
    expect(readPayloadKeys(` a:${base64} , b:${base64},`).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(readPayloadKeys('')).toEqual([]);
  });

  it.each([
    ['no id', base64, /entry 1 must be id:key/],
    ['an id with a blank', `a b:${base64}`, /entry 1 must be id:key/],
    ['a key that is short', `a:${base64},b:${Buffer.alloc(31).toString('base64')}`, /key of entry 2 must be 32 bytes/],
    ['a key in hexadecimal', `a:${Buffer.alloc(32, 7).toString('hex')}`, /key of entry 1 must be 32 bytes/],
    ['a key with something behind it', `a:${base64}:b`, /entry 1 must be id:key/],
    ['an id twice', `a:${base64},b:${base64},a:${base64}`, /entry 3 bears the id of an earlier one/],
  ])('are refused with %s, and not shown', (_what, text, message) => {
    expect(() => readPayloadKeys(text)).toThrow(message);
    expect(() => readPayloadKeys(text)).toThrow(expect.not.stringContaining(base64));
  });
});
