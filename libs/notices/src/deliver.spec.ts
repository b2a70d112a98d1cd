import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net';
import { systemActor } from '@zehuan/contracts';
import { testDatabase, type TestDatabase } from '@zehuan/platform/testing';
import { submit, tell } from '@zehuan/tasks';
import { actorOf, type FixtureUnit } from '@zehuan/tasks/testing';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { addChannel } from './channel.service.js';
import { chooseNotices } from './notice-choice.service.js';
import { planDeliveries } from './plan-deliveries.service.js';
import { raiseReminders } from './raise-reminders.service.js';
import type { DeliveryChannel } from './record/delivery.entity.js';
import { dingtalkSign, webhookSignature } from './rules/sign.js';
import { type SendOptions, sendDue, type SentCounts } from './send-due.service.js';
import { type NoticeFixture, noticeFixtureOn } from './testing/notice-fixture.js';
import { dingtalkTransport, wecomTransport } from './transports/robots.js';
import { smtpTransport } from './transports/smtp.js';
import type { Transports } from './transports/transport.js';
import { webhookTransport } from './transports/webhook.js';

let database: TestDatabase;
let fixture: NoticeFixture;
let above: FixtureUnit;
let below: FixtureUnit;
let cycleId: string;
let reporter: string;
let number = 0;
const open: (() => unknown)[] = [];

beforeAll(async () => {
  database = await testDatabase();
  fixture = noticeFixtureOn(database.dataSource);
});
afterAll(() => database.close());
beforeEach(async () => {
  number += 1;
  await fixture.rows('update notification set planned_at = created_at where planned_at is null');
  await fixture.rows(`update delivery set state = 'dropped' where state in ('queued','sending')`);
  above = await fixture.unit(`${number}`);
  below = await fixture.unit(`${number}01`, above);
  cycleId = await fixture.noticeCycle(above);
  reporter = await fixture.holder(below, 'reporter', 'reporter');
  await fixture.email(reporter, `reporter${number}@example.test`);
});
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const noon = '2027-03-31T04:00:00Z';
const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
const task = (): Promise<string> => fixture.task({ unit: below, supervisor: above, cycleId });
const remind = (at = noon): Promise<unknown> =>
  fixture.at(at, systemActor('cycle'), (tx) => raiseReminders(tx, { cycleId }));
const comment = (taskId: string, text: string, at = noon): Promise<unknown> =>
  fixture.at(at, actorOf(null), (tx) =>
    tell(tx, { kind: 'comment', taskIds: [taskId], to: 'responsible', posts: ['reporter'], details: { text } }),
  );
const plan = (at = noon, channels: readonly DeliveryChannel[] = ['email', 'webhook', 'wecom', 'dingtalk']) =>
  fixture.at(at, systemActor('delivery'), (tx) => planDeliveries(tx, { channels }));
const send = (transports: Transports, at = noon, more: Partial<SendOptions> = {}): Promise<SentCounts> =>
  sendDue(database.dataSource, transports, { at: new Date(at), publicUrl: 'http://zehuan.test', ...more });

interface DeliveryRow {
  readonly channel: string;
  readonly state: string;
  readonly attempts: number;
  readonly isDigest: boolean;
  readonly notBefore: Date;
  readonly error: string | null;
  readonly about: number;
}
const deliveries = (): Promise<DeliveryRow[]> =>
  fixture.rows(
    `select d.channel, d.state, d.attempts, d.is_digest as "isDigest", d.not_before as "notBefore", d.last_error as error, count(*)::int as about
     from delivery d join delivery_notification dn on dn.delivery_id = d.id join notification n on n.id = dn.notification_id
     where n.cycle_id = $1 group by d.id order by d.id`,
    [cycleId],
  );

const portOf = (server: { address(): AddressInfo | string | null }): number => (server.address() as AddressInfo).port;

interface Mail {
  readonly messageId: string;
  readonly subject: string;
  readonly raw: string;
}

