import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useMay, useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { usePacks } from '../policy/pack-queries';
import { inLanguage } from '../work/form-types';

type Start = Schema<'YearlyStartDto'>;

const yearlyStartsKey = ['yearly-starts'] as const;

/** What was said last of one committee; null where nobody has ever said anything. */
async function yearlyStartOf(unit: string): Promise<Start | null> {
  const { items } = await answered(api.GET('/api/v1/yearly-starts', { params: { query: { unit } } }));
  return items[0] ?? null;
}

/** Whether the own committee's year starts by itself, and the act that lets it do so, or no longer. */
export function YearlyStart() {
  const may = useMay();
  const unit = useSession().actingUnit?.code;
  return unit !== undefined && may('yearlyStart.read') ? <OfUnit unit={unit} /> : null;
}

function OfUnit({ unit }: { readonly unit: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const start = useQuery({ queryKey: [...yearlyStartsKey, unit], queryFn: () => yearlyStartOf(unit) });
  return (
    <section className="card" aria-label={t('yearlyStart.title')}>
      <Shown of={start}>
        {(said) => (
          <div className="page-extra">
            <span className="grow">
              <strong>{t('yearlyStart.title')}</strong>{' '}
              {said?.isOn ? t('yearlyStart.on', { day: said.startsOn, pack: said.pack }) : t('yearlyStart.off')}{' '}
              {said && <span className="muted number">{t('yearlyStart.since', { time: timeOf(said.changedAt) })}</span>}
            </span>
            {may('yearlyStart.change') && (
              <Button onClick={() => setAsking(true)}>
                {t(said?.isOn ? 'yearlyStart.turnOff' : 'yearlyStart.turnOn')}
              </Button>
            )}
            <Change isOpen={isAsking} unit={unit} said={said} onClose={() => setAsking(false)} />
          </div>
        )}
      </Shown>
    </section>
  );
}

interface ChangeProps {
  readonly isOpen: boolean;
  readonly unit: string;
  readonly said: Start | null;
  readonly onClose: () => void;
}

function Change({ isOpen, unit, said, onClose }: ChangeProps) {
  const { t } = useTranslation();
  const { refusal, onRefused, forget } = useRefusal();
  const turns = said?.isOn ? 'turnOff' : 'turnOn';
  const set = useAct({
    act: ({ pack }: { readonly pack?: string }) =>
      answered(
        api.POST('/api/v1/yearly-starts', {
          params: { header: newAct() },
          body: { unit, pack: pack ?? said?.pack ?? '', isOn: turns === 'turnOn' },
        }),
      ),
    changes: [yearlyStartsKey],
    said: ({ isOn }) => t(isOn ? 'yearlyStart.turnedOn' : 'yearlyStart.turnedOff'),
    onDone: onClose,
    onRefused,
  });
  return (
    <Modal
      open={isOpen}
      title={t(`yearlyStart.${turns}`)}
      onCancel={onClose}
      afterClose={forget}
      destroyOnHidden
      okButtonProps={{ htmlType: 'submit', form: 'yearly-start', loading: set.isPending }}
    >
      <Form<{ readonly pack?: string }>
        id="yearly-start"
        layout="vertical"
        initialValues={said ? { pack: said.pack } : {}}
        onFinish={(filled) => {
          forget();
          set.mutate(filled);
        }}
      >
        <p className="muted">{t(`yearlyStart.${turns}Help`)}</p>
        {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
        {turns === 'turnOn' && <Pack />}
      </Form>
    </Modal>
  );
}

/** By which pack: each year takes its newest version. */
function Pack() {
  const { t, i18n } = useTranslation();
  const packs = usePacks();
  const keys = [...new Map((packs.data?.items ?? []).map((pack) => [pack.key, pack])).values()];
  return (
    <Form.Item name="pack" label={t('year.pack')} rules={[{ required: true, message: t('common.required') }]}>
      <Select
        loading={packs.isPending}
        options={keys.map(({ key, title }) => ({ value: key, label: inLanguage(title, i18n.language) }))}
      />
    </Form.Item>
  );
}
