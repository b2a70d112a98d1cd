import { Button, Input, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { PagedTable } from '../../shared/paged-table';
import { ToldOnce } from '../../shared/told-once';
import { AccountActs } from './account-acts';
import { AccountImport } from './account-import';
import {
  type Account,
  type AccountFilter,
  accountStates,
  type AccountWithPassword,
  useAccounts,
} from './account-queries';
import { AccountRoles } from './account-roles';
import { NewAccountForm } from './new-account-form';
import { RoleProposals } from './role-proposals';
import { spanOf, UnusedAccounts } from './unused-accounts';

const stateOf = (said: string | null) => accountStates.find((state) => state === said);

/** Who can sign in, and as what: the system administrator makes accounts, the security administrator grants roles. */
export function AccountsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const [isMaking, setMaking] = useState(false);
  const [told, setTold] = useState<AccountWithPassword | null>(null);
  const search = params.get('search') ?? '';
  const state = stateOf(params.get('state'));
  const unusedDays = spanOf(params.get('unused'));
  const filter = {
    ...(search === '' ? {} : { search }),
    ...(state ? { state } : {}),
    ...(unusedDays ? { unusedDays } : {}),
  };
  const ask = (name: 'search' | 'state' | 'unused', value: string | undefined) =>
    setParams((present) => {
      if (value) present.set(name, value);
      else present.delete(name);
      return present;
    });
  const close = () => {
    setMaking(false);
    setTold(null);
  };
  return (
    <Page
      title={t('accounts.title')}
      extra={
        <>
          <RoleProposals />
          {may('account.import') && <AccountImport />}
          {may('account.create') && (
            <Button type="primary" onClick={() => setMaking(true)}>
              {t('accounts.create')}
            </Button>
          )}
        </>
      }
    >
      <p className="muted">{t('accounts.help')}</p>
      <section className="card page-extra">
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          maxLength={100}
          aria-label={t('accounts.find')}
          placeholder={t('accounts.find')}
          defaultValue={search}
          onSearch={(text) => ask('search', text.trim())}
        />
        <Select
          allowClear
          style={{ width: 140 }}
          aria-label={t('common.state')}
          placeholder={t('common.state')}
          value={state ?? null}
          options={accountStates.map((each) => ({ value: each, label: t(`accounts.state.${each}`) }))}
          onChange={(chosen: string | undefined) => ask('state', chosen)}
        />
        <UnusedAccounts span={unusedDays} onChoose={(days) => ask('unused', days?.toString())} />
      </section>
      <Accounts filter={filter} onReset={setTold} />
      <Modal
        open={isMaking || told !== null}
        title={told ? `${told.name}（${told.login}）` : t('accounts.create')}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        {told ? (
          <ToldOnce title={t('accounts.passwordOnce')} secret={told.password ?? ''} />
        ) : (
          <NewAccountForm onMade={setTold} />
        )}
      </Modal>
    </Page>
  );
}

interface AccountsProps {
  readonly filter: AccountFilter;
  readonly onReset: (reset: AccountWithPassword) => void;
}

function Accounts({ filter, onReset }: AccountsProps) {
  const { t } = useTranslation();
  const { login: own } = useSession();
  const accounts = useAccounts(filter);
  return (
    <PagedTable<Account>
      of={accounts}
      empty={{ title: t('accounts.empty'), help: t('accounts.emptyHelp') }}
      columns={[
        { title: t('signIn.login'), dataIndex: 'login' },
        { title: t('accounts.person'), dataIndex: 'name' },
        { title: t('common.state'), render: (_, account) => <State account={account} /> },
        {
          title: t('accounts.roles'),
          render: (_, account) => <AccountRoles account={account} isOwn={account.login === own} />,
        },
        { title: t('accounts.created'), render: (_, { createdAt }) => dayOf(createdAt) },
        {
          title: t('common.actions'),
          render: (_, account) => <AccountActs account={account} isOwn={account.login === own} onReset={onReset} />,
        },
      ]}
    />
  );
}

function State({ account: { state, isLocked, hasSecondFactor } }: { readonly account: Account }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag color={state === 'active' ? 'success' : 'default'}>{t(`accounts.state.${state}`)}</Tag>
      {isLocked && <Tag color="warning">{t('accounts.locked')}</Tag>}
      {hasSecondFactor && <Tag>{t('accounts.secondFactor')}</Tag>}
    </>
  );
}
