import { Alert, Descriptions, Table, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { timeOf } from '../../shared/days';
import { Shown } from '../../shared/page-state';
import { type AuditEntry, useAuditEntry } from './audit-queries';

type Row = Schema<'AuditRowDto'>;

/** What may have been done, in the order in which one looks for it. */
export const auditKinds = [
  ...(['insert', 'update', 'delete', 'truncate', 'signedIn', 'signInFailed', 'lockedOut', 'signedOut'] as const),
  ...(['refused', 'read', 'exported', 'imported', 'approved', 'rejected', 'sealed', 'verified', 'archived'] as const),
];

/** In the reader's language; a kind that is not known as it is. */
export const kindText = (t: TFunction, kind: string): string =>
  t(`audit.kinds.${kind}` as 'audit.kinds.update', { defaultValue: kind });

export const whoOf = ({ actor, actorLogin }: AuditEntry): string => actorLogin ?? actor;

/** One entry: who, for whom, from where, what, before and after. */
export function AuditEntryView({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const entry = useAuditEntry(id);
  return (
    <Shown of={entry}>
      {(found) => (
        <>
          {!found.isReadable && <Alert type="error" showIcon title={t('audit.unreadable')} />}
          <Facts entry={found} />
          {found.isMasked && <Alert type="info" showIcon title={t('audit.masked')} style={{ marginTop: 12 }} />}
          {found.rows.map((row) => (
            <RowView key={row.id} row={row} isMasked={found.isMasked} />
          ))}
        </>
      )}
    </Shown>
  );
}

function Facts({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const facts: readonly (readonly [string, string | null])[] = [
    [t('common.time'), timeOf(entry.at)],
    [t('common.who'), entry.actorLogin === null ? entry.actor : `${entry.actorLogin} (${entry.actor})`],
    [t('audit.actingUnit'), entry.actingUnit?.name ?? null],
    [t('audit.onBehalfOf'), entry.onBehalfOf],
    [t('audit.kind'), kindText(t, entry.kind)],
    [t('audit.subject'), entry.subject],
    [t('audit.matter'), entry.matter],
    [t('audit.rows'), String(entry.rowCount)],
    [t('audit.committee'), entry.committee?.name ?? t('audit.administration')],
    [t('audit.sequence'), entry.sequence === null ? t('audit.noPlace') : String(entry.sequence)],
    [t('audit.address'), entry.address],
    [t('audit.filters.requestId'), entry.requestId],
    [t('audit.columns'), entry.columns.length === 0 ? null : entry.columns.join(', ')],
    [t('audit.digest'), entry.digest],
    [t('audit.said'), entry.said === null ? null : JSON.stringify(entry.said)],
  ];
  return (
    <Descriptions
      size="small"
      bordered
      column={1}
      items={facts.flatMap(([label, value]) => (value === null ? [] : [{ key: label, label, children: value }]))}
    />
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The columns of one row that were written, with their values where they are shown. */
function RowView({ row, isMasked }: { readonly row: Row; readonly isMasked: boolean }) {
  const { t } = useTranslation();
  const valueOf = (side: Row['before'], column: string) =>
    side?.[column] === undefined || side[column] === null ? (
      <span className="muted">{t('common.none')}</span>
    ) : (
      <span style={{ overflowWrap: 'anywhere' }}>{textOf(side[column])}</span>
    );
  const values = [
    { title: t('task.before'), render: (_: unknown, column: string) => valueOf(row.before, column) },
    { title: t('task.after'), render: (_: unknown, column: string) => valueOf(row.after, column) },
  ];
  return (
    <section style={{ marginTop: 16 }}>
      <Typography.Text copyable>{row.id}</Typography.Text>
      <Table<string>
        size="small"
        rowKey={(column) => column}
        pagination={false}
        dataSource={[...row.columns]}
        columns={[{ title: t('audit.column'), render: (_, column) => column }, ...(isMasked ? [] : values)]}
      />
    </section>
  );
}
