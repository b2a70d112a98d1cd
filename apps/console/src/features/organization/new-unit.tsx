import { unitKinds, unitLevels } from '@zehuan/contracts';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { type Fault, isProblem } from '../../api/problem';
import { useMay } from '../../app/session';
import { DayInput } from '../../shared/day-input';
import { Faults } from '../../shared/file-dialog';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { importUnits, sheetOf } from './import-units';
import { isInHand, type UnitInView } from './unit-change';
import { useOwnUnit } from './unit-queries';

interface Said {
  readonly code: string;
  readonly name: string;
  readonly kind: (typeof unitKinds)[number];
  readonly level: (typeof unitLevels)[number];
  readonly establishedOn: Dayjs;
}

/** There is a unit of this code already, which a sheet would change. */
class CodeTaken extends Error {}

async function establish(parentCode: string, { establishedOn, ...said }: Said): Promise<string> {
  const sheet = sheetOf({ ...said, parentCode, establishedOn: establishedOn.format('YYYY-MM-DD') });
  const { created } = await importUnits(sheet, true);
  if (created === 0) throw new CodeTaken();
  await importUnits(sheet, false);
  return said.code;
}

/** One unit more under another; where its committee's year runs, it is issued its tasks. */
export function NewUnit({ under }: { readonly under: UnitInView }) {
  const { t } = useTranslation();
  const may = useMay();
  const own = useOwnUnit();
  const [isOpen, setOpen] = useState(false);
  const isPossible = under.endedOn === null && under.kind !== 'disciplineCommission' && under.kind !== 'workingOrgan';
  if (!may('unit.import') || !own || !isPossible || !(under.id === own.id || isInHand(under, own))) return null;
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
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { refusal, onRefused, forget } = useRefusal();
  const add = useAct({
    // Boards and cycles grow by it too, so that all is read again.
    act: (said: Said) => {
      forget();
      setFaults([]);
      return establish(under.code, said);
    },
    said: () => t('common.done'),
    onDone: (code) => {
      onClose();
      void navigate(`/organization/${code}`);
    },
    onRefused: (error) => {
      if (error instanceof CodeTaken) form.setFields([{ name: 'code', errors: [t('newUnit.taken')] }]);
      else if (isProblem(error, 'import-refused')) setFaults(error.faults);
      else return onRefused(error);
      return true;
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
      </Form>
      {faults.length > 0 && <Faults faults={faults} />}
    </Modal>
  );
}
