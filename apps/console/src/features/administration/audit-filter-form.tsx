import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { auditKinds, kindText } from './audit-entry';
import type { AuditFilter } from './audit-queries';

interface Filled extends Omit<AuditFilter, 'from' | 'to'> {
  readonly days?: readonly [Dayjs | null, Dayjs | null] | null;
}

const day = 'YYYY-MM-DD';
const texts = ['actor', 'committee', 'table', 'record', 'requestId'] as const;

interface AuditFilterFormProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Which entries are asked for. */
export function AuditFilterForm({ filter, onChange }: AuditFilterFormProps) {
  const { t } = useTranslation();
  const { from, to, ...rest } = filter;
  const dayOf = (given: string | undefined) => (given === undefined ? null : dayjs(given, day));
  const apply = ({ days, ...filled }: Filled) => {
    const all = { ...filled, from: days?.[0]?.format(day), to: days?.[1]?.format(day) };
    const said = Object.entries(all).flatMap(([name, value]) => {
      const text = value?.trim() ?? '';
      return text === '' ? [] : [[name, text] as const];
    });
    onChange(Object.fromEntries(said));
  };
  return (
    <Form<Filled>
      layout="inline"
      style={{ rowGap: 12 }}
      initialValues={{ ...rest, days: [dayOf(from), dayOf(to)] }}
      onFinish={apply}
    >
      {texts.map((name) => (
        <Form.Item key={name} name={name} label={t(`audit.filters.${name}`)}>
          <Input allowClear maxLength={name === 'committee' || name === 'table' ? 100 : 200} style={{ width: 180 }} />
        </Form.Item>
      ))}
      <Form.Item name="kind" label={t('audit.kind')}>
        <Select
          allowClear
          style={{ width: 160 }}
          options={auditKinds.map((kind) => ({ value: kind, label: kindText(t, kind) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t('audit.filters.days')}>
        <DatePicker.RangePicker allowEmpty={[true, true]} />
      </Form.Item>
      <div className="page-extra">
        <Button type="primary" htmlType="submit">
          {t('common.search')}
        </Button>
        <Button onClick={() => onChange({})}>{t('audit.all')}</Button>
      </div>
    </Form>
  );
}
