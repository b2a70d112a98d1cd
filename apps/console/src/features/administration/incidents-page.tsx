import { useQuery } from '@tanstack/react-query';
import { App, Button, Input, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';

type Incident = Schema<'IncidentDto'>;
const key = ['incidents'] as const;

/** What failed again and again and was set aside: tried again, or closed with a reason. */
export function IncidentsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { modal } = App.useApp();
  const language = useSheetLanguage();
  const incidents = useQuery({
    queryKey: key,
    queryFn: () => answered(api.GET('/api/v1/incidents', { params: { query: { limit: 200 } } })),
  });
  const retry = useAct({
    act: ({ id, version }: Incident) =>
      answered(
        api.POST('/api/v1/incidents/{id}/retry', {
          params: { path: { id }, header: { ...newAct(), 'If-Match': `"${version}"` } },
        }),
      ),
    changes: [key],
    said: () => t('common.done'),
  });
  const close = useAct({
    act: ({ incident, reason }: { readonly incident: Incident; readonly reason: string }) =>
      answered(
        api.POST('/api/v1/incidents/{id}/close', {
          params: { path: { id: incident.id }, header: { ...newAct(), 'If-Match': `"${incident.version}"` } },
          body: { reason },
        }),
      ),
    changes: [key],
    said: () => t('common.done'),
  });
  const askToClose = (incident: Incident) => {
    let reason = '';
    void modal.confirm({
      title: t('incidents.close'),
      content: (
        <Input.TextArea
          aria-label={t('common.reason')}
          placeholder={t('common.reason')}
          maxLength={2000}
          onChange={({ target }) => {
            reason = target.value;
          }}
        />
      ),
      onOk: () =>
        reason.trim() === ''
          ? Promise.reject(new Error(t('common.reasonNeeded')))
          : close.mutateAsync({ incident, reason }),
    });
  };
  return (
    <Page
      title={t('incidents.title')}
      extra={
        <Out
          name="incidents"
          ask={() => api.GET('/api/v1/incidents/export', { params: { query: { language } }, parseAs: 'blob' })}
        />
      }
    >
      <Shown of={incidents}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('incidents.empty')} />
          ) : (
            <Table<Incident>
              rowKey="id"
              size="small"
              scroll={{ x: 'max-content' }}
              pagination={{ hideOnSinglePage: true }}
              dataSource={[...items]}
              columns={[
                { title: t('common.unit'), render: (_, { unit }) => unit.name },
                { title: t('incidents.step'), render: (_, { step }) => t(`incidents.steps.${step}`) },
                {
                  title: t('common.state'),
                  render: (_, { state }) => (
                    <Tag color={state === 'open' ? 'error' : 'default'}>{t(`incidents.states.${state}`)}</Tag>
                  ),
                },
                {
                  title: t('incidents.message'),
                  render: (_, { code, message }) => (
                    <>
                      {message} <span className="muted">{code}</span>
                    </>
                  ),
                },
                { title: t('incidents.attempts'), dataIndex: 'attempts', align: 'right' },
                { title: t('incidents.since'), render: (_, { firstAt }) => timeOf(firstAt) },
                {
                  title: t('common.actions'),
                  render: (_, incident) =>
                    incident.state === 'open' &&
                    may('incident.change') && (
                      <div className="page-extra">
                        <Button size="small" onClick={() => retry.mutate(incident)}>
                          {t('incidents.retry')}
                        </Button>
                        <Button size="small" onClick={() => askToClose(incident)}>
                          {t('incidents.close')}
                        </Button>
                      </div>
                    ),
                },
              ]}
            />
          )
        }
      </Shown>
    </Page>
  );
}