/** A real mail server on a free port, which keeps what it gets. */
async function mailServer(
  options: SMTPServerOptions = {},
  port = 0,
): Promise<{ port: number; mails: Mail[]; close(): Promise<void>; breakConnections(): void }> {
  const mails: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(mailOf(Buffer.concat(parts).toString()));
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = (): Promise<void> => new Promise((done) => server.close(() => done()));
  open.push(close);
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  return {
    port: portOf(server.server),
    mails,
    close,
    breakConnections: () => sockets.forEach((socket) => socket.destroy()),
  };
}

const bytesOf = (quoted: string): string =>
  Buffer.from(
    quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

/** What a part of a mail says: its headers end at the first empty line, its text at the next boundary. */
const decoded = (part: string): string => {
  const [headers = '', ...rest] = part.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split('\r\n--')[0] ?? '';
  return /base64/i.test(headers) ? Buffer.from(body, 'base64').toString() : bytesOf(body.replace(/=\r\n/g, ''));
};

const mailOf = (raw: string): Mail => {
  const header = (name: string): string => new RegExp(`^${name}: (.*(?:\r\n\\s.*)*)`, 'mi').exec(raw)?.[1] ?? '';
  const words = (text: string): string =>
    text
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, part: string) => Buffer.from(part, 'base64').toString())
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, part: string) => bytesOf(part.replace(/_/g, ' ')));
  return { messageId: header('Message-ID'), subject: words(header('Subject')), raw };
};

const mailTo = (port: number, patience = 2_000): Transports => {
  const email = smtpTransport({ url: `smtp://127.0.0.1:${port}`, from: 'zehuan@example.test', patience });
  open.push(() => email.close?.());
  return { email };
};

interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A real HTTP server on a free port, which keeps what it gets and answers as it is told. */
async function webServer(answer: (response: ServerResponse) => void): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = [];
  const server: Server = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push({ url: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  return { port: portOf(server), received };
}

describe('planning', () => {
  it('plans each notification once, one message for each matter, and a digest for many', async () => {
    const first = await task();
    await comment(first, 'one');
    await comment(first, 'two', later(noon, 1));
    expect(await plan()).toEqual({ notifications: 2, deliveries: 2 });
    expect(await plan()).toEqual({ notifications: 0, deliveries: 0 });
    await task();
    await task();
    await remind();
    await plan();
    expect((await deliveries()).map(({ isDigest, about }) => [isDigest, about])).toEqual([
      [false, 1],
      [false, 1],
      [true, 9],
    ]);
  });

  it('tells one person in two posts of one matter once', async () => {
    const post = await fixture.rows<{ id: string }>(
      `insert into post (unit_id, kind, title, created_at) values ($1, 'topLeader', 't', now()) returning id`,
      [below.id],
    );
    await fixture.rows(
      `insert into tenure (person_id, post_id, from_on, created_at) values ($1, $2, '2020-01-01', now())`,
      [reporter, post[0]?.id],
    );
    await task();
    await fixture.rows(`update task set armed_at = '2027-03-31T09:00:00Z' where cycle_id = $1`, [cycleId]);
    await remind('2027-04-01T04:00:00Z');
    await plan('2027-04-01T04:00:00Z');
    expect((await deliveries()).map(({ about }) => about)).toEqual([2]);
  });

  it('collects what comes in quiet hours until they end, but not what ignores them', async () => {
    await task();
    const topLeader = await fixture.holder(below, 'topLeader', 'secretary');
    await fixture.email(topLeader, 'secretary@example.test');
    const night = '2027-04-07T14:00:00Z';
    const first = await task();
    await comment(first, 'a', '2027-04-07T13:30:00Z');
    await plan('2027-04-07T13:30:00Z');
    await comment(first, 'b', night);
    await plan(night);
    await remind(night);
    await plan(night);
    const morning = new Date('2027-04-08T00:00:00Z');
    const [collected, ...rest] = await deliveries();
    expect(collected).toMatchObject({ isDigest: true, notBefore: morning, about: 12 - 2 });
    expect(rest.filter((row) => row.notBefore.getTime() === Date.parse(night))).toHaveLength(2);
  });

  it('gives one digest a day to whoever chose it', async () => {
    await fixture.as(actorOf(null), (tx) => chooseNotices(tx, { personId: reporter, digestOnly: true }));
    const server = await mailServer();
    const transports = mailTo(server.port);
    const taskId = await task();
    for (const hours of [0, 1, 2, 21, 22, 45]) {
      const at = later(noon, hours * 3_600_000);
      await comment(taskId, `after ${hours} hours`, at);
      await plan(at);
      await send(transports, at);
    }
    const at = await fixture.rows<{ day: string; about: number }>(
      `select (sent_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as about from delivery d
       join delivery_notification on delivery_id = d.id where person_id = $1 and state = 'sent' group by d.id order by 1`,
      [reporter],
    );
    expect(at).toEqual([
      { day: '2027-03-31', about: 1 },
      { day: '2027-04-01', about: 3 },
      { day: '2027-04-02', about: 2 },
    ]);
  });

  it('sends no mail to whoever wants none, and none where no server is set up', async () => {
    const taskId = await task();
    await comment(taskId, 'a');
    expect(await plan(noon, ['webhook'])).toEqual({ notifications: 1, deliveries: 0 });
    await fixture.as(actorOf(null), (tx) => chooseNotices(tx, { personId: reporter, byEmail: false }));
    await comment(taskId, 'b', later(noon, 1));
    expect(await plan()).toEqual({ notifications: 1, deliveries: 0 });
  });
});

describe('mail', () => {
  it('says in Chinese, then in English, what is due; a title is shown and never interpreted', async () => {
    const server = await mailServer();
    const taskId = await task();
    await fixture.rows(
      `update item set title = '{"zh":"<b>研究</b>\\r\\nBcc: all@example.test","en":"Study <script>"}' where id = (select item_id from task where id = $1)`,
      [taskId],
    );
    await fixture.rows(`update task set armed_at = '2027-03-31T00:30:00Z' where id = $1`, [taskId]);
    await remind();
    await plan();
    expect(await send(mailTo(server.port))).toMatchObject({ sent: 1, failed: 0, nextAt: null });
    const [mail] = server.mails;
    expect(mail?.subject).toBe(
      `【责环】【提醒】单位${number}01：<b>研究</b> Bcc: all@example.test，2027-03-31 截止 / Reminder`,
    );
    expect(mail?.raw).not.toMatch(/^Bcc:/m);
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@notices\.zehuan>$/);
    const shown = decoded(mail?.raw.split('text/html')[1] ?? '');
    expect(shown).toContain('&#60;b&#62;研究');
    expect(shown).toContain('Study &#60;script&#62;');
    expect(shown.indexOf('截止')).toBeLessThan(shown.indexOf('due 2027-03-31'));
    expect((await deliveries())[0]).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('leaves out what was done between planning and sending, and drops what has nothing left', async () => {
    const server = await mailServer();
    const taskId = await task();
    await remind();
    await plan();
    await fixture.at(noon, actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
    expect(await send(mailTo(server.port))).toMatchObject({ sent: 0, dropped: 1 });
    expect(server.mails).toEqual([]);
  });

  it('waits while the server is down, without counting a message as failed, and delays nothing else', async () => {
    const down = await mailServer();
    const { port } = down;
    await down.close();
    const hook = await webServer((response) => response.end());
    await fixture.as(actorOf(null), (tx) =>
      addChannel(tx, { unitId: below.id, kind: 'webhook', address: `http://127.0.0.1:${hook.port}/hook` }),
    );
    const taskId = await task();
    for (let text = 0; text < 8; text += 1) {
      await comment(taskId, `${text}`, later(noon, text));
      await plan(later(noon, text));
    }
    const at = later(noon, 10);
    const transports = { ...mailTo(port), webhook: webhookTransport({ allowedHosts: ['127.0.0.1'] }) };
    expect(await send(transports, at)).toMatchObject({ sent: 8, failed: 0 });
    expect(hook.received).toHaveLength(8);
    const mails = (await deliveries()).filter((row) => row.channel === 'email');
    expect(mails.map((row) => row.state)).toEqual(Array.from({ length: 8 }, () => 'queued'));
    // Those behind the first few were not tried at all.
    expect(mails.filter((row) => row.attempts === 0)).toHaveLength(4);
    expect(mails.find((row) => row.error)?.error).toBe('SMTP ESOCKET CONN');
    const server = await mailServer({}, port);
    const minutes = later(at, 61_000);
    expect(await send(transports, minutes)).toMatchObject({ sent: 8, nextAt: null });
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(8);
  });

  it('gives up waiting for a server that never answers', async () => {
    const silent = createNetServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    open.push(() => silent.close());
    await comment(await task(), 'a');
    await plan();
    const begun = performance.now();
    expect(await send(mailTo(portOf(silent), 300))).toMatchObject({ delayed: 1 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await deliveries())[0]?.error).toContain('ETIMEDOUT');
  });

  it('sends the same message id again after a server that died with the message in its hands', async () => {
    const dying: string[] = [];
    const dead = await mailServer({
      onData(stream, _session, callback) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          dying.push(mailOf(Buffer.concat(parts).toString()).messageId);
          dead.breakConnections();
          callback(null);
        });
      },
    });
    const { port } = dead;
    await comment(await task(), 'a');
    await plan();
    const transports = mailTo(port);
    expect(await send(transports)).toMatchObject({ sent: 0, delayed: 1 });
    expect(dying).toHaveLength(1);
    await dead.close();
    const server = await mailServer({}, port);
    expect(await send(transports, later(noon, 60_000))).toMatchObject({ sent: 1 });
    expect(server.mails.map((mail) => mail.messageId)).toEqual(dying);
  });

  it('fails at once where the address does not exist, and later where the server refuses again and again', async () => {
    const refusing = await mailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    const taskId = await task();
    await comment(taskId, 'a');
    await plan();
    expect(await send(mailTo(refusing.port))).toMatchObject({ failed: 1, nextAt: null });
    const busy = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('later'), { responseCode: 451 })),
    });
    await comment(taskId, 'b', later(noon, 1));
    await plan(later(noon, 1));
    const transports = mailTo(busy.port);
    const delays: number[] = [];
    let at = later(noon, 1);
    for (;;) {
      const { nextAt, failed } = await send(transports, at);
      if (nextAt === null) {
        expect(failed).toBe(1);
        break;
      }
      delays.push((nextAt.getTime() - Date.parse(at)) / 60_000);
      at = nextAt.toISOString();
    }
    expect(delays).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 240, 240, 240]);
  });

  it('takes again what a sender left behind, once its lease has ended', async () => {
    const server = await mailServer();
    await comment(await task(), 'a');
    await plan();
    await fixture.rows(`update delivery set state = 'sending', attempts = 1, lease_until = $1 where state = 'queued'`, [
      later(noon, 60_000),
    ]);
    expect(await send(mailTo(server.port))).toMatchObject({ sent: 0, nextAt: new Date(later(noon, 60_000)) });
    expect(await send(mailTo(server.port), later(noon, 60_000))).toMatchObject({ sent: 1 });
    expect(server.mails).toHaveLength(1);
  });

  it('sends each message once when two senders are at work', async () => {
    const server = await mailServer();
    const taskId = await task();
    for (let text = 0; text < 20; text += 1) {
      await comment(taskId, `${text}`, later(noon, text));
      await plan(later(noon, text));
    }
    const transports = mailTo(server.port);
    const at = later(noon, 30);
    const counts = await Promise.all([0, 1, 2].map(() => send(transports, at, { limit: 10 })));
    expect(counts.reduce((sum, each) => sum + each.sent, 0)).toBe(20);
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(20);
    expect(server.mails).toHaveLength(20);
  });

  it('gives back what it has no time for', async () => {
    const server = await mailServer();
    await comment(await task(), 'a');
    await plan();
    expect(await send(mailTo(server.port), noon, { budget: 0 })).toMatchObject({ sent: 0, nextAt: new Date(noon) });
    expect((await deliveries())[0]).toMatchObject({ state: 'queued', attempts: 0 });
  });
});

