import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useEntered } from './use-entered';

/** The code of the authenticator, or a recovery code. */
export function SecondFactorStep() {
  const { t } = useTranslation();
  const entered = useEntered();
  const [refusal, setRefusal] = useState<string | null>(null);
  const verify = useAct({
    act: (body: { readonly code: string }) =>
      answered(api.POST('/api/v1/session/second-factor', { params: { header: newAct() }, body })),
    changes: [],
    onDone: entered,
    onRefused: (error) => {
      setRefusal(error.message);
      return true;
    },
  });
  return (
    <Form<{ code: string }> layout="vertical" onFinish={(filled) => verify.mutate(filled)} requiredMark={false}>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item
        name="code"
        label={t('signIn.code')}
        extra={t('signIn.codeHelp')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input autoFocus autoComplete="one-time-code" maxLength={40} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={verify.isPending}>
        {t('signIn.codeSubmit')}
      </Button>
    </Form>
  );
}
