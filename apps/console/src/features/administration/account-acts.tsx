import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ReasonForm } from '../../shared/reason-form';
import { useAct } from '../../shared/use-act';
import { AccountIdentities } from './account-identities';
import {
  type Account,
  accountsKey,
  type AccountWithPassword,
  askReset,
  disableAccount,
  enableAccount,
  endSessions,
  resetAccount,
} from './account-queries';
import { useAsking } from './use-asking';

interface AccountActsProps {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly onReset: (reset: AccountWithPassword) => void;
}

/** What an administrator may do to somebody else's account; each is asked for once more, as it ends work under way. */
export function AccountActs({ account, isOwn, onReset }: AccountActsProps) {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const changes = [accountsKey];
  const enable = useAct({ act: enableAccount, changes, said: () => t('accounts.enabled') });
  const disable = useAct({ act: disableAccount, changes, said: () => t('accounts.disabled') });
  const reset = useAct({ act: resetAccount, changes, onDone: onReset });
  const end = useAct({ act: endSessions, changes, said: () => t('accounts.ended') });
  const ask = (name: 'disable' | 'reset' | 'endSessions', act: () => Promise<unknown>) =>
    void modal.confirm({
      title: `${t(`accounts.${name}`)} ${account.login}`,
      content: t(`accounts.${name}Help`),
      okButtonProps: { danger: true },
      // A refusal has been told; the question need not stay.
      onOk: () => act().catch(() => undefined),
    });
  if (isOwn) return <span className="muted">{t('accounts.own')}</span>;
  return (
    <Space wrap>
      {may('account.change') && account.state === 'disabled' && (
        <Button size="small" onClick={() => enable.mutate(account)}>
          {t('accounts.enable')}
        </Button>
      )}
      {may('account.reset') && !account.isAdministrator && account.state === 'active' && (
        <Button size="small" onClick={() => ask('reset', () => reset.mutateAsync(account))}>
          {t('accounts.reset')}
        </Button>
      )}
      {may('account.resetAdministrator') && account.isAdministrator && account.state === 'active' && (
        <AskReset account={account} />
      )}
      {may('account.endSessions') && account.state === 'active' && (
        <Button size="small" onClick={() => ask('endSessions', () => end.mutateAsync(account))}>
          {t('accounts.endSessions')}
        </Button>
      )}
      {may('account.bind') && <AccountIdentities account={account} />}
      {may('account.change') && account.state === 'active' && (
        <Button size="small" danger onClick={() => ask('disable', () => disable.mutateAsync(account))}>
          {t('accounts.disable')}
        </Button>
      )}
    </Space>
  );
}

/** An administrator's password is reset by two. */
function AskReset({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const ask = useAsking(askReset, () => setAsking(false));
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('approvals.askReset')}
      </Button>
      <ReasonForm
        isOpen={isAsking}
        title={`${t('approvals.askReset')} ${account.login}`}
        help={t('approvals.askResetHelp')}
        isPending={ask.isPending}
        onCancel={() => setAsking(false)}
        onSaid={(reason) => ask.mutate({ account, reason })}
      />
    </>
  );
}
