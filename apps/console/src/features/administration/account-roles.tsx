import { Button, Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ReasonForm } from '../../shared/reason-form';
import { useAct } from '../../shared/use-act';
import { type Account, accountsKey, type Grant, giveRole, revokeRole } from './account-queries';
import { AskGrant, AskRevocation } from './administrator-role';

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
  const mayAsk = (act: string): boolean => may(act) && !isOwn;
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
      {mayAsk('grant.revokeAdministrator') && account.isAdministrator && <AskRevocation account={account} />}
      {mayAsk('grant.giveAdministrator') && account.grants.length === 0 && account.state === 'active' && (
        <AskGrant account={account} />
      )}
      <ReasonForm
        isOpen={revoking !== null}
        title={revoking ? `${t('accounts.revoke')} ${revoking.unitName ?? ''} ${t(`post.${revoking.role}`)}` : ''}
        help={t('accounts.revokeHelp')}
        isPending={revoke.isPending}
        onCancel={() => setRevoking(null)}
        onSaid={(reason) => revoking && revoke.mutate({ grant: revoking, reason })}
      />
    </Space>
  );
}
