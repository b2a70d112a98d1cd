import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Form, InputNumber, Select, Steps, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { inLanguage } from '../work/form-types';
import { cyclesKey } from './cycle-queries';

interface Chosen {
  readonly year: number;
  readonly pack: string;
}

/** Starting a year: choose, look at what would come, then issue it in one act. */
export function StartYearPage() {
  const { t, i18n } = useTranslation();
  const unit = useSession().actingUnit;
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const packs = useQuery({ queryKey: ['packs'], queryFn: () => answered(api.GET('/api/v1/packs')) });
  const start = useAct({
    act: (body: Chosen) =>
      answered(api.POST('/api/v1/cycles', { params: { header: newAct() }, body: { unit: unit?.code ?? '', ...body } })),
    changes: [cyclesKey],
    said: () => t('year.started'),
    onDone: ({ id }) => void navigate(`/year/${id}`),
  });
  const keys = [...new Map((packs.data?.items ?? []).map((pack) => [pack.key, pack])).values()];
  return (
    <Page title={t('year.start')}>
      <Steps
        current={step}
        style={{ marginBottom: 24 }}
        items={[{ title: t('year.unitStep') }, { title: t('year.previewStep') }]}
      />
      {step === 0 && (
        <section className="card">
          <Form<Chosen>
            layout="vertical"
            initialValues={chosen ?? { year: Number(dayOf(new Date()).slice(0, 4)) + 1 }}
            onFinish={(filled) => {
              setChosen(filled);
              setStep(1);
            }}
          >
            <Form.Item label={t('common.unit')}>
              <strong>{unit?.name}</strong>
            </Form.Item>
            <Form.Item
              name="year"
              label={t('year.theYear')}
              rules={[{ required: true, message: t('common.required') }]}
            >
              <InputNumber min={2000} max={2200} precision={0} />
            </Form.Item>
            <Form.Item name="pack" label={t('year.pack')} rules={[{ required: true, message: t('common.required') }]}>
              <Select
                loading={packs.isPending}
                style={{ maxWidth: 420 }}
                options={keys.map(({ key, version, title }) => ({
                  value: key,
                  label: `${inLanguage(title, i18n.language)}（${version}）`,
                }))}
              />
            </Form.Item>
            <Button type="primary" htmlType="submit">
              {t('common.next')}
            </Button>
          </Form>
        </section>
      )}
      {step === 1 && chosen && (
        <>
          <Preview unit={unit?.code ?? ''} chosen={chosen} />
          <div className="page-extra">
            <Button onClick={() => setStep(0)}>{t('common.previous')}</Button>
            <Button type="primary" loading={start.isPending} onClick={() => start.mutate(chosen)}>
              {t('year.startNow')}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}

/** The year before anything is sent: counts, days, load on each level, conflicts. */
function Preview({ unit, chosen }: { readonly unit: string; readonly chosen: Chosen }) {
  const preview = useQuery({
    queryKey: ['preview', unit, chosen],
    queryFn: () =>
      answered(api.POST('/api/v1/packs/preview', { params: { header: newAct() }, body: { unit, ...chosen } })),
    staleTime: Infinity,
  });
  return <Shown of={preview}>{(found) => <PreviewView preview={found} />}</Shown>;
}

function PreviewView({ preview }: { readonly preview: Schema<'PackPreviewDto'> }) {
  const { t, i18n } = useTranslation();
  const conflicts = Object.entries(preview.conflicts).filter(([, found]) => found.length > 0);
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
      <Alert
        type={conflicts.length === 0 ? 'success' : 'warning'}
        showIcon
        style={{ marginBottom: 16 }}
        title={conflicts.length === 0 ? t('year.noConflicts') : t('year.conflicts')}
        description={conflicts.map(([kind, found]) => `${kind}：${found.length}`).join('；')}
      />
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
