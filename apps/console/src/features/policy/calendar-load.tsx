import { Alert, Button, DatePicker, Form, type FormInstance, Input, InputNumber, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { type Fault, isProblem } from '../../api/problem';
import { useCalendar } from '../../shared/calendar';
import { dayOf } from '../../shared/days';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { readDays } from './calendar-days';

interface Filled {
  readonly year: number;
  readonly notice: string;
  readonly publishedOn?: Dayjs | null;
  readonly daysOff: string;
  readonly makeUpDays?: string;
}

type NewYear = Schema<'NewCalendarYearDto'>;

const fields = ['year', 'notice', 'publishedOn', 'daysOff', 'makeUpDays'] as const;

const yearOf = ({ year, notice, publishedOn, daysOff, makeUpDays = '' }: Filled): NewYear => ({
  ...{ year, notice, publishedOn: publishedOn?.format('YYYY-MM-DD') ?? null },
  ...{ daysOff: [...readDays(daysOff).days], makeUpDays: [...readDays(makeUpDays).days] },
});

const load = (year: NewYear) =>
  answered(
    api.POST('/api/v1/calendar-years', { params: { header: newAct() }, body: { calendar: 'cn', years: [year] } }),
  );

/** The faults of an answer by the field in which they are, with the days that they name. */
const faultsByField = (faults: readonly Fault[], year: NewYear) =>
  fields.flatMap((field) => {
    const here = faults.map(({ pointer }) => pointer.split('/').slice(3)).filter(([name]) => name === field);
    if (here.length === 0) return [];
    const days = field === 'daysOff' || field === 'makeUpDays' ? year[field] : [];
    const named = here.flatMap(([, place]) => (place === undefined ? [] : (days[Number(place)] ?? [])));
    return [{ field, days: [...new Set(named)].join('、') }];
  });

/** One published year as its notice has it; what comes of it for provisional deadlines is said before and afterwards. */
export function CalendarLoad({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Filled>();
  const { refusal, onRefused, forget } = useRefusal();
  const act = useAct({
    // Deadlines move with the days, so that all is read again.
    act: load,
    onRefused: (error) => {
      const faults = isProblem(error, 'invalid-input')
        ? faultsByField(error.faults, yearOf(form.getFieldsValue()))
        : [];
      if (faults.length === 0) return onRefused(error);
      form.setFields(
        faults.map(({ field, days }) => ({ name: field, errors: [t(`calendar.faults.${field}`, { days })] })),
      );
      return true;
    },
  });
  const close = (
    <Button type="primary" autoFocus onClick={onClose}>
      {t('calendar.close')}
    </Button>
  );
  return (
    <Modal
      open={isOpen}
      title={t('calendar.load')}
      onCancel={onClose}
      afterClose={() => {
        forget();
        act.reset();
      }}
      destroyOnHidden
      okButtonProps={{ htmlType: 'submit', form: 'calendar-year', loading: act.isPending }}
      {...(act.data ? { footer: close } : {})}
    >
      {act.data ? (
        <Loaded year={act.variables.year} of={act.data} />
      ) : (
        <>
          <Alert type="info" showIcon title={t('calendar.loadHelp')} style={{ marginBottom: 16 }} />
          {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
          <YearForm
            form={form}
            onFilled={(filled) => {
              forget();
              act.mutate(yearOf(filled));
            }}
          />
        </>
      )}
    </Modal>
  );
}

interface YearFormProps {
  readonly form: FormInstance<Filled>;
  readonly onFilled: (filled: Filled) => void;
}

function YearForm({ form, onFilled }: YearFormProps) {
  const { t } = useTranslation();
  const known = useCalendar().map(({ year }) => year);
  const next = Math.max(Number(dayOf(new Date()).slice(0, 4)), ...known.map((year) => year + 1));
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen ?? next;
  const required = { required: true, whitespace: true, message: t('common.required') };
  const readable = {
    validator: (_: unknown, text: string | undefined) => {
      const { unreadable } = readDays(text ?? '');
      if (unreadable.length === 0) return Promise.resolve();
      return Promise.reject(new Error(t('calendar.unreadable', { text: unreadable.join('、') })));
    },
  };
  return (
    <Form<Filled>
      form={form}
      id="calendar-year"
      layout="vertical"
      preserve={false}
      initialValues={{ year: next }}
      onFinish={onFilled}
    >
      <Form.Item
        name="year"
        label={t('calendar.year')}
        extra={known.includes(year) ? t('calendar.again', { year }) : undefined}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <InputNumber<number> min={1949} max={2200} precision={0} onChange={setChosen} />
      </Form.Item>
      <Form.Item
        name="notice"
        label={t('calendar.notice')}
        extra={t('calendar.noticeHelp', { year })}
        rules={[required]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="publishedOn" label={t('calendar.published')}>
        <DatePicker />
      </Form.Item>
      <Form.Item
        name="daysOff"
        label={t('calendar.daysOff')}
        extra={t('calendar.days', { year })}
        rules={[required, readable]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="makeUpDays" label={t('calendar.makeUp')} rules={[readable]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
    </Form>
  );
}

/** What came of it. */
function Loaded({ year, of }: { readonly year: number; readonly of: Schema<'CalendarLoadedDto'> }) {
  const { t } = useTranslation();
  if (of.changed === 0) return <Alert type="info" showIcon title={t('calendar.same', { year })} />;
  return (
    <Alert
      type="success"
      showIcon
      title={t('calendar.loaded', { year })}
      description={t('calendar.recomputed', of.recomputed)}
    />
  );
}
