import { createHmac } from 'node:crypto';

/** The header by which the receiver of a webhook tells that it is ours: `t=<seconds>,v1=<HMAC-SHA256 of "t.body", hex>`. */
export const webhookSignature = (secret: string, body: string, at: Date): string => {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
};

/** What DingTalk asks of a robot with a secret: HMAC-SHA256 of "milliseconds\nsecret" with the secret, base64. */
export const dingtalkSign = (secret: string, milliseconds: number): string =>
  createHmac('sha256', secret).update(`${milliseconds}\n${secret}`).digest('base64');
