import { Button, Form, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/use-act';
import { accountsKey, type AccountWithPassword, createAccount, usePersonsWithoutAccount } from './account-queries';

interface Filled {
  readonly personId: string;
  readonly login: string;
}

/** An account for somebody who holds a post; what it may do is granted by another administrator. */
export function NewAccountForm({ onMade }: { readonly onMade: (made: AccountWithPassword) => void }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const persons = usePersonsWithoutAccount(useDeferredValue(search.trim()));
  const create = useAct({ act: createAccount, changes: [accountsKey], onDone: onMade });
  const required = { required: true, message: t('common.required') };
  return (
    <Form<Filled> layout="vertical" onFinish={(filled) => create.mutate(filled)}>
      <Form.Item name="personId" label={t('accounts.person')} rules={[required]} extra={t('accounts.personHelp')}>
        <Select
          showSearch={{ filterOption: false, onSearch: setSearch }}
          loading={persons.isFetching}
          notFoundContent={t('accounts.nobody')}
          options={(persons.data?.items ?? []).map(({ id, name, role, unitName }) => ({
            value: id,
            label: `${name}（${unitName} ${t(`post.${role}`)}）`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="login"
        label={t('signIn.login')}
        rules={[required, { pattern: /^\S+$/, message: t('accounts.loginShape') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={create.isPending}>
        {t('accounts.create')}
      </Button>
    </Form>
  );
}