describe('webhook', () => {
  const secret = 'a secret of the receiver';
  const hookTo = async (address: string): Promise<void> => {
    await fixture.as(actorOf(null), (tx) => addChannel(tx, { unitId: below.id, kind: 'webhook', address, secret }));
    await fixture.rows(`update person set email = null where id = $1`, [reporter]);
    await comment(await task(), '说明');
    await plan();
  };
  const local = { webhook: webhookTransport({ allowedHosts: ['127.0.0.1'], patience: 500 }) };

  it('is signed, and carries an id by which a repetition is known', async () => {
    const hook = await webServer((response) => response.end());
    await hookTo(`http://127.0.0.1:${hook.port}/hook?room=1`);
    expect(await send(local)).toMatchObject({ sent: 1 });
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
    const hook = await webServer(answer);
    await hookTo(`http://127.0.0.1:${hook.port}/`);
    expect(await send(local)).toMatchObject({ delayed: 1, nextAt: new Date(later(noon, 60_000)) });
    expect((await deliveries())[0]?.error).toBe(error);
    expect(hook.received).toHaveLength(1);
  });

  it('goes to allowed hosts only, and to this machine only when it is named', async () => {
    const hook = await webServer((response) => response.end());
    await hookTo(`http://hooks.example.test:${hook.port}/`);
    expect(await send(local)).toMatchObject({ failed: 1 });
    const resolve = ((_name: string, _options: unknown, callback: (error: null, addresses: unknown) => void) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }])) as never;
    await comment(await task(), 'again', later(noon, 1));
    await plan(later(noon, 1));
    const named = { webhook: webhookTransport({ allowedHosts: ['hooks.example.test'], resolve }) };
    expect(await send(named, later(noon, 1))).toMatchObject({ failed: 1 });
    expect((await deliveries()).map((row) => row.error)).toEqual([
      'the host is not in WEBHOOK_ALLOWED_HOSTS',
      'the host stands for this machine itself',
    ]);
    expect(hook.received).toEqual([]);
  });
});

