import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { Shown } from '../../shared/page-state';
import { inLanguage } from '../work/form-types';
import { YearConflicts } from './year-conflicts';

/** The year before anything is sent: counts, days, load on each level, and what to look at first. */
export function YearPreview({ of }: { readonly of: Schema<'PreviewDto'> }) {
  const preview = useQuery({
    queryKey: ['preview', of],
    queryFn: () => answered(api.POST('/api/v1/packs/preview', { params: { header: newAct() }, body: of })),
    staleTime: Infinity,
  });
  return <Shown of={preview}>{(found) => <PreviewView preview={found} />}</Shown>;
}

function PreviewView({ preview }: { readonly preview: Schema<'PackPreviewDto'> }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('year.previewCounts', {
          cycles: preview.counts.cycles,
          units: preview.counts.units,
          tasks: preview.counts.tasks,
        })}
      />
      <YearConflicts preview={preview} />
      <section className="card">
        <h2>{t('year.phases')}</h2>
        <Descriptions
          column={{ xs: 1, md: 2, xl: 5 }}
          size="small"
          items={preview.phases.map((phase) => ({
            key: phase.phase,
            label: t(`phase.${phase.phase}`),
            children: (
              <>
                {t('year.from', { from: phase.opensOn, to: phase.closesOn })}
                {phase.isProvisional && <Tag style={{ marginInlineStart: 6 }}>{t('common.provisional')}</Tag>}
              </>
            ),
          }))}
        />
      </section>
      <section className="card">
        <h2>{t('year.load')}</h2>
        <Table
          size="small"
          rowKey={({ level, kind }) => `${level}/${kind}`}
          pagination={false}
          dataSource={[...preview.load]}
          columns={[
            { title: t('common.unit'), render: (_, { level }) => t(`level.${level}`) },
            { title: t('board.units'), dataIndex: 'units', align: 'right' },
            { title: t('year.perUnit'), dataIndex: 'tasksPerUnit', align: 'right' },
            { title: t('board.total'), dataIndex: 'tasks', align: 'right' },
          ]}
        />
      </section>
      <section className="card">
        <h2>{t('year.deadlines')}</h2>
        <Table
          size="small"
          rowKey={({ item, occurrence }) => `${item}/${occurrence}`}
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={[...preview.deadlines]}
          columns={[
            { title: t('year.item'), render: (_, line) => inLanguage(line.title, i18n.language) },
            { title: t('board.phase'), render: (_, { phase }) => t(`phase.${phase}`) },
            {
              title: t('common.due'),
              render: (_, { on, isProvisional }) => (
                <span className="number">
                  {on} {isProvisional && <Tag>{t('common.provisional')}</Tag>}
                </span>
              ),
            },
          ]}
        />
      </section>
    </>
  );
}
