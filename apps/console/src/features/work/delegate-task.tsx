import { App, Button, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { DayInput } from '../../shared/day-input';
import { dayOf } from '../../shared/days';
import { useAct } from '../../shared/use-act';
import { useHolders } from '../organization/unit-queries';
import { mayDo, type Task, taskKey, tasksKey } from './task-queries';

interface Said {
  readonly personId: string;
  readonly until?: Dayjs | null;
  readonly reason?: string;
}

const bodyOf = ({ personId, until, reason = '' }: Said): Schema<'DelegateDto'> => ({
  personId,
  ...(until ? { until: until.format('YYYY-MM-DD') } : {}),
  ...(reason === '' ? {} : { reason }),
});

/** Hands the work to a person of the unit, or takes it back. */
export function DelegateTask({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [isAsking, setAsking] = useState(false);
  const act = useAct({
    act: (body: Schema<'DelegateDto'>) =>
      answered(
        api.POST('/api/v1/tasks/{id}/delegate', {
          params: { path: { id: task.id }, header: { ...newAct(), 'If-Match': `"${task.version}"` } },
          body,
        }),
      ),
    changes: [taskKey(task.id), tasksKey],
    said: () => t('common.done'),
    onDone: () => setAsking(false),
  });
  if (!mayDo(task, 'task.delegate')) return null;
  const takeBack = () =>
    void modal.confirm({
      title: t('task.takeBack'),
      content: t('task.takeBackHelp'),
      onOk: () => act.mutateAsync({ personId: null }).catch(() => undefined),
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('task.delegate')}</Button>
      {task.delegatePersonId !== null && <Button onClick={takeBack}>{t('task.takeBack')}</Button>}
      <Modal
        open={isAsking}
        title={t('task.delegate')}
        onCancel={() => setAsking(false)}
        destroyOnHidden
        okButtonProps={{ htmlType: 'submit', form: 'delegate-task', loading: act.isPending }}
      >
        <DelegateForm unit={task.unit.code} onSaid={(said) => act.mutate(bodyOf(said))} />
      </Modal>
    </>
  );
}

interface DelegateFormProps {
  readonly unit: string;
  readonly onSaid: (said: Said) => void;
}

/** To whom, until when, and why. */
function DelegateForm({ unit, onSaid }: DelegateFormProps) {
  const { t } = useTranslation();
  const holders = useHolders(unit);
  const persons = personsOf(holders.data?.items ?? []);
  const today = dayOf(new Date());
  return (
    <Form<Said> id="delegate-task" layout="vertical" onFinish={onSaid}>
      <p className="muted">{t('task.delegateHelp')}</p>
      <Form.Item
        name="personId"
        label={t('task.delegateTo')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          loading={holders.isFetching}
          notFoundContent={t('delegations.nobody')}
          options={persons.map(({ personId, name, posts }) => ({
            value: personId,
            label: `${name}（${posts.map((post) => t(`post.${post}`)).join('、')}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="until" label={t('delegations.toOn')} extra={t('task.delegateUntilHelp')}>
        <DayInput disabledDate={(day) => day.format('YYYY-MM-DD') < today} />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} showCount />
      </Form.Item>
    </Form>
  );
}

type Holder = Schema<'HolderDto'>;

/** Each person once, with all posts held in the unit; an appraiser as such deals with no tasks. */
const personsOf = (holders: readonly Holder[]) => {
  const persons = new Map<string, Pick<Holder, 'personId' | 'name'> & { readonly posts: Holder['postKind'][] }>();
  for (const { personId, name, postKind } of holders) {
    if (postKind === 'appraiser') continue;
    const person = persons.get(personId) ?? { personId, name, posts: [] };
    person.posts.push(postKind);
    persons.set(personId, person);
  }
  return [...persons.values()];
};

/** To whom the work is handed now, and until when. */
export function Delegate({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { delegatePersonId: personId, delegatedUntil: until, stuckAt } = task;
  const person = stuckAt?.person ?? null;
  const atWork = person?.id === personId ? person : null;
  const holders = useHolders(atWork ? '' : task.unit.code);
  const name = atWork?.name ?? holders.data?.items.find((holder) => holder.personId === personId)?.name ?? '—';
  if (until === null) return name;
  return t(until < dayOf(new Date()) ? 'task.delegatedOver' : 'task.delegatedUntil', { name, day: until });
}
