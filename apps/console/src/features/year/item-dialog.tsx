import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd';
import { unitLevels } from '@zehuan/contracts';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../shared/day-input';
import { dayOf } from '../../shared/days';
import { ReasonField } from '../../shared/reason-field';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { usePackContent } from '../policy/pack-queries';
import { inLanguage } from '../work/form-types';
import { tasksKey } from '../work/task-queries';
import { begun, changeItem, type ItemAct, type Said } from './change-item';
import { type Cycle, cyclesKey } from './cycle-queries';

const done = { add: 'year.itemAdded', amend: 'year.itemAmended', drop: 'year.itemDropped' } as const;

interface ItemDialogProps {
  readonly cycle: Cycle;
  readonly act: ItemAct | null;
  readonly onClose: () => void;
}

/** Asks what a line of the arrangement is to say, or why it is dropped, and says what comes of it. */
export function ItemDialog({ cycle, act, onClose }: ItemDialogProps) {
  const { t, i18n } = useTranslation();
  const { refusal, onRefused, forget } = useRefusal();
  const change = useAct({
    act: ({ to, said }: { readonly to: ItemAct; readonly said: Said }) => {
      forget();
      return changeItem(cycle.id, to, said);
    },
    changes: [cyclesKey, tasksKey],
    onDone: onClose,
    said: ({ items }) => t(act ? done[act.name] : 'common.done', { count: items.length }),
    onRefused,
  });
  return (
    <Modal
      open={act !== null}
      title={act && t(`year.${act.name}Item`)}
      onCancel={onClose}
      afterClose={forget}
      destroyOnHidden
      okButtonProps={{
        htmlType: 'submit',
        form: 'change-item',
        loading: change.isPending,
        danger: act?.name === 'drop',
      }}
    >
      {act && (
        <Form<Said>
          id="change-item"
          layout="vertical"
          initialValues={begun(act)}
          onFinish={(said) => change.mutate({ to: act, said })}
        >
          {act.name === 'drop' && <strong>{inLanguage(act.line.title, i18n.language)}</strong>}
          <p className="muted">{t(`year.${act.name}ItemHelp`)}</p>
          {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
          {act.name !== 'drop' && <Content isNew={act.name === 'add'} />}
          {act.name === 'add' && <OfNew pack={cycle.pack} />}
          <ReasonField minRows={2} />
          <Form.Item name="isForTree" valuePropName="checked">
            <Checkbox>{t('year.forTree')}</Checkbox>
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}

/** What every line says. */
function Content({ isNew }: { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const today = dayOf(new Date());
  const required = { required: true, message: t('common.required') };
  return (
    <>
      <Form.Item name="title" label={t('year.titleIs')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="titleInEnglish" label={t('year.titleInEnglish')} extra={t('year.asTitle')}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('common.due')} extra={isNew ? null : t('year.amendDueHelp')} rules={[required]}>
        <DayInput allowClear={false} disabledDate={(day) => day.format('YYYY-MM-DD') < today} />
      </Form.Item>
      <Form.Item name="measures" label={t('task.measures')} extra={t('common.onePerLine')}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="leadUnit" label={t('task.leadUnit')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="assistingUnits" label={t('task.assistingUnits')} extra={t('common.onePerLine')}>
        <Input.TextArea autoSize />
      </Form.Item>
    </>
  );
}

/** What is said of a line once, when it is added. */
function OfNew({ pack }: { readonly pack: Cycle['pack'] }) {
  const { t, i18n } = useTranslation();
  const content = usePackContent(pack);
  const forms = Object.entries(content.data?.forms ?? {});
  return (
    <>
      <Form.Item name="form" label={t('policy.fields.form')}>
        <Select
          allowClear
          loading={content.isFetching}
          placeholder={t('common.none')}
          options={forms.map(([value, { title }]) => ({ value, label: inLanguage(title, i18n.language) }))}
        />
      </Form.Item>
      <Form.Item name="levels" label={t('policy.fields.levels')}>
        <Select
          mode="multiple"
          placeholder={t('common.all')}
          options={unitLevels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="key"
        label={t('policy.fields.key')}
        extra={t('year.keyHelp')}
        rules={[{ required: true, pattern: /^[a-z][A-Za-z0-9-]*$/, message: t('year.keyHelp') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}
