import { createHmac } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { dingtalkSign, webhookSignature } from './sign.js';

it('a receiver can check a webhook with the secret and the header alone', () => {
  const body = '{"subject":"提醒"}';
  const header = webhookSignature('secret', body, new Date('2027-03-31T04:00:00.900Z'));
  const [, seconds, hash] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  expect(Number(seconds)).toBe(Date.parse('2027-03-31T04:00:00Z') / 1000);
  expect(createHmac('sha256', 'secret').update(`${seconds}.${body}`).digest('hex')).toBe(hash);
});

it("DingTalk's sign is the one of its documentation: HMAC-SHA256 keyed by the secret, in base64", () => {
  const expected = createHmac('sha256', 'SEC0').update('1577808000000\nSEC0').digest('base64');
  expect(dingtalkSign('SEC0', 1_577_808_000_000)).toBe(expected);
});
