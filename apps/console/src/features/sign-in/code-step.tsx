import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { SignOutInstead } from './sign-out-instead';
import { useEntered } from './use-entered';

/** The code of the second factor, or a recovery code where the authenticator is lost. */
export function CodeStep() {
  const { t } = useTranslation();
  const entered = useEntered();
  const [isRecovery, setRecovery] = useState(false);
  const { refusal, onRefused, forget } = useRefusal();
  const pass = useAct({
    act: (body: { readonly code: string }) =>
      answered(api.POST('/api/v1/session/second-factor', { params: { header: newAct() }, body })),
    changes: [],
    onDone: entered,
    onRefused,
  });
  return (
    <Form<{ code: string }> layout="vertical" onFinish={(filled) => pass.mutate(filled)} requiredMark={false}>
      <p>{isRecovery ? t('secondFactor.recoveryStep') : t('secondFactor.step')}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item
        key={String(isRecovery)}
        name="code"
        label={isRecovery ? t('secondFactor.recoveryCode') : t('secondFactor.code')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input
          autoFocus
          autoComplete="one-time-code"
          inputMode={isRecovery ? 'text' : 'numeric'}
          maxLength={isRecovery ? 60 : 7}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={pass.isPending}>
        {t('signIn.submit')}
      </Button>
      <Button
        type="link"
        block
        onClick={() => {
          forget();
          setRecovery(!isRecovery);
        }}
      >
        {isRecovery ? t('secondFactor.useCode') : t('secondFactor.useRecovery')}
      </Button>
      <SignOutInstead />
    </Form>
  );
}
