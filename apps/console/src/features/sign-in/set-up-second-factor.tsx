import { Alert, Button, Form, Input, QRCode, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { RecoveryCodes } from './recovery-codes';

interface SetUpProps {
  /** Whoever signs in by a provider alone has no password to prove. */
  readonly hasPassword: boolean;
  /** The second factor counts, and the recovery codes are on the screen. */
  readonly onTold?: () => void;
  /** The recovery codes were kept. */
  readonly onDone: () => void;
}

/** A second factor: the password, a QR code for the authenticator, its first code, and the recovery codes. */
export function SetUpSecondFactor({ hasPassword, onTold, onDone }: SetUpProps) {
  const { t } = useTranslation();
  const { refusal, onRefused, forget } = useRefusal();
  const [begun, setBegun] = useState<Schema<'EnrolmentDto'> | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useAct({
    act: (body: { readonly password: string | null }) =>
      answered(api.POST('/api/v1/second-factor', { params: { header: newAct() }, body })),
    changes: [],
    onDone: (answer) => {
      forget();
      setBegun(answer);
    },
    onRefused,
  });
  const confirm = useAct({
    act: (body: { readonly code: string }) =>
      answered(api.POST('/api/v1/second-factor/confirmation', { params: { header: newAct() }, body })),
    changes: [],
    onDone: ({ recoveryCodes }) => {
      setCodes(recoveryCodes);
      onTold?.();
    },
    onRefused,
  });
  const required = { required: true, message: t('common.required') };
  const refused = refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />;
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (!begun)
    return (
      <Form<{ password?: string }>
        layout="vertical"
        onFinish={({ password = null }) => begin.mutate({ password })}
        requiredMark={false}
      >
        {refused}
        {hasPassword && (
          <Form.Item name="password" label={t('signIn.password')} extra={t('secondFactor.why')} rules={[required]}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" block loading={begin.isPending}>
          {t('common.next')}
        </Button>
      </Form>
    );
  return (
    <Form<{ code: string }>
      key="code"
      layout="vertical"
      onFinish={(filled) => confirm.mutate(filled)}
      requiredMark={false}
    >
      <p>{t('secondFactor.scan')}</p>
      <QRCode
        type="svg"
        value={begun.uri}
        errorLevel="M"
        aria-label={t('secondFactor.scan')}
        style={{ margin: 'auto' }}
      />
      <Typography.Paragraph copyable={{ text: begun.secret }} style={{ textAlign: 'center', marginTop: 8 }}>
        <code>{begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </Typography.Paragraph>
      {refused}
      <Form.Item name="code" label={t('secondFactor.code')} rules={[required]}>
        <Input autoFocus autoComplete="one-time-code" inputMode="numeric" maxLength={7} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
        {t('secondFactor.turnOn')}
      </Button>
    </Form>
  );
}
