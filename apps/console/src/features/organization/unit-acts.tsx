import { Alert, Button, DatePicker, Dropdown, Form, type FormInstance, Input, Modal, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { showAtFields } from '../../shared/at-fields';
import { dayOf } from '../../shared/days';
import { ReasonField } from '../../shared/reason-field';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import {
  changeUnit,
  fieldOf,
  isInHand,
  isPossibleTarget,
  needsTarget,
  type SaidOfUnit,
  type UnitAct,
  type UnitActName,
  type UnitInView,
} from './unit-change';
import { useOwnUnit, useUnitSearch } from './unit-queries';

const isDanger = (act: UnitActName | null): boolean => act === 'merge' || act === 'abolish';

/** What somebody may do to a unit: those above it everything, the topmost to itself no more than another name. */
const actsOn = (unit: UnitInView, own: UnitInView | undefined): readonly UnitActName[] => {
  if (!own || unit.endedOn !== null || !isInHand(unit, own)) return [];
  return unit.id === own.id ? ['rename'] : ['rename', 'move', 'merge', 'abolish'];
};

/** The acts on a unit in mid-year; each says what becomes of open tasks, and asks for a reason, which stays on the record. */
export function UnitActs({ unit }: { readonly unit: UnitInView }) {
  const { t } = useTranslation();
  const acts = actsOn(unit, useOwnUnit());
  const [asking, setAsking] = useState<UnitActName | null>(null);
  const [form] = Form.useForm<SaidOfUnit>();
  const { change, refusal, forget } = useUnitChange(unit, form, () => setAsking(null));
  if (acts.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: acts.map((act) => ({ key: act, label: t(`unitActs.${act}`), danger: isDanger(act) })),
          onClick: ({ key, domEvent }) => {
            // Else the key that chose goes on to press the button of the dialog that it opened.
            domEvent.preventDefault();
            setAsking(key as UnitActName);
          },
        }}
      >
        <Button>{t('common.actions')}</Button>
      </Dropdown>
      <Modal
        open={asking !== null}
        title={asking && `${unit.name} · ${t(`unitActs.${asking}`)}`}
        onCancel={() => setAsking(null)}
        afterClose={forget}
        destroyOnHidden
        okButtonProps={{ htmlType: 'submit', form: 'unit-act', loading: change.isPending, danger: isDanger(asking) }}
      >
        {asking && (
          <Form<SaidOfUnit>
            form={form}
            id="unit-act"
            layout="vertical"
            preserve={false}
            onFinish={(said) => change.mutate({ act: asking, said })}
          >
            <p className="muted">{t(`unitActs.help.${asking}`)}</p>
            {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 16 }} />}
            <Details unit={unit} act={asking} />
            <ReasonField />
          </Form>
        )}
      </Modal>
    </>
  );
}

/** Does an act, and shows a refusal at the field where it arose, or else above them all. */
function useUnitChange(unit: UnitInView, form: FormInstance<SaidOfUnit>, onDone: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { refusal, onRefused, forget } = useRefusal();
  const change = useAct({
    // Tasks, cycles and boards change with the unit, so that all is read again.
    act: async (asked: UnitAct) => {
      forget();
      return { ...(await changeUnit(unit, asked)), act: asked.act };
    },
    said: ({ act, movedTasks, cancelledTasks }) =>
      t(`unitActs.did.${act}`, { count: act === 'abolish' ? cancelledTasks : movedTasks }),
    onDone: ({ unit: { code } }) => {
      onDone();
      if (code !== unit.code) void navigate(`/organization/${code}`);
    },
    onRefused: (error) =>
      showAtFields(form, error, { fieldOf, wordsOf: (field) => t(`unitActs.faults.${field}`) }) || onRefused(error),
  });
  return { change, refusal, forget };
}

interface ActProps {
  readonly unit: UnitInView;
  readonly act: UnitActName;
}

/** What an act asks besides the reason. It holds at once, so that its day does not lie ahead. */
function Details({ unit, act }: ActProps) {
  const { t } = useTranslation();
  const today = dayOf(new Date());
  return (
    <>
      {act === 'rename' && (
        <Form.Item
          name="name"
          label={t('unitActs.newName')}
          initialValue={unit.name}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
      {act !== 'rename' && needsTarget(act, unit) && <Target unit={unit} act={act} />}
      <Form.Item name="on" label={t('unitActs.on')} extra={t('unitActs.onHelp')}>
        <DatePicker
          disabledDate={(day) => day.format('YYYY-MM-DD') < unit.establishedOn || day.format('YYYY-MM-DD') > today}
        />
      </Form.Item>
    </>
  );
}

/** The other unit, found as in the tree. */
function Target({ unit, act }: ActProps & { readonly act: Exclude<UnitActName, 'rename'> }) {
  const { t } = useTranslation();
  const own = useOwnUnit();
  const [text, setText] = useState('');
  const search = useUnitSearch(useDeferredValue(text.trim()));
  const found = (search.data?.items ?? []).filter((each) => own && isPossibleTarget(act, unit, each, own));
  return (
    <Form.Item
      name="target"
      label={t(`unitActs.targets.${act}`)}
      rules={[{ required: true, message: t('common.required') }]}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={t('organization.find')}
        loading={search.isFetching}
        notFoundContent={text.trim() === '' ? t('organization.find') : t('unitActs.noUnit')}
        options={found.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
      />
    </Form.Item>
  );
}
