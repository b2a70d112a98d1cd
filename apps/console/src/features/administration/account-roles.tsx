import { Button, Form, Input, Modal, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { useAct } from '../../shared/use-act';
import { type Account, accountsKey, type Grant, giveRole, revokeRole } from './account-queries';

const sameRole = (a: Pick<Grant, 'role' | 'unitCode'>, b: Pick<Grant, 'role' | 'unitCode'>): boolean =>
  a.role === b.role && a.unitCode === b.unitCode;

/** The roles of an account: what it may do by which post, granted and revoked by the security administrator. */
export function AccountRoles({ account, isOwn }: { readonly account: Account; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const may = useMay();
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const give = useAct({
    act: (postId: string) => {
      const post = account.posts.find(({ id }) => id === postId);
      if (!post) throw new Error('Only a post of the list can be chosen');
      return giveRole(account, { role: post.role, postId });
    },
    changes: [accountsKey],
    said: () => t('accounts.given'),
  });
  const revoke = useAct({
    act: ({ grant, reason }: { readonly grant: Grant; readonly reason: string }) => revokeRole(account, grant, reason),
    changes: [accountsKey],
    said: () => t('accounts.revoked'),
    onDone: () => setRevoking(null),
  });
  const open = account.posts.filter((post) => !account.grants.some((grant) => sameRole(grant, post)));
  const mayChange = may('grant.give') && !isOwn && !account.isAdministrator;
  return (
    <Space wrap size={[8, 8]}>
      {account.grants.map((grant) => (
        <span key={grant.id}>
          <Tag color={grant.isEffective ? 'processing' : 'default'}>
            {grant.unitName} {t(`post.${grant.role}`)}
            {!grant.isEffective && `（${t('accounts.asleep')}）`}
          </Tag>
          {mayChange && (
            <Button
              size="small"
              type="text"
              danger
              aria-label={`${t('accounts.revoke')} ${account.login} ${t(`post.${grant.role}`)}`}
              onClick={() => setRevoking(grant)}
            >
              {t('accounts.revoke')}
            </Button>
          )}
        </span>
      ))}
      {account.grants.length === 0 && !mayChange && <span className="muted">{t('accounts.noRoles')}</span>}
      {mayChange && open.length > 0 && (
        <Select<string>
          size="small"
          style={{ minWidth: 180 }}
          aria-label={`${t('accounts.give')} ${account.login}`}
          placeholder={t('accounts.give')}
          value={null}
          loading={give.isPending}
          disabled={give.isPending}
          onChange={(postId) => give.mutate(postId)}
          options={open.map(({ id, role, unitName }) => ({ value: id, label: `${unitName} ${t(`post.${role}`)}` }))}
        />
      )}
      <Modal
        open={revoking !== null}
        title={revoking && `${t('accounts.revoke')} ${revoking.unitName ?? ''} ${t(`post.${revoking.role}`)}`}
        destroyOnHidden
        onCancel={() => setRevoking(null)}
        okButtonProps={{ htmlType: 'submit', form: 'revoke-role', danger: true, loading: revoke.isPending }}
      >
        {revoking && (
          <Form<{ readonly reason: string }>
            id="revoke-role"
            layout="vertical"
            onFinish={({ reason }) => revoke.mutate({ grant: revoking, reason })}
          >
            <p className="muted">{t('accounts.revokeHelp')}</p>
            <Form.Item
              name="reason"
              label={t('common.reason')}
              rules={[{ required: true, whitespace: true, message: t('common.reasonNeeded') }]}
            >
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
            </Form.Item>
          </Form>
        )}
      </Modal>
    </Space>
  );
}
