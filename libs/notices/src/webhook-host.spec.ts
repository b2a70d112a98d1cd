import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, RefusalCode } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { actorOf, type Fixture, fixtureOn } from '@zehuan/tasks/testing';
import {
  addWebhookHost,
  listWebhookHosts,
  type NewWebhookHost,
  removeWebhookHost,
  webhookAllowance,
  type WebhookHost,
} from './webhook-host.service.js';

let database: TestDatabase;
let fixture: Fixture;
beforeAll(async () => {
  database = await testDatabase();
  fixture = fixtureOn(database.dataSource);
});
afterAll(() => database.close());

/** The list is kept by the security administrator, who acts for no unit. */
const administrator: Actor = { ...actorOf(null), roles: ['securityAdmin'] };

const add = (host: string, more: Partial<NewWebhookHost> = {}): Promise<WebhookHost> =>
  fixture.as(administrator, (tx) => addWebhookHost(tx, { host, reason: '值班室', ...more }));
const allowance = (url: string, bounds: readonly string[] = []) =>
  webhookAllowance(database.dataSource, bounds)(new URL(url));
const refusal = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const unlisted = expect.stringContaining('list');

describe('the list of hosts for webhooks', () => {
  it.each([
    ['Hooks.Example.test', 'https://hooks.example.test/a'],
    ['钩子.example.test', 'https://xn--i8s974k.example.test/'],
    ['2400:3200::1', 'https://[2400:3200::1]/'],
    ['223.5.5.5', 'https://223.5.5.5/'],
  ])('knows %s in whatever form an address names it', async (host, url) => {
    const { id } = await add(host);
    expect(await allowance(url)).toEqual({ allowsPrivate: false });
    await fixture.as(administrator, (tx) => removeWebhookHost(tx, id));
    expect(await allowance(url)).toEqual(unlisted);
  });

  it('lists each host and port once', async () => {
    const first = await add('once.test', { allowsPrivate: true });
    await expect(add('ONCE.test')).rejects.toEqual(refusal('webhook-host-listed'));
    await add('once.test', { port: 8443 });
    const hosts = await fixture.as(administrator, listWebhookHosts);
    expect(hosts.map(({ host, port, allowsPrivate }) => [host, port, allowsPrivate])).toEqual([
      ['once.test', 443, true],
      ['once.test', 8443, false],
    ]);
    expect(await allowance('https://once.test/')).toEqual({ allowsPrivate: true });
    expect(await allowance('https://once.test:8443/')).toEqual({ allowsPrivate: false });
    expect(await allowance('http://once.test/')).toEqual(unlisted);
    expect(await allowance('https://sub.once.test/')).toEqual(unlisted);
    expect(first).toMatchObject({ reason: '值班室', actor: 'development:tester' });
  });

  it("goes no further than the operator's setting", async () => {
    await add('bound.test');
    expect(await allowance('https://bound.test/', ['bound.test'])).toEqual({ allowsPrivate: false });
    expect(await allowance('https://bound.test/', ['bound.test:443'])).toEqual({ allowsPrivate: false });
    expect(await allowance('https://bound.test/', ['other.test'])).toContain('WEBHOOK_ALLOWED_HOSTS');
    expect(await allowance('https://other.test/', ['other.test'])).toEqual(unlisted);
  });

  it.each([
    '',
    'a b',
    'a/b',
    'user@a',
    'a:443',
    'http://a',
    'localhost',
    'x.localhost',
    '127.0.0.1',
    '::1',
    '0',
    '[::1]',
  ])('takes no %j', async (host) => {
    await expect(add(host)).rejects.toEqual(refusal('invalid-input'));
  });

  it('knows nothing of what was never on it', async () => {
    for (const id of ['x', '01900000-0000-7000-8000-000000000001'])
      await expect(fixture.as(administrator, (tx) => removeWebhookHost(tx, id))).rejects.toEqual(
        refusal('unknown-webhook-host'),
      );
  });
});
