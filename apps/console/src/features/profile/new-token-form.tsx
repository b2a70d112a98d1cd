import { Alert, Button, Form, Input, InputNumber, Select } from 'antd';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';

interface Filled {
  readonly name: string;
  readonly scopes: string[];
  readonly days: number;
}

interface NewTokenFormProps {
  /** The acts that a token may be made for. */
  readonly scopes: readonly string[];
  readonly changes: QueryKey;
  readonly onMade: (token: string) => void;
}

/** What a new token is for, what it may do, and how long. */
export function NewTokenForm({ scopes, changes, onMade }: NewTokenFormProps) {
  const { t } = useTranslation();
  const { refusal, onRefused } = useRefusal();
  const make = useAct({
    act: (body: Filled) => answered(api.POST('/api/v1/api-tokens', { params: { header: newAct() }, body })),
    changes: [changes],
    onDone: ({ token }) => onMade(token ?? ''),
    onRefused,
  });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<Filled>
      layout="vertical"
      initialValues={{ days: 90 }}
      onFinish={(filled) => make.mutate(filled)}
      requiredMark={false}
    >
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="name" label={t('profile.tokenName')} rules={[required]}>
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="scopes" label={t('profile.scopes')} rules={[required]}>
        <Select mode="multiple" options={scopes.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="days" label={t('profile.days')} rules={[required]}>
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={make.isPending}>
        {t('profile.newToken')}
      </Button>
    </Form>
  );
}
