import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { submit } from '@zehuan/tasks';
import { actorOf } from '@zehuan/tasks/testing';
import { addChannel } from './channel.service.js';
import { deliveryStages, later, noon } from './testing/delivery-stage.js';
import { decoded, mailServer, readMail } from './testing/mail-server.js';
import { webhookHere, webServer } from './testing/web-server.js';
import { smtpTransport } from './transports/smtp.js';
import type { Transports } from './transports/transport.js';

const stages = deliveryStages();
const smtp = async (...options: Parameters<typeof mailServer>) => stages.closing(await mailServer(...options));
const mailTo = (port: number, patience = 2_000): Transports => ({
  email: stages.closing(smtpTransport({ url: `smtp://127.0.0.1:${port}`, from: 'zehuan@example.test', patience })),
});
const web = async (...options: Parameters<typeof webServer>) => stages.closing(await webServer(...options));

describe('mail', () => {
  it('says in Chinese, then in English, what is due; a title is shown and never interpreted', async () => {
    const server = await smtp();
    const taskId = await stages.now().task();
    await stages
      .now()
      .fixture.rows(
        `update item set title = '{"zh":"<b>研究</b>\\r\\nBcc: all@example.test","en":"Study <script>"}' where id = (select item_id from task where id = $1)`,
        [taskId],
      );
    await stages.now().fixture.rows(`update task set armed_at = '2027-03-31T00:30:00Z' where id = $1`, [taskId]);
    await stages.now().remind();
    await stages.now().plan();
    expect(await stages.now().send(mailTo(server.port))).toMatchObject({ sent: 1, failed: 0, nextAt: null });
    const [mail] = server.mails;
    expect(mail?.subject).toBe(
      `【责环】【提醒】单位${stages.now().unit.code}：<b>研究</b> Bcc: all@example.test，2027-03-31 截止 / Reminder`,
    );
    expect(mail?.raw).not.toMatch(/^Bcc:/m);
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@notices\.zehuan>$/);
    const shown = decoded(mail?.raw.split('text/html')[1] ?? '');
    expect(shown).toContain('&#60;b&#62;研究');
    expect(shown).toContain('Study &#60;script&#62;');
    expect(shown.indexOf('截止')).toBeLessThan(shown.indexOf('due 2027-03-31'));
    expect((await stages.now().deliveries())[0]).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('leaves out what was done between planning and sending, and drops what has nothing left', async () => {
    const server = await smtp();
    const taskId = await stages.now().task();
    await stages.now().remind();
    await stages.now().plan();
    await stages.now().fixture.at(noon, actorOf(null), (tx) => submit(tx, { taskId, form: {} }));
    expect(await stages.now().send(mailTo(server.port))).toMatchObject({ sent: 0, dropped: 1 });
    expect(server.mails).toEqual([]);
  });

  it('waits while the server is down, without counting a message as failed, and delays nothing else', async () => {
    const down = await smtp();
    const { port } = down;
    await down.close();
    const hook = await web((response) => response.end());
    await stages.now().fixture.as(actorOf(null), (tx) =>
      addChannel(tx, {
        unitId: stages.now().unit.id,
        kind: 'webhook',
        address: `http://127.0.0.1:${hook.port}/hook`,
      }),
    );
    const taskId = await stages.now().task();
    for (let text = 0; text < 8; text += 1) {
      await stages.now().comment(taskId, `${text}`, later(noon, text));
      await stages.now().plan(later(noon, text));
    }
    const at = later(noon, 10);
    const transports = { ...mailTo(port), webhook: webhookHere() };
    expect(await stages.now().send(transports, at)).toMatchObject({ sent: 8, failed: 0 });
    expect(hook.received).toHaveLength(8);
    const mails = (await stages.now().deliveries()).filter((row) => row.channel === 'email');
    expect(mails.map((row) => row.state)).toEqual(Array.from({ length: 8 }, () => 'queued'));
    // Those behind the first few were not tried at all.
    expect(mails.filter((row) => row.attempts === 0)).toHaveLength(4);
    expect(mails.find((row) => row.error)?.error).toBe('SMTP ESOCKET CONN');
    const server = await smtp({}, port);
    const minutes = later(at, 61_000);
    expect(await stages.now().send(transports, minutes)).toMatchObject({ sent: 8, nextAt: null });
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(8);
  });

  it('gives up waiting for a server that never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    stages.closing({ close: () => silent.close() });
    await stages.now().comment(await stages.now().task(), 'a');
    await stages.now().plan();
    const begun = performance.now();
    expect(await stages.now().send(mailTo((silent.address() as AddressInfo).port, 300))).toMatchObject({ delayed: 1 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect((await stages.now().deliveries())[0]?.error).toContain('ETIMEDOUT');
  });

  it('sends the same message id again after a server that died with the message in its hands', async () => {
    const dying: string[] = [];
    const dead = await smtp({
      onData: (stream, _session, callback) => {
        readMail(stream, ({ messageId }) => {
          dying.push(messageId);
          dead.breakConnections();
          callback(null);
        });
      },
    });
    const { port } = dead;
    await stages.now().comment(await stages.now().task(), 'a');
    await stages.now().plan();
    const transports = mailTo(port);
    expect(await stages.now().send(transports)).toMatchObject({ sent: 0, delayed: 1 });
    expect(dying).toHaveLength(1);
    await dead.close();
    const server = await smtp({}, port);
    expect(await stages.now().send(transports, later(noon, 60_000))).toMatchObject({ sent: 1 });
    expect(server.mails.map((mail) => mail.messageId)).toEqual(dying);
  });

  it('fails at once where the address does not exist, and later where the server refuses again and again', async () => {
    const refusing = await smtp({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    const taskId = await stages.now().task();
    await stages.now().comment(taskId, 'a');
    await stages.now().plan();
    expect(await stages.now().send(mailTo(refusing.port))).toMatchObject({ failed: 1, nextAt: null });
    const busy = await smtp({
      onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('later'), { responseCode: 451 })),
    });
    await stages.now().comment(taskId, 'b', later(noon, 1));
    await stages.now().plan(later(noon, 1));
    const transports = mailTo(busy.port);
    const delays: number[] = [];
    let at = later(noon, 1);
    for (;;) {
      const { nextAt, failed } = await stages.now().send(transports, at);
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
    const server = await smtp();
    await stages.now().comment(await stages.now().task(), 'a');
    await stages.now().plan();
    await stages
      .now()
      .fixture.rows(`update delivery set state = 'sending', attempts = 1, lease_until = $1 where state = 'queued'`, [
        later(noon, 60_000),
      ]);
    expect(await stages.now().send(mailTo(server.port))).toMatchObject({
      sent: 0,
      nextAt: new Date(later(noon, 60_000)),
    });
    expect(await stages.now().send(mailTo(server.port), later(noon, 60_000))).toMatchObject({ sent: 1 });
    expect(server.mails).toHaveLength(1);
  });

  it('sends each message once when two senders are at work', async () => {
    const server = await smtp();
    const taskId = await stages.now().task();
    for (let text = 0; text < 20; text += 1) {
      await stages.now().comment(taskId, `${text}`, later(noon, text));
      await stages.now().plan(later(noon, text));
    }
    const transports = mailTo(server.port);
    const at = later(noon, 30);
    const counts = await Promise.all([0, 1, 2].map(() => stages.now().send(transports, at, { limit: 10 })));
    expect(counts.reduce((sum, each) => sum + each.sent, 0)).toBe(20);
    expect(new Set(server.mails.map((mail) => mail.messageId)).size).toBe(20);
    expect(server.mails).toHaveLength(20);
  });

  it('gives back what it has no time for', async () => {
    const server = await smtp();
    await stages.now().comment(await stages.now().task(), 'a');
    await stages.now().plan();
    expect(await stages.now().send(mailTo(server.port), noon, { budget: 0 })).toMatchObject({
      sent: 0,
      nextAt: new Date(noon),
    });
    expect((await stages.now().deliveries())[0]).toMatchObject({ state: 'queued', attempts: 0 });
  });
});
