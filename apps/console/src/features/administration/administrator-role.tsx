import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonForm } from '../../shared/reason-form';
import { type Account, type AdministratorRole, administratorRoles, askGrant, askRevocation } from './account-queries';
import { useAsking } from './use-asking';

/** Asks that an administrator be one no more. */
export function AskRevocation({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const ask = useAsking(askRevocation, () => setAsking(false));
  const [grant] = account.grants;
  if (!grant) return null;
  return (
    <>
      <Button
        size="small"
        type="text"
        danger
        aria-label={`${t('approvals.askRevocation')} ${account.login} ${t(`post.${grant.role}`)}`}
        onClick={() => setAsking(true)}
      >
        {t('approvals.askRevocation')}
      </Button>
      <ReasonForm
        isOpen={isAsking}
        title={`${t('approvals.askRevocation')} ${account.login} ${t(`post.${grant.role}`)}`}
        help={t('approvals.askHelp')}
        isPending={ask.isPending}
        onCancel={() => setAsking(false)}
        onSaid={(reason) => ask.mutate({ account, grant, reason })}
      />
    </>
  );
}

/** Asks that somebody who has no role become an administrator. */
export function AskGrant({ account }: { readonly account: Account }) {
  const { t } = useTranslation();
  const [role, setRole] = useState<AdministratorRole | null>(null);
  const ask = useAsking(askGrant, () => setRole(null));
  return (
    <>
      <Select<AdministratorRole>
        size="small"
        style={{ minWidth: 180 }}
        aria-label={`${t('approvals.askGrant')} ${account.login}`}
        placeholder={t('approvals.askGrant')}
        value={null}
        onChange={setRole}
        options={administratorRoles.map((each) => ({ value: each, label: t(`post.${each}`) }))}
      />
      <ReasonForm
        isOpen={role !== null}
        title={`${t('approvals.askGrant')} ${account.login}${role ? ` ${t(`post.${role}`)}` : ''}`}
        help={t('approvals.askHelp')}
        isPending={ask.isPending}
        onCancel={() => setRole(null)}
        onSaid={(reason) => role && ask.mutate({ account, role, reason })}
      />
    </>
  );
}
