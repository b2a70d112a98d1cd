import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { newPayloadKey } from '@zehuan/platform';
import type { Request, Response } from 'express';
import { type KeptSignIn, pendingSignIn } from './pending-sign-in.js';

const kept: KeptSignIn = { state: 's', nonce: 'n', codeVerifier: 'v', to: '/tasks?x=1', former: null };
const keys = [newPayloadKey('test')];

/** What a browser is told to keep, and what it sends back of it. */
function browser() {
  const told: { name: string; value: string; options: object }[] = [];
  const response = {
    cookie: (name: string, value: string, options: object) => told.push({ name, value, options }),
  } as unknown as Response;
  const request = {
    get: () => told.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
  } as unknown as Request;
  return { told, response, request };
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a sign-in that is under way', () => {
  it.each([kept, { ...kept, former: 'secret' }])('comes back as it went: %j', (each) => {
    const { told, response, request } = browser();
    const cookie = pendingSignIn('https://zehuan.example', keys);
    cookie.set(response, each);
    expect(told).toMatchObject([
      { name: '__Host-zehuan-provider', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } },
    ]);
    expect(cookie.read(request)).toEqual(each);
  });

  it('is bound to no host where users come by plain http, which browsers would refuse', () => {
    const { told, response } = browser();
    pendingSignIn('http://zehuan.example', keys).set(response, kept);
    expect(told).toMatchObject([{ name: 'zehuan-provider', options: { secure: false } }]);
  });

  it('is none that another made, nor one of more than ten minutes ago', () => {
    const { response, request } = browser();
    const cookie = pendingSignIn('http://zehuan.example', keys);
    cookie.set(response, kept);
    expect(pendingSignIn('http://zehuan.example', [newPayloadKey('test')]).read(request)).toBeNull();
    const late = Date.now() + 600_001;
    jest.spyOn(Date, 'now').mockReturnValue(late);
    expect(cookie.read(request)).toBeNull();
  });
});
