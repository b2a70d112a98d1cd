import { useQuery } from '@tanstack/react-query';
import { answered, api, newAct, type Schema } from '../../api/client';

export type Channel = Schema<'ChannelDto'>;

/** The ways to the outside that a unit may have. */
export const channelKinds = ['wecom', 'dingtalk', 'webhook'] as const satisfies readonly Channel['kind'][];

export const channelsKey = (unit: string) => ['channels', unit] as const;

export const useChannels = (code: string) =>
  useQuery({
    queryKey: channelsKey(code),
    queryFn: () => answered(api.GET('/api/v1/units/{code}/channels', { params: { path: { code } } })),
  });

export const addChannel = (code: string, body: Schema<'NewChannelDto'>) =>
  answered(api.POST('/api/v1/units/{code}/channels', { params: { path: { code }, header: newAct() }, body }));

export const changeChannel = ({ id }: Channel, body: Schema<'ChangeChannelDto'>) =>
  answered(api.PATCH('/api/v1/channels/{id}', { params: { path: { id }, header: newAct() }, body }));

export const removeChannel = ({ id }: Channel) =>
  answered(api.DELETE('/api/v1/channels/{id}', { params: { path: { id }, header: newAct() } }));

/** The security administrator's list, which is asked for each message to a webhook. */
export const useHosts = (isWanted: boolean) =>
  useQuery({
    queryKey: ['webhook-hosts'],
    queryFn: () => answered(api.GET('/api/v1/webhook-hosts')),
    enabled: isWanted,
  });

/** Whether a way to the outside leads to a host of the list; robots need none. */
export function isListed({ kind, address }: Channel, hosts: readonly Schema<'WebhookHostDto'>[]): boolean {
  if (kind !== 'webhook') return true;
  const { hostname, port, protocol } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '').replace(/(?<=[^.])\.$/, '');
  const usualPort = protocol === 'https:' ? 443 : 80;
  return hosts.some((each) => each.host === host && each.port === (port === '' ? usualPort : Number(port)));
}
