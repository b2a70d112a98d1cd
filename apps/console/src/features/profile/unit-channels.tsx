import { Alert, Button, Modal, Popconfirm, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { ChannelForm } from './channel-form';
import {
  changeChannel,
  type Channel,
  channelsKey,
  isListed,
  removeChannel,
  useChannels,
  useHosts,
} from './channel-queries';

/** Where the unit for which one acts is told outside; nothing for whoever acts for none. */
export function UnitChannels() {
  const { actingUnit } = useSession();
  return actingUnit && <Channels key={actingUnit.code} unit={actingUnit} />;
}

function Channels({ unit: { code, name } }: { readonly unit: Schema<'SessionUnitDto'> }) {
  const { t } = useTranslation();
  const mayChange = useMay()('channel.change');
  const channels = useChannels(code);
  const [asked, setAsked] = useState<Channel | 'new' | null>(null);
  const close = () => setAsked(null);
  return (
    <section className="card" aria-labelledby="unit-channels">
      <h2 id="unit-channels">{t('outside.channels', { unit: name })}</h2>
      <p className="muted">{t('outside.channelsHelp')}</p>
      <Shown of={channels}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('outside.noChannels')} />
          ) : (
            <ChannelList unit={code} channels={items} onChange={mayChange ? setAsked : null} />
          )
        }
      </Shown>
      {mayChange && (
        <Button style={{ marginTop: 16 }} onClick={() => setAsked('new')}>
          {t('outside.add')}
        </Button>
      )}
      <Modal
        open={asked !== null}
        title={t(asked === 'new' ? 'outside.add' : 'outside.changing')}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        {asked && <ChannelForm unit={code} channel={asked === 'new' ? null : asked} onDone={close} />}
      </Modal>
    </section>
  );
}

interface ChannelListProps {
  readonly unit: string;
  readonly channels: readonly Channel[];
  /** Null for those who may only look. */
  readonly onChange: ((channel: Channel) => void) | null;
}

/** Where a unit is told, and whether anything can arrive there. */
function ChannelList({ unit, channels, onChange }: ChannelListProps) {
  const { t } = useTranslation();
  const mayReadHosts = useMay()('webhookHost.read');
  const hosts = useHosts(mayReadHosts && channels.some(({ kind }) => kind === 'webhook'));
  const isUnlisted = (channel: Channel): boolean => hosts.data !== undefined && !isListed(channel, hosts.data.items);
  return (
    <>
      {channels.some(isUnlisted) && (
        <Alert type="warning" showIcon title={t('outside.unlistedHelp')} style={{ marginBottom: 16 }} />
      )}
      <Table<Channel>
        rowKey="id"
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={[...channels]}
        columns={[
          { title: t('outside.kind'), render: (_, { kind }) => t(`outside.kinds.${kind}`) },
          {
            title: t('outside.address'),
            render: (_, channel) => (
              <>
                {channel.address} {isUnlisted(channel) && <Tag color="error">{t('outside.unlisted')}</Tag>}
              </>
            ),
          },
          {
            title: t('outside.signed'),
            render: (_, { hasSecret }) => t(hasSecret ? 'common.yes' : 'common.no'),
          },
          {
            title: t('common.state'),
            render: (_, { isEnabled }) => (
              <Tag color={isEnabled ? 'green' : 'default'}>{t(isEnabled ? 'outside.on' : 'outside.off')}</Tag>
            ),
          },
          ...(onChange
            ? [
                {
                  title: t('common.actions'),
                  render: (_: unknown, channel: Channel) => (
                    <ChannelActs unit={unit} channel={channel} onChange={onChange} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

interface ChannelActsProps {
  readonly unit: string;
  readonly channel: Channel;
  readonly onChange: (channel: Channel) => void;
}

function ChannelActs({ unit, channel, onChange }: ChannelActsProps) {
  const { t } = useTranslation();
  const changes = [channelsKey(unit)];
  const turn = useAct({
    act: (isEnabled: boolean) => changeChannel(channel, { isEnabled }),
    changes,
    said: ({ isEnabled }) => t(isEnabled ? 'outside.turnedOn' : 'outside.turnedOff'),
  });
  const remove = useAct({ act: () => removeChannel(channel), changes, said: () => t('outside.removed') });
  return (
    <Space wrap>
      <Button size="small" loading={turn.isPending} onClick={() => turn.mutate(!channel.isEnabled)}>
        {t(channel.isEnabled ? 'outside.turnOff' : 'outside.turnOn')}
      </Button>
      <Button size="small" onClick={() => onChange(channel)}>
        {t('outside.change')}
      </Button>
      <Popconfirm title={t('outside.removeSure')} onConfirm={() => remove.mutate(undefined)}>
        <Button size="small" danger loading={remove.isPending}>
          {t('common.remove')}
        </Button>
      </Popconfirm>
    </Space>
  );
}
