import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { answered, refused, write } from './a-running-year.js';
import { type ApiUnderTest, apiUnderTest } from './api-under-test.js';

let byAdmin: ApiUnderTest;
let byOthers: ApiUnderTest;
beforeAll(async () => {
  byAdmin = await apiUnderTest({}, { roles: ['securityAdmin'] });
  byOthers = await apiUnderTest();
});
afterAll(async () => {
  await byAdmin.close();
  await byOthers.close();
  expect([...byAdmin.contract.violations, ...byOthers.contract.violations]).toEqual([]);
});

const host = { host: 'hooks.example.test', reason: '值班室' };
const add = (at: ApiUnderTest, body: object = host) =>
  at.client.POST('/api/v1/webhook-hosts', { params: write(), body: body as typeof host });
const list = (at: ApiUnderTest) => at.client.GET('/api/v1/webhook-hosts');

describe('hosts for webhooks', () => {
  it('are listed and taken off by the security administrator', async () => {
    const { id } = answered(await add(byAdmin));
    expect(refused(await add(byAdmin))).toBe('409 webhook-host-listed');
    expect(answered(await list(byAdmin)).items).toMatchObject([{ id, ...host, port: 443, allowsPrivate: false }]);
    const remove = () => byAdmin.client.DELETE('/api/v1/webhook-hosts/{id}', { params: { path: { id }, ...write() } });
    expect((await remove()).response.status).toBe(204);
    expect(refused(await remove())).toBe('404 unknown-webhook-host');
    expect(answered(await list(byAdmin)).items).toEqual([]);
  });

  it.each(['127.0.0.1', '169.254.169.254', '::ffff:127.0.0.1', 'localhost', 'a:1', 'http://a'])(
    'are never %s',
    async (name) => {
      expect(refused(await add(byAdmin, { ...host, host: name }))).toBe('422 invalid-input');
    },
  );

  it('are seen by those who set webhooks up, and changed by nobody else', async () => {
    expect(answered(await list(byOthers)).items).toEqual([]);
    expect(refused(await add(byOthers))).toBe('403 forbidden');
  });

  it('are kept from others by the record itself', async () => {
    const database = await byOthers.database.asApplication();
    const insert = `insert into webhook_host (host, port, reason, created_at, actor) values ('a', 443, 'r', clock_timestamp(), 'a')`;
    await expect(database.query(insert)).rejects.toThrow('row-level security');
    expect(await database.query('select from webhook_host')).toEqual([]);
  });
});
