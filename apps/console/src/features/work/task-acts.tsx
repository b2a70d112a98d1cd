import { App, Button, DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { useAct } from '../../shared/use-act';
import { DecomposeTask } from './decompose-task';
import { DelegateTask } from './delegate-task';
import { mayDo, type Task, taskKey, tasksKey } from './task-queries';

interface Said {
  readonly reason?: string;
  readonly score?: string;
  readonly dueOn?: Dayjs;
}

type ActName = 'acknowledge' | 'withdraw' | 'return' | 'accept' | 'extend' | 'cancel';

/** What each act asks of whoever does it. */
const asks: Readonly<
  Record<ActName, { readonly reason?: 'needed' | 'possible'; readonly dueOn?: true; readonly score?: true }>
> = {
  acknowledge: {},
  withdraw: { reason: 'possible' },
  return: { reason: 'needed' },
  accept: { score: true },
  extend: { reason: 'needed', dueOn: true },
  cancel: { reason: 'needed' },
};

const isScored = ({ item }: Task): boolean =>
  (item.definition['review'] as { isScored?: boolean } | undefined)?.isScored === true;

const perform = (task: Task, name: ActName, said: Said): Promise<unknown> => {
  const params = { path: { id: task.id }, header: { ...newAct(), 'If-Match': `"${task.version}"` } };
  const reason = said.reason ?? '';
  switch (name) {
    case 'acknowledge':
      return answered(api.POST('/api/v1/tasks/{id}/acknowledge', { params }));
    case 'withdraw':
      return answered(api.POST('/api/v1/tasks/{id}/withdraw', { params, body: reason === '' ? {} : { reason } }));
    case 'return':
      return answered(api.POST('/api/v1/tasks/{id}/return', { params, body: { reason } }));
    case 'accept':
      return answered(api.POST('/api/v1/tasks/{id}/accept', { params, body: said.score ? { score: said.score } : {} }));
    case 'extend':
      return answered(
        api.POST('/api/v1/tasks/{id}/extend', {
          params,
          body: { reason, dueOn: said.dueOn?.format('YYYY-MM-DD') ?? '' },
        }),
      );
    case 'cancel':
      return answered(api.POST('/api/v1/tasks/{id}/cancel', { params, body: { reason } }));
  }
};

/** Just the acts that the server says this person may do now. */
export function TaskActs({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<ActName | null>(null);
  const { modal } = App.useApp();
  const act = useAct({
    act: ({ name, said }: { readonly name: ActName; readonly said: Said }) => perform(task, name, said),
    changes: [taskKey(task.id), tasksKey],
    said: () => t('common.done'),
    onDone: () => setAsking(null),
  });
  const names = (Object.keys(asks) as ActName[]).filter((name) => mayDo(task, `task.${name}`));
  const begin = (name: ActName) => {
    if (name !== 'acknowledge' && !(name === 'accept' && !isScored(task))) {
      setAsking(name);
      return;
    }
    if (name === 'acknowledge') act.mutate({ name, said: {} });
    else
      void modal.confirm({
        title: t('task.accept'),
        onOk: () => act.mutateAsync({ name, said: {} }).catch(() => undefined),
      });
  };
  return (
    <>
      {names.map((name) => (
        <Button
          key={name}
          type={name === 'acknowledge' || name === 'accept' ? 'primary' : 'default'}
          danger={name === 'cancel' || name === 'return'}
          loading={act.isPending && act.variables.name === name}
          onClick={() => begin(name)}
        >
          {t(`task.${name}`)}
        </Button>
      ))}
      <DelegateTask task={task} />
      <DecomposeTask task={task} />
      <Modal
        open={asking !== null}
        title={asking && t(`task.${asking}`)}
        onCancel={() => setAsking(null)}
        destroyOnHidden
        okButtonProps={{ htmlType: 'submit', form: 'task-act', loading: act.isPending }}
      >
        {asking && (
          <Form<Said> id="task-act" layout="vertical" onFinish={(said) => act.mutate({ name: asking, said })}>
            {asks[asking].score && (
              <Form.Item
                name="score"
                label={t('task.score')}
                extra={t('task.scoreHelp')}
                rules={[{ required: true, message: t('common.required') }]}
              >
                <InputNumber<string> stringMode min="0" max="100" precision={2} autoFocus />
              </Form.Item>
            )}
            {asks[asking].dueOn && (
              <Form.Item
                name="dueOn"
                label={t('task.newDue')}
                rules={[{ required: true, message: t('common.required') }]}
              >
                <DatePicker />
              </Form.Item>
            )}
            {asks[asking].reason && (
              <Form.Item
                name="reason"
                label={t('common.reason')}
                rules={asks[asking].reason === 'needed' ? [{ required: true, message: t('common.reasonNeeded') }] : []}
              >
                <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} showCount />
              </Form.Item>
            )}
          </Form>
        )}
      </Modal>
    </>
  );
}
