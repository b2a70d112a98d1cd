import { useQuery } from '@tanstack/react-query';
import { subordinateKinds } from '@zehuan/contracts';
import { Button, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { DayInput } from '../../shared/day-input';
import { dayOf } from '../../shared/days';
import { linesOf, textOf } from '../../shared/lines';
import { Nothing, Shown } from '../../shared/page-state';
import { useAct } from '../../shared/use-act';
import { type Unit, unitKey } from '../organization/unit-queries';
import { cyclesKey } from '../year/cycle-queries';
import { mayDo, type Task, tasksKey } from './task-queries';

interface Said {
  readonly units?: readonly string[];
  readonly dueOn: Dayjs;
  readonly measures?: string;
}

/** Hands a task on to one's own subordinates; one that is late leaves no day that could be given. */
export function DecomposeTask({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  if (!mayDo(task, 'task.decompose') || task.dueOn < dayOf(new Date())) return null;
  const close = () => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('task.decompose')}</Button>
      <Modal
        open={isAsking}
        title={t('task.decompose')}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        <ToSubordinates task={task} onDone={close} />
      </Modal>
    </>
  );
}

const isSubordinate = (kind: Unit['kind']): boolean => subordinateKinds.some((each) => each === kind);

/** The units directly below one to which it hands tasks. */
const useSubordinates = (code: string) =>
  useQuery({
    queryKey: [...unitKey(code), 'subordinates'],
    queryFn: async () => {
      const children = api.GET('/api/v1/units/{code}/children', { params: { path: { code }, query: { limit: 200 } } });
      return (await answered(children)).items.filter(({ kind }) => isSubordinate(kind));
    },
  });

interface ToSubordinatesProps {
  readonly task: Task;
  readonly onDone: () => void;
}

function ToSubordinates({ task, onDone }: ToSubordinatesProps) {
  const { t } = useTranslation();
  const subordinates = useSubordinates(task.unit.code);
  return (
    <Shown of={subordinates}>
      {(units) =>
        units.length === 0 ? (
          <Nothing title={t('task.noSubordinates')} />
        ) : (
          <DecomposeForm task={task} units={units} onDone={onDone} />
        )
      }
    </Shown>
  );
}

interface DecomposeFormProps extends ToSubordinatesProps {
  readonly units: readonly Unit[];
}

/** To which of them, until when, and by which measures. */
function DecomposeForm({ task, units, onDone }: DecomposeFormProps) {
  const { t } = useTranslation();
  const today = dayOf(new Date());
  const decompose = useAct({
    act: ({ units: chosen = [], dueOn, measures }: Said) =>
      answered(
        api.POST('/api/v1/tasks/{id}/decompose', {
          params: { path: { id: task.id }, header: newAct() },
          body: {
            dueOn: dueOn.format('YYYY-MM-DD'),
            measures: linesOf(measures),
            ...(chosen.length === 0 ? {} : { units: [...chosen] }),
          },
        }),
      ),
    changes: [tasksKey, cyclesKey],
    said: ({ tasks }) => t('task.decomposed', { count: tasks }),
    onDone,
  });
  const isOutside = (day: Dayjs): boolean => {
    const written = day.format('YYYY-MM-DD');
    return written < today || written > task.dueOn;
  };
  return (
    <Form<Said>
      layout="vertical"
      requiredMark={false}
      initialValues={{ dueOn: dayjs(task.dueOn), measures: textOf(task.item.definition['measures']) }}
      onFinish={(said) => decompose.mutate(said)}
    >
      <p className="muted">{t('task.decomposeHelp')}</p>
      <Form.Item name="units" label={t('task.decomposeTo')}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('task.allSubordinates')}
          options={units.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="dueOn"
        label={t('common.due')}
        extra={t('task.decomposeDue', { day: task.dueOn })}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <DayInput disabledDate={isOutside} />
      </Form.Item>
      <Form.Item name="measures" label={t('task.measures')} extra={t('common.onePerLine')}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={decompose.isPending}>
        {t('task.decompose')}
      </Button>
    </Form>
  );
}
