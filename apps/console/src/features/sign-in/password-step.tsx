import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useAct } from '../../shared/use-act';
import { useEntered } from './use-entered';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** Login and password. */
export function PasswordStep() {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const entered = useEntered();
  const textOf = (error: Error): string => {
    if (!isProblem(error) || error.status === 0 || error.status >= 500) return t('state.unreachable');
    if (error.code === 'first-password-expired') return t('refusal.first-password-expired');
    return error.status === 429 ? t('signIn.locked') : t('signIn.failed');
  };
  const signIn = useAct({
    act: (body: Credentials) => answered(api.POST('/api/v1/session', { body })),
    changes: [],
    onDone: entered,
    onRefused: (error) => {
      setRefusal(textOf(error));
      return true;
    },
  });
  return (
    <Form<Credentials> layout="vertical" onFinish={(filled) => signIn.mutate(filled)} requiredMark={false}>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="login" label={t('signIn.login')} rules={[{ required: true, message: t('signIn.loginNeeded') }]}>
        <Input autoFocus autoComplete="username" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('signIn.password')}
        rules={[{ required: true, message: t('signIn.passwordNeeded') }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
    </Form>
  );
}
