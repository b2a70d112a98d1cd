import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { answered, api, newAct } from '../api/client';
import { useAct } from '../shared/use-act';
import { useRefusal } from '../shared/use-refusal';
import { sessionKey, useSession } from './session';

interface ProofDialogProps {
  readonly isOpen: boolean;
  readonly onProved: () => void;
  readonly onCancel: () => void;
}

/** The window in which somebody proves once more who they are. */
export function ProofDialog({ isOpen, onProved, onCancel }: ProofDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      open={isOpen}
      title={t('proof.title')}
      footer={null}
      mask={{ closable: false }}
      destroyOnHidden
      onCancel={onCancel}
    >
      <ProofForm onProved={onProved} />
    </Modal>
  );
}

function ProofForm({ onProved }: { readonly onProved: () => void }) {
  const { hasPassword, hasSecondFactor } = useSession();
  if (hasPassword) return <Asked what="password" onProved={onProved} />;
  return hasSecondFactor ? <Asked what="code" onProved={onProved} /> : <AtProvider />;
}

interface AskedProps {
  readonly what: 'password' | 'code';
  readonly onProved: () => void;
}

function Asked({ what, onProved }: AskedProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { refusal, onRefused } = useRefusal();
  const prove = useAct({
    act: async (given: string) => {
      const body = { password: null, code: null, [what]: given };
      await answered(api.POST('/api/v1/session/proof', { params: { header: newAct() }, body }));
      // The session goes on under another secret, so its proof for writes is another one, too.
      await queries.refetchQueries({ queryKey: sessionKey });
    },
    changes: [],
    onDone: onProved,
    onRefused,
  });
  return (
    <Form<{ given: string }> layout="vertical" onFinish={({ given }) => prove.mutate(given)} requiredMark={false}>
      <p>{t('proof.help')}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item
        name="given"
        label={what === 'password' ? t('signIn.password') : t('secondFactor.code')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        {what === 'password' ? (
          <Input.Password autoFocus autoComplete="current-password" />
        ) : (
          <Input autoFocus autoComplete="one-time-code" maxLength={60} />
        )}
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={prove.isPending}>
        {t('common.next')}
      </Button>
    </Form>
  );
}

/** Whoever has neither password nor second factor here signs in anew where they did. */
function AtProvider() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <>
      <p>{t('proof.atProvider')}</p>
      <Button type="primary" block href={`/api/v1/session/oidc?to=${encodeURIComponent(pathname)}`}>
        {t('proof.signInAnew')}
      </Button>
    </>
  );
}
