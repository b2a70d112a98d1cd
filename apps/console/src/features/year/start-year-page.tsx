import { useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Select, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { useAct } from '../../shared/use-act';
import { inLanguage } from '../work/form-types';
import { cyclesKey } from './cycle-queries';
import { YearPreview } from './year-preview';

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
          <YearPreview of={{ unit: unit?.code ?? '', ...chosen }} />
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
