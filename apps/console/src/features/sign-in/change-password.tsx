import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { sessionKey } from '../../app/session';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';

interface Filled {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

interface ChangePasswordProps {
  /** The present one was given out by somebody else. */
  readonly isFirst?: boolean;
  readonly onDone?: () => void;
}

/** A password of one's own instead of the present one. */
export function ChangePassword({ isFirst = false, onDone }: ChangePasswordProps) {
  const { t } = useTranslation();
  const { refusal, onRefused } = useRefusal();
  const change = useAct({
    act: ({ current, next }: Filled) =>
      answered(api.POST('/api/v1/password', { params: { header: newAct() }, body: { current, next } })),
    // The session goes on under another secret, so its proof for writes is another one, too.
    changes: [sessionKey, ['sessions']],
    ...(onDone ? { onDone } : {}),
    onRefused,
  });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<Filled> layout="vertical" onFinish={(filled) => change.mutate(filled)} requiredMark={false}>
      {isFirst && <p>{t('signIn.change')}</p>}
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="current" label={t('signIn.current')} rules={[required]}>
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
        {isFirst ? t('signIn.changeSubmit') : t('profile.changePassword')}
      </Button>
    </Form>
  );
}
