import type { lookup } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@zehuan/contracts';
import type { Transaction } from '@zehuan/platform';
import { actorOf } from '@zehuan/tasks/testing';
import { addChannel } from './channel.service.js';
import { dingtalkSign, webhookSignature } from './rules/sign.js';
import { deliveryStages, later, noon } from './testing/delivery-stage.js';
import { webhookHere, webServer } from './testing/web-server.js';
import { dingtalkTransport, wecomTransport } from './transports/robots.js';
import type { Transports } from './transports/transport.js';
import type { WebhookOptions } from './transports/webhook.js';
import { addWebhookHost, removeWebhookHost, webhookAllowance } from './webhook-host.service.js';

const stages = deliveryStages();
const web = async (...options: Parameters<typeof webServer>) => stages.closing(await webServer(...options));

describe('webhook', () => {
  const secret = 'a secret of the receiver';
  const hookTo = async (address: string): Promise<void> => {
    await stages
      .now()
      .fixture.as(actorOf(null), (tx) =>
        addChannel(tx, { unitId: stages.now().unit.id, kind: 'webhook', address, secret }),
      );
    await stages.now().fixture.rows(`update person set email = null where id = $1`, [stages.now().reporter]);
    await stages.now().comment(await stages.now().task(), '说明');
    await stages.now().plan();
  };
  const local = { webhook: webhookHere({ patience: 500 }) };

  it('is signed, and carries an id by which a repetition is known', async () => {
    const hook = await web((response) => response.end());
    await hookTo(`http://127.0.0.1:${hook.port}/hook?room=1`);
    expect(await stages.now().send(local)).toMatchObject({ sent: 1 });
    const [request] = hook.received;
    expect(request?.url).toBe('/hook?room=1');
    expect(request?.headers['x-zehuan-signature']).toBe(webhookSignature(secret, request?.body ?? '', new Date(noon)));
    expect(JSON.parse(request?.body ?? '')).toMatchObject({
      id: request?.headers['x-zehuan-message-id'],
      notices: [{ kind: 'comment', text: '说明', dueOn: '2027-03-31' }],
    });
  });

  it.each([
    ['an error', (response: ServerResponse) => response.writeHead(500).end(), 'the webhook answered 500'],
    [
      'a redirect, which is not followed',
      (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'the webhook answered 302',
    ],
    ['silence', () => undefined, 'no answer: timed out'],
  ])('is tried again after %s', async (_, answer, error) => {
    const hook = await web(answer);
    await hookTo(`http://127.0.0.1:${hook.port}/`);
    expect(await stages.now().send(local)).toMatchObject({ delayed: 1, nextAt: new Date(later(noon, 60_000)) });
    expect((await stages.now().deliveries())[0]?.error).toBe(error);
    expect(hook.received).toHaveLength(1);
  });

  it('goes only to hosts that are on the list when it is sent, within what the operator allows', async () => {
    const hook = await web((response) => response.end());
    const resolve = ((_name: string, _options: unknown, callback: (error: null, addresses: unknown) => void) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;
    const { dataSource } = stages.now().database;
    const by = (bounds: readonly string[], options: Partial<WebhookOptions> = {}) => ({
      webhook: webhookHere({ allowanceOf: webhookAllowance(dataSource, bounds), resolve, patience: 500, ...options }),
    });
    const administrator: Actor = { ...actorOf(null), roles: ['securityAdmin'] };
    const admin = <Answer>(work: (tx: Transaction) => Promise<Answer>) => stages.now().fixture.as(administrator, work);
    await hookTo(`http://Hooks.example.test:${hook.port}/`);
    const attempt = async (way: Transports, hour: number): Promise<unknown> => {
      await stages.now().comment(await stages.now().task(), 'again', later(noon, hour));
      await stages.now().plan(later(noon, hour));
      await stages.now().send(way, later(noon, hour));
      return (await stages.now().deliveries()).at(-1)?.error ?? 'sent';
    };
    const unlisted = "the host is not on the security administrator's list";
    expect(await attempt(by([]), 1)).toBe(unlisted);
    const listed = await admin((tx) =>
      addWebhookHost(tx, { host: 'HOOKS.example.test', port: hook.port, reason: '值班室' }),
    );
    expect(await attempt(by([]), 2)).toBe('sent');
    expect(await attempt(by(['other.example.test']), 3)).toBe('the host is not in WEBHOOK_ALLOWED_HOSTS');
    expect(await attempt(by([`hooks.example.test:${hook.port}`]), 4)).toBe('sent');
    expect(await attempt(by([], { judge: undefined }), 5)).toBe('the host stands for this machine itself');
    await admin((tx) => removeWebhookHost(tx, listed.id));
    expect(await attempt(by([]), 6)).toBe(unlisted);
    expect(hook.received).toHaveLength(2);
  });
});

describe('robots', () => {
  const robot = async (kind: 'wecom' | 'dingtalk'): Promise<void> => {
    await stages.now().fixture.as(actorOf(null), (tx) =>
      addChannel(tx, {
        unitId: stages.now().unit.id,
        kind,
        address: 'robot-key-12345',
        ...(kind === 'dingtalk' ? { secret: 'SEC1' } : {}),
      }),
    );
    await stages.now().fixture.rows(`update person set email = null where id = $1`, [stages.now().reporter]);
    await stages.now().comment(await stages.now().task(), '说明');
    await stages.now().plan();
  };
  const ok = (response: ServerResponse): void => void response.end('{"errcode":0,"errmsg":"ok"}');

  it('WeCom gets a text under its key', async () => {
    const server = await web(ok);
    await robot('wecom');
    const wecom = wecomTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await stages.now().send({ wecom })).toMatchObject({ sent: 1 });
    expect(server.received[0]?.url).toBe('/cgi-bin/webhook/send?key=robot-key-12345');
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringContaining('留言') },
    });
  });

  it('DingTalk gets a text with its sign', async () => {
    const server = await web(ok);
    await robot('dingtalk');
    const dingtalk = dingtalkTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await stages.now().send({ dingtalk })).toMatchObject({ sent: 1 });
    const url = new URL(server.received[0]?.url ?? '', 'http://robot.test');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      access_token: 'robot-key-12345',
      timestamp: `${Date.parse(noon)}`,
      sign: dingtalkSign('SEC1', Date.parse(noon)),
    });
  });

  it.each([
    ['45009', 'delayed', 'WeCom answered errcode 45009'],
    ['93000', 'failed', 'WeCom answered errcode 93000'],
  ])('an errcode of %s is a failure although the answer is 200', async (code, count, error) => {
    const server = await web((response) => response.end(`{"errcode":${code}}`));
    await robot('wecom');
    const wecom = wecomTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await stages.now().send({ wecom })).toMatchObject({ sent: 0, [count]: 1 });
    const [row] = await stages.now().deliveries();
    expect(row?.error).toBe(error);
    expect(row?.error).not.toContain('robot-key');
  });
});
