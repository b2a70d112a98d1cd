import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@zehuan/platform';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { closeTransports, openTransports } from './open-transports.js';
import { DeliveryFailure, type OutsideMessage } from './transport.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const message: OutsideMessage = {
  address: 'https://hooks.example.test/in',
  secret: null,
  messageId: '<1@notices.zehuan>',
  subject: 's',
  text: 't',
  html: 'h',
  lines: [],
  publicUrl: 'http://zehuan.test',
  at: new Date('2027-03-31T04:00:00Z'),
};

describe('the ways to the outside', () => {
  it('are mail only where there is a server for it, and robots and webhooks always', () => {
    expect(Object.keys(openTransports(readSettings({}), database.dataSource))).toEqual([
      'webhook',
      'wecom',
      'dingtalk',
    ]);
    const all = openTransports(readSettings({ SMTP_URL: 'smtp://127.0.0.1:2525' }), database.dataSource);
    expect(Object.keys(all)).toEqual(['email', 'webhook', 'wecom', 'dingtalk']);
    closeTransports(all);
  });

  it('reach no host of a webhook unless it is on the list', async () => {
    const { webhook } = openTransports(readSettings({}), database.dataSource);
    const failure = await webhook?.send(message).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeliveryFailure);
    expect(failure).toMatchObject({
      kind: 'hopeless',
      message: "the host is not on the security administrator's list",
    });
  });
});
