import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../api/client';
import { useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { YearPreview } from '../year/year-preview';

interface YearOfPackProps {
  /** A loaded pack by key and version, or the source of one. */
  readonly pack: Pick<Schema<'PreviewDto'>, 'pack' | 'packVersion' | 'source'>;
}

/** A year of the acting unit with this pack, before anything is sent. */
export function YearOfPack({ pack }: YearOfPackProps) {
  const { t } = useTranslation();
  const unit = useSession().actingUnit;
  const [year, setYear] = useState<number | null>(null);
  if (!unit) return null;
  return (
    <>
      <Form<{ year: number }>
        layout="inline"
        style={{ marginBottom: 16 }}
        initialValues={{ year: Number(dayOf(new Date()).slice(0, 4)) + 1 }}
        onFinish={(chosen) => setYear(chosen.year)}
      >
        <Form.Item label={t('common.unit')}>
          <strong>{unit.name}</strong>
        </Form.Item>
        <Form.Item name="year" label={t('year.theYear')} rules={[{ required: true, message: t('common.required') }]}>
          <InputNumber min={2000} max={2200} precision={0} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          {t('policy.tryOn')}
        </Button>
      </Form>
      {year !== null && <YearPreview of={{ unit: unit.code, year, ...pack }} />}
    </>
  );
}
