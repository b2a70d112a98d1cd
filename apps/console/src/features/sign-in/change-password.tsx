import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useAct } from '../../shared/use-act';
import { useEntered } from './use-entered';

interface Filled {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** A password of one's own instead of the present one. */
export function ChangePassword({ onDone }: { readonly onDone?: () => void }) {
  const { t } = useTranslation();
  const entered = useEntered();
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = useAct({
    act: ({ current, next }: Filled) =>
      answered(api.POST('/api/v1/password', { params: { header: newAct() }, body: { current, next } })),
    changes: [],
    onDone: () => {
      entered();
      onDone?.();
    },
    onRefused: (error) => {
      setRefusal((isProblem(error) ? error.faults[0]?.message : undefined) ?? error.message);
      return true;
    },
  });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<Filled> layout="vertical" onFinish={(filled) => change.mutate(filled)} requiredMark={false}>
      <p>{t('signIn.change')}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="current" label={t('signIn.password')} rules={[required]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
      <Form.Item name="next" label={t('signIn.newPassword')} extra={t('signIn.newPasswordHelp')} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('signIn.repeat')}
        dependencies={['next']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('signIn.repeatWrong'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={change.isPending}>
        {t('signIn.changeSubmit')}
      </Button>
    </Form>
  );
}
