import { webhookSignature } from '../rules/sign.js';
import { type PostOptions, postJson } from './post-json.js';
import { DeliveryFailure, type OutsideMessage, type Transport } from './transport.js';

export interface WebhookOptions extends Pick<PostOptions, 'patience' | 'resolve'> {
  /** `host` or `host:port`; this machine itself only when it is named as `localhost` or by its address. */
  readonly allowedHosts: readonly string[];
}

const bodyOf = (message: OutsideMessage): string =>
  JSON.stringify({
    id: message.messageId,
    subject: message.subject,
    notices: message.lines.map(({ kind, isReview, taskId, title, unit, dueOn, isProvisional, text, tasks }) => ({
      kind,
      isReview,
      taskId,
      title,
      unit,
      dueOn,
      isProvisional,
      text,
      tasks,
    })),
  });

/** A way to systems of others: JSON, signed where a secret is kept, to hosts that the operator allows and no further. */
export const webhookTransport = ({ allowedHosts, ...rest }: WebhookOptions): Transport => ({
  async send(message) {
    const url = new URL(message.address);
    if (!allowedHosts.includes(url.host) && !allowedHosts.includes(url.hostname))
      throw new DeliveryFailure('hopeless', 'the host is not in WEBHOOK_ALLOWED_HOSTS');
    const body = bodyOf(message);
    const signature =
      message.secret === null ? {} : { 'x-zehuan-signature': webhookSignature(message.secret, body, message.at) };
    const { status } = await postJson(url, body, {
      ...rest,
      headers: { 'x-zehuan-message-id': message.messageId, ...signature },
      allowsLoopback: url.hostname === 'localhost',
    });
    if (status >= 200 && status < 300) return;
    throw new DeliveryFailure(status === 410 ? 'hopeless' : 'refused', `the webhook answered ${status}`);
  },
});