describe('robots', () => {
  const robot = async (kind: 'wecom' | 'dingtalk'): Promise<void> => {
    await fixture.as(actorOf(null), (tx) =>
      addChannel(tx, {
        unitId: below.id,
        kind,
        address: 'robot-key-12345',
        ...(kind === 'dingtalk' ? { secret: 'SEC1' } : {}),
      }),
    );
    await fixture.rows(`update person set email = null where id = $1`, [reporter]);
    await comment(await task(), '说明');
    await plan();
  };
  const ok = (response: ServerResponse): void => void response.end('{"errcode":0,"errmsg":"ok"}');

  it('WeCom gets a text under its key', async () => {
    const server = await webServer(ok);
    await robot('wecom');
    const wecom = wecomTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await send({ wecom })).toMatchObject({ sent: 1 });
    expect(server.received[0]?.url).toBe('/cgi-bin/webhook/send?key=robot-key-12345');
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringContaining('留言') },
    });
  });

  it('DingTalk gets a text with its sign', async () => {
    const server = await webServer(ok);
    await robot('dingtalk');
    const dingtalk = dingtalkTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await send({ dingtalk })).toMatchObject({ sent: 1 });
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
    const server = await webServer((response) => response.end(`{"errcode":${code}}`));
    await robot('wecom');
    const wecom = wecomTransport({ baseUrl: `http://127.0.0.1:${server.port}` });
    expect(await send({ wecom })).toMatchObject({ sent: 0, [count]: 1 });
    const [row] = await deliveries();
    expect(row?.error).toBe(error);
    expect(row?.error).not.toContain('robot-key');
  });
});
