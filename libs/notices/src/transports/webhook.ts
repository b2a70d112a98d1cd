import { networkInterfaces } from 'node:os';
import { type AddressJudge, reachable } from '../rules/reachable-address.js';
import { webhookSignature } from '../rules/sign.js';
import { type PostOptions, postJson } from './post-json.js';
import { DeliveryFailure, type OutsideMessage, type Transport } from './transport.js';

/** What is allowed for a host. */
export interface HostAllowance {
  /** Whether it may lie in a private network. */
  readonly allowsPrivate: boolean;
}

export interface WebhookOptions extends Pick<PostOptions, 'patience' | 'resolve' | 'ca'> {
  /** What is allowed for the host of an address; why nothing is, as a sentence, where nothing is. */
  readonly allowanceOf: (url: URL) => Promise<HostAllowance | string>;
  /** Which addresses may be connected to; `reachable` when left out. Tests, whose servers are on this machine, have their own. */
  readonly judge?: AddressJudge | undefined;
}

const ownAddresses = (): ReadonlySet<string> =>
  new Set(Object.values(networkInterfaces()).flatMap((each) => (each ?? []).map(({ address }) => address)));

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

/**
 * A way to systems of others: JSON, signed where a secret is kept, to hosts that are allowed and no further. The list is
 * asked for each message, so that a host that was taken off gets no more.
 */
export const webhookTransport = ({ allowanceOf, judge, ...rest }: WebhookOptions): Transport => ({
  async send(message) {
    const url = new URL(message.address);
    const allowance = await allowanceOf(url);
    if (typeof allowance === 'string') throw new DeliveryFailure('hopeless', allowance);
    const body = bodyOf(message);
    const signature =
      message.secret === null ? {} : { 'x-zehuan-signature': webhookSignature(message.secret, body, message.at) };
    const { status } = await postJson(url, body, {
      ...rest,
      judge: judge ?? reachable({ ...allowance, own: ownAddresses() }),
      headers: { 'x-zehuan-message-id': message.messageId, ...signature },
    });
    if (status >= 200 && status < 300) return;
    throw new DeliveryFailure(status === 410 ? 'hopeless' : 'refused', `the webhook answered ${status}`);
  },
});
