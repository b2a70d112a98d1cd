import { Button, Drawer, Tabs, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { PagedTable } from '../../shared/paged-table';
import { AuditEntryView, kindText, whoOf } from './audit-entry';
import { AuditFilterForm } from './audit-filter-form';
import { type AuditEntry, type AuditFilter, auditFilterNames, useAuditEntries } from './audit-queries';
import { AuditVerification } from './audit-verification';

/** The trail for the audit administrator: looked through, and verified. What is asked for is in the address. */
export function AuditPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const filter: AuditFilter = Object.fromEntries(
    auditFilterNames.flatMap((name) => {
      const value = params.get(name);
      return value === null ? [] : [[name, value] as const];
    }),
  );
  const show = (id: string | null) =>
    setParams((present) => {
      if (id === null) present.delete('entry');
      else present.set('entry', id);
      return present;
    });
  const shown = params.get('entry');
  return (
    <Page title={t('audit.title')}>
      <p className="muted">{t('audit.help')}</p>
      <Tabs
        items={[
          {
            key: 'entries',
            label: t('audit.entries'),
            children: (
              <>
                <section className="card">
                  <AuditFilterForm
                    key={JSON.stringify(filter)}
                    filter={filter}
                    onChange={(changed) => setParams(Object.entries(changed))}
                  />
                </section>
                <Entries filter={filter} onShow={show} />
              </>
            ),
          },
          { key: 'verify', label: t('audit.verify'), children: <AuditVerification onShow={show} /> },
        ]}
      />
      <Drawer open={shown !== null} size="large" title={t('audit.entry')} onClose={() => show(null)}>
        {shown !== null && <AuditEntryView id={shown} />}
      </Drawer>
    </Page>
  );
}

interface EntriesProps {
  readonly filter: AuditFilter;
  readonly onShow: (id: string) => void;
}

function Entries({ filter, onShow }: EntriesProps) {
  const { t } = useTranslation();
  const entries = useAuditEntries(filter);
  return (
    <PagedTable<AuditEntry>
      of={entries}
      empty={{ title: t('audit.empty'), help: t('audit.emptyHelp') }}
      columns={[
        { title: t('common.time'), render: (_, { at }) => <span className="number">{timeOf(at)}</span> },
        { title: t('common.who'), render: (_, entry) => whoOf(entry) },
        { title: t('audit.kind'), render: (_, entry) => <Tag>{kindText(t, entry.kind)}</Tag> },
        { title: t('audit.subject'), dataIndex: 'subject' },
        { title: t('audit.rows'), dataIndex: 'rowCount', align: 'right' },
        {
          title: t('audit.committee'),
          render: (_, { committee }) => committee?.name ?? t('audit.administration'),
        },
        { title: t('audit.address'), dataIndex: 'address' },
        {
          title: t('common.actions'),
          render: (_, { id }) => (
            <Button size="small" onClick={() => onShow(id)}>
              {t('audit.show')}
            </Button>
          ),
        },
      ]}
    />
  );
}
