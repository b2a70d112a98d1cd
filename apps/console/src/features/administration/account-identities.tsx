import { Alert, Button, Form, Input, List, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../shared/use-refusal';
import { useSignInOptions } from '../../shared/sign-in-options';
import { useAct } from '../../shared/use-act';
import { type Account, accountsKey, bindIdentity, type Identity, unbindIdentity } from './account-queries';

/** Who an account is to the OpenID provider: bound and unbound by the system administrator. */
export function AccountIdentities({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const { data } = useSignInOptions();
  const [isOpen, setOpen] = useState(false);
  const issuer = data?.provider?.issuer;
  if (issuer === undefined && account.externalIdentities.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('accounts.identities')}
      </Button>
      <Modal
        open={isOpen}
        title={`${t('accounts.identities')} ${account.login}`}
        footer={null}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <p className="muted">{t('accounts.identitiesHelp')}</p>
        <Identities account={account} />
        {issuer !== undefined && !account.isAdministrator && <BindForm account={account} issuer={issuer} />}
      </Modal>
    </>
  );
}

function Identities({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const unbind = useAct({
    act: (identity: Identity) => unbindIdentity(account, identity),
    changes: [accountsKey],
    said: () => t('accounts.unbound'),
  });
  return (
    <List
      size="small"
      locale={{ emptyText: t('accounts.noIdentities') }}
      dataSource={[...account.externalIdentities]}
      renderItem={({ issuer, subject }) => (
        <List.Item
          actions={[
            <Button
              key="unbind"
              size="small"
              danger
              loading={unbind.isPending}
              onClick={() => unbind.mutate({ issuer, subject })}
            >
              {t('accounts.unbind')}
            </Button>,
          ]}
        >
          <List.Item.Meta title={subject} description={issuer} />
        </List.Item>
      )}
    />
  );
}

function BindForm({ account, issuer }: { readonly account: Account; readonly issuer: string }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Identity>();
  const { refusal, onRefused, forget } = useRefusal();
  const bind = useAct({
    act: (identity: Identity) => bindIdentity(account, identity),
    changes: [accountsKey],
    said: () => t('accounts.bound'),
    onDone: () => {
      forget();
      form.resetFields();
    },
    onRefused,
  });
  const needed = [{ required: true, whitespace: true, message: t('common.required') }];
  return (
    <Form<Identity>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ issuer }}
      onFinish={(filled) => bind.mutate(filled)}
    >
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form.Item name="issuer" label={t('accounts.issuer')} rules={needed}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="subject" label={t('accounts.subject')} rules={needed}>
        <Input maxLength={255} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={bind.isPending}>
        {t('accounts.bind')}
      </Button>
    </Form>
  );
}
