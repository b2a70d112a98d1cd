import { Refusal } from '@zehuan/contracts';
import type { ChannelKind } from '../record/channel.entity.js';

const keyParameter = { wecom: 'key', dingtalk: 'access_token' } as const;
const robotKey = /^[\w-]{8,200}$/;

const invalid = (message: string): Refusal =>
  new Refusal('invalid-input', undefined, [{ pointer: '/address', message }]);

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/**
 * What is kept of an address: a webhook's address as it is; of a robot the key alone, also when the whole address was
 * pasted, since where robots listen is the operator's setting. Refuses `invalid-input`.
 */
export const channelAddress = (kind: ChannelKind, text: string): string => {
  const url = urlOf(text.trim());
  if (kind === 'webhook') {
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
      throw invalid('Give an http or https address without a user or password');
    return url.href;
  }
  const key = url ? (url.searchParams.get(keyParameter[kind]) ?? '') : text.trim();
  if (!robotKey.test(key)) throw invalid(`Give the address of the robot, or its ${keyParameter[kind]}`);
  return key;
};

/** What is shown of an address: where a webhook goes, but no path or query, and only the end of a robot's key. */
export const shownAddress = (kind: ChannelKind, address: string): string =>
  kind === 'webhook' ? new URL(address).origin : `…${address.slice(-4)}`;
