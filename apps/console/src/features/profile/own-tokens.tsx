import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { dayOf, timeOf } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import { ToldOnce } from '../../shared/told-once';
import { useAct } from '../../shared/use-act';
import { NewTokenForm } from './new-token-form';

type Token = Schema<'ApiTokenInListDto'>;
const key = ['api-tokens'] as const;

/** Tokens with which scripts act for this account. */
export function OwnTokens() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const tokens = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/api-tokens')) });
  const revoke = useAct({
    act: ({ id }: Token) =>
      answered(api.DELETE('/api/v1/api-tokens/{id}', { params: { path: { id }, header: newAct() } })),
    changes: [key],
    said: () => t('profile.revoked'),
  });
  const close = () => {
    setOpen(false);
    setMade(null);
  };
  return (
    <section className="card" aria-labelledby="own-tokens">
      <h2 id="own-tokens">{t('profile.tokens')}</h2>
      <p className="muted">{t('profile.tokensHelp')}</p>
      <Shown of={tokens}>
        {({ items, scopes }) => (
          <>
            {items.length === 0 ? (
              <Nothing title={t('profile.noTokens')} />
            ) : (
              <Table<Token>
                rowKey="id"
                size="small"
                scroll={{ x: 'max-content' }}
                pagination={false}
                dataSource={[...items]}
                columns={[
                  { title: t('profile.tokenName'), dataIndex: 'name' },
                  { title: t('profile.scopes'), render: (_, { scopes: of }) => of.join('，') },
                  { title: t('profile.expires'), render: (_, { expiresAt }) => dayOf(expiresAt) },
                  {
                    title: t('profile.lastUsed'),
                    render: (_, { lastUsedAt }) => (lastUsedAt ? timeOf(lastUsedAt) : t('profile.never')),
                  },
                  {
                    title: t('common.actions'),
                    render: (_, token) => (
                      <Popconfirm title={t('profile.revokeSure')} onConfirm={() => revoke.mutate(token)}>
                        <Button size="small" danger>
                          {t('profile.revoke')}
                        </Button>
                      </Popconfirm>
                    ),
                  },
                ]}
              />
            )}
            <Button style={{ marginTop: 16 }} onClick={() => setOpen(true)}>
              {t('profile.newToken')}
            </Button>
            <Modal
              open={isOpen}
              title={t('profile.newToken')}
              footer={null}
              mask={{ closable: false }}
              destroyOnHidden
              onCancel={close}
            >
              {made === null ? (
                <NewTokenForm scopes={scopes} changes={key} onMade={setMade} />
              ) : (
                <ToldOnce title={t('profile.tokenOnce')} secret={made} />
              )}
            </Modal>
          </>
        )}
      </Shown>
    </section>
  );
}
