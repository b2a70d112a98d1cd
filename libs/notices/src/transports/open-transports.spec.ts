import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@zehuan/platform';
import { closeTransports, openTransports } from './open-transports.js';
import { DeliveryFailure, type OutsideMessage } from './transport.js';

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
    expect(Object.keys(openTransports(readSettings({})))).toEqual(['webhook', 'wecom', 'dingtalk']);
    const all = openTransports(readSettings({ SMTP_URL: 'smtp://127.0.0.1:2525' }));
    expect(Object.keys(all)).toEqual(['email', 'webhook', 'wecom', 'dingtalk']);
    closeTransports(all);
  });

  it('reach no host of a webhook unless the operator names one', async () => {
    const { webhook } = openTransports(readSettings({}));
    const failure = await webhook?.send(message).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DeliveryFailure);
    expect(failure).toMatchObject({ kind: 'hopeless', message: 'the host is not in WEBHOOK_ALLOWED_HOSTS' });
  });
});
