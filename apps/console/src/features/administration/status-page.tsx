import { useQuery } from '@tanstack/react-query';
import { Descriptions, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Page } from '../../shared/page';
import { Shown } from '../../shared/page-state';

/** Servers, workers, lag and messages, as they are now. */
export function StatusPage() {
  const { t } = useTranslation();
  const status = useQuery({
    queryKey: ['status'],
    queryFn: () => answered(api.GET('/api/v1/status')),
    refetchInterval: 10_000,
  });
  const reachable = (isReachable: boolean) => (
    <Tag color={isReachable ? 'success' : 'error'}>{isReachable ? t('status.reachable') : t('status.unreachable')}</Tag>
  );
  return (
    <Page title={t('status.title')}>
      <Shown of={status}>
        {(found) => (
          <>
            <section className="card">
              <Descriptions
                column={{ xs: 1, lg: 2 }}
                items={[
                  {
                    key: 'record',
                    label: t('status.record'),
                    children: (
                      <>
                        {reachable(found.record.isReachable)}
                        {t('status.connections', { count: found.record.connections, waiting: found.record.waiting })}
                      </>
                    ),
                  },
                  { key: 'process', label: t('status.process'), children: reachable(found.process.isReachable) },
                  { key: 'late', label: t('status.lateCycles'), children: found.lateCycles },
                  {
                    key: 'cycles',
                    label: t('nav.year'),
                    children:
                      found.cycles.map(({ state, count }) => `${t(`cycleState.${state}`)} ${count}`).join(' · ') || '—',
                  },
                  {
                    key: 'deliveries',
                    label: t('nav.notices'),
                    children: t('status.deliveries', { ...found.deliveries }),
                  },
                ]}
              />
            </section>
            <section className="card">
              <Table
                rowKey="name"
                size="small"
                pagination={false}
                dataSource={[...found.process.queues]}
                columns={[
                  { title: t('status.queue'), dataIndex: 'name' },
                  { title: t('status.pollers'), dataIndex: 'pollers', align: 'right' },
                  { title: t('status.backlog'), dataIndex: 'backlog', align: 'right' },
                  { title: t('status.lag'), dataIndex: 'lagSeconds', align: 'right' },
                ]}
              />
            </section>
          </>
        )}
      </Shown>
    </Page>
  );
}
