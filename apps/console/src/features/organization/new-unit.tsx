import { unitKinds, unitLevels } from '@zehuan/contracts';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api, newAct, type Schema } from '../../api/client';
import { isProblem } from '../../api/problem';
import { useMay } from '../../app/session';
import { showAtFields } from '../../shared/at-fields';
import { DayInput } from '../../shared/day-input';
import { ReasonField } from '../../shared/reason-field';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { isInHand, type UnitInView } from './unit-change';
import { useOwnUnit } from './unit-queries';

interface Said {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof unitKinds)[number];
  readonly level: (typeof unitLevels)[number];
  readonly establishedOn: Dayjs;
  readonly reason: string;
}

const establish = (under: string, { establishedOn, ...said }: Said): Promise<Schema<'UnitDto'>> =>
  answered(
    api.POST('/api/v1/units', {
      params: { header: newAct() },
      body: { ...said, under, on: establishedOn.format('YYYY-MM-DD') },
    }),
  );

type Field = 'code' | 'name' | 'level' | 'establishedOn';

/** Where in the form a fault of the answer belongs; what is wrong with the place is wrong with the level. */
const fieldOf = (pointer: string): Field | null => {
  switch (pointer) {
    case '/code':
      return 'code';
    case '/name':
      return 'name';
    case '/on':
      return 'establishedOn';
    case '/under':
      return 'level';
    default:
      return null;
  }
};

/** One unit more under another; where its committee's year runs, it is issued its tasks. */
export function NewUnit({ under }: { readonly under: UnitInView }) {
  const { t } = useTranslation();
  const may = useMay();
  const own = useOwnUnit();
  const [isOpen, setOpen] = useState(false);
  const isPossible = under.endedOn === null && under.kind !== 'disciplineCommission' && under.kind !== 'workingOrgan';
  if (!may('unit.establish') || !own || !isPossible || !(under.id === own.id || isInHand(under, own))) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('newUnit.add')}</Button>
      {isOpen && <NewUnitDialog under={under} onClose={() => setOpen(false)} />}
    </>
  );
}

interface NewUnitDialogProps {
  readonly under: UnitInView;
  readonly onClose: () => void;
}

function NewUnitDialog({ under, onClose }: NewUnitDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Said>();
  const { refusal, onRefused, forget } = useRefusal();
  const add = useAct({
    // Boards and cycles grow by it too, so that all is read again.
    act: (said: Said) => {
      forget();
      return establish(under.code, said);
    },
    said: () => t('common.done'),
    onDone: ({ code }) => {
      onClose();
      void navigate(`/organization/${code}`);
    },
    onRefused: (error) => {
      if (isProblem(error, 'code-taken')) {
        form.setFields([{ name: 'code', errors: [t('newUnit.taken')] }]);
        return true;
      }
      const wordsAt = { fieldOf, wordsOf: (field: Field) => t(`newUnit.faults.${field}`) };
      return showAtFields(form, error, wordsAt) || onRefused(error);
    },
  });
  const required = [{ required: true, whitespace: true, message: t('common.required') }];
  const chosen = [{ required: true, message: t('common.required') }];
  const levels = unitLevels.slice(unitLevels.indexOf(under.level));
  return (
    <Modal
      open
      title={t('newUnit.title', { unit: under.name })}
      onCancel={onClose}
      okButtonProps={{ htmlType: 'submit', form: 'new-unit', loading: add.isPending }}
    >
      <p className="muted">{t('newUnit.help')}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
      <Form<Said>
        form={form}
        id="new-unit"
        layout="vertical"
        initialValues={{ kind: 'committee', establishedOn: dayjs() }}
        onFinish={(said) => add.mutate(said)}
      >
        <Form.Item name="code" label={t('organization.code')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="name" label={t('newUnit.name')} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="kind" label={t('newUnit.kind')} rules={chosen}>
          <Select options={unitKinds.map((kind) => ({ value: kind, label: t(`newUnit.kinds.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="level" label={t('organization.level')} rules={chosen}>
          <Select options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))} />
        </Form.Item>
        <Form.Item name="establishedOn" label={t('organization.established')} rules={chosen}>
          <DayInput />
        </Form.Item>
        <ReasonField minRows={2} />
      </Form>
    </Modal>
  );
}
