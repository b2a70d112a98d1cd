import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { addChannel, changeChannel, type Channel, channelKinds, channelsKey } from './channel-queries';

interface Filled {
  readonly kind: Channel['kind'];
  readonly address?: string;
  readonly secret?: string;
  readonly isSecretTaken?: boolean;
}

interface ChannelFormProps {
  readonly unit: string;
  /** The one that is changed; null for a new one. */
  readonly channel: Channel | null;
  readonly onDone: () => void;
}

/** What is left empty stays as it is. */
const changeOf = ({ address, secret, isSecretTaken }: Filled) => ({
  ...(address ? { address } : {}),
  ...(isSecretTaken ? { secret: null } : secret ? { secret } : {}),
});

const newOf = ({ kind, address = '', secret }: Filled) => ({ kind, address, ...(secret ? { secret } : {}) });

const isFaultAt = (error: Error, pointer: string): boolean =>
  isProblem(error, 'invalid-input') && error.faults.some((fault) => fault.pointer === pointer);

/** A new way to the outside, or another address or secret of one: neither is shown again as a whole. */
export function ChannelForm({ unit, channel, onDone }: ChannelFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const { refusal, onRefused, forget } = useRefusal();
  const [kind, setKind] = useState<Channel['kind']>(channel?.kind ?? channelKinds[0]);
  const save = useAct({
    act: (filled: Filled) => (channel ? changeChannel(channel, changeOf(filled)) : addChannel(unit, newOf(filled))),
    changes: [channelsKey(unit)],
    said: () => t('outside.saved'),
    onDone,
    onRefused: (error) => {
      if (isFaultAt(error, '/address'))
        form.setFields([{ name: 'address', errors: [t(`outside.addressRefused.${kind}`)] }]);
      else if (isFaultAt(error, '/unitId')) form.setFields([{ name: 'kind', errors: [t('outside.tooMany')] }]);
      else onRefused(error);
      return true;
    },
  });
  const send = (filled: Filled) => {
    forget();
    save.mutate(filled);
  };
  const required = { required: true, whitespace: true, message: t('common.required') };
  return (
    <Form<Filled> form={form} layout="vertical" initialValues={{ kind }} onFinish={send} requiredMark={false}>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      {channel ? (
        <p>
          {t(`outside.kinds.${kind}`)} <span className="muted">{channel.address}</span>
        </p>
      ) : (
        <Form.Item name="kind" label={t('outside.kind')}>
          <Select
            options={channelKinds.map((value) => ({ value, label: t(`outside.kinds.${value}`) }))}
            onChange={setKind}
          />
        </Form.Item>
      )}
      <Form.Item
        name="address"
        label={t(kind === 'webhook' ? 'outside.address' : 'outside.robotAddress')}
        extra={channel ? t('outside.keptWhereEmpty') : t(`outside.addressHelp.${kind}`)}
        rules={channel ? [] : [required]}
      >
        <Input maxLength={1000} autoComplete="off" />
      </Form.Item>
      {kind !== 'wecom' && (
        <Form.Item
          name="secret"
          label={t('outside.secret')}
          extra={t(channel?.hasSecret ? 'outside.keptWhereEmpty' : 'outside.secretHelp')}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
      )}
      {channel?.hasSecret && (
        <Form.Item name="isSecretTaken" valuePropName="checked">
          <Checkbox>{t('outside.takeSecret')}</Checkbox>
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={save.isPending}>
        {t(channel ? 'outside.save' : 'outside.add')}
      </Button>
    </Form>
  );
}
