import { useQuery } from '@tanstack/react-query';
import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { timeOf } from '../../shared/days';
import { Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { deviceOf } from './device';

type SessionInList = Schema<'SessionInListDto'>;
const key = ['sessions'] as const;

/** Where somebody is signed in, each to be ended. */
export function OwnSessions() {
  const { t } = useTranslation();
  const sessions = useQuery({ queryKey: key, queryFn: () => answered(api.GET('/api/v1/sessions')) });
  const end = useAct({
    act: ({ id }: SessionInList) =>
      answered(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id }, header: newAct() } })),
    changes: [key],
    said: () => t('profile.ended'),
  });
  return (
    <section className="card" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('profile.sessions')}</h2>
      <p className="muted">{t('profile.sessionsHelp')}</p>
      <Shown of={sessions}>
        {({ items }) => (
          <Table<SessionInList>
            rowKey="id"
            size="small"
            scroll={{ x: 'max-content' }}
            pagination={false}
            dataSource={[...items]}
            columns={[
              {
                title: t('profile.device'),
                render: (_, { userAgent, isPresent }) => (
                  <>
                    {deviceOf(userAgent)} {isPresent && <Tag>{t('profile.present')}</Tag>}
                  </>
                ),
              },
              { title: t('profile.address'), dataIndex: 'address' },
              { title: t('profile.signedInAt'), render: (_, { createdAt }) => timeOf(createdAt) },
              { title: t('profile.lastSeen'), render: (_, { lastSeenAt }) => timeOf(lastSeenAt) },
              { title: t('profile.expires'), render: (_, { expiresAt }) => timeOf(expiresAt) },
              {
                title: t('common.actions'),
                render: (_, session) =>
                  !session.isPresent && (
                    <Button size="small" onClick={() => end.mutate(session)}>
                      {t('profile.end')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Shown>
    </section>
  );
}
