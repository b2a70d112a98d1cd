import { App, Button, Checkbox } from 'antd';
import { type RefCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { useTaskTitle } from '../../shared/task-title';
import { useAct } from '../../shared/use-act';
import { type TaskInList, tasksKey } from './task-queries';
import { TaskRow } from './task-row';

interface ReviewListProps {
  readonly tasks: readonly TaskInList[];
  readonly rowRef: (place: number) => RefCallback<HTMLAnchorElement>;
}

/** The submissions that wait for one's review, several of which are accepted together. */
export function ReviewList({ tasks, rowRef }: ReviewListProps) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <>
      <AcceptChosen tasks={tasks} chosen={chosen} onChoose={setChosen} />
      <ul className="task-list">
        {tasks.map((task, place) => (
          <TaskRow
            key={task.id}
            task={task}
            ref={rowRef(place)}
            box={
              <Checkbox
                aria-label={t('work.choose', { title: titleOf(task), unit: task.unit.name })}
                disabled={task.state !== 'submitted'}
                checked={chosen.has(task.id)}
                onChange={({ target }) => choose(task.id, target.checked)}
              />
            }
          />
        ))}
      </ul>
    </>
  );
}

interface AcceptChosenProps {
  readonly tasks: readonly TaskInList[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Accepts the chosen submissions in one act, and says of each that was not accepted why. */
function AcceptChosen({ tasks, chosen, onChoose }: AcceptChosenProps) {
  const { t } = useTranslation();
  const { message, modal, notification } = App.useApp();
  const waiting = tasks.filter(({ state }) => state === 'submitted').map(({ id }) => id);
  // Of what was chosen, only what is still seen is meant.
  const meant = waiting.filter((id) => chosen.has(id));
  const accept = useAct({
    act: (taskIds: string[]) =>
      answered(api.POST('/api/v1/tasks/accept', { params: { header: newAct() }, body: { taskIds } })),
    changes: [tasksKey],
    onDone: ({ count, refused }) => {
      onChoose(new Set());
      if (refused.length === 0) void message.success(t('work.accepted', { count }));
      else
        notification.warning({
          title: t('work.acceptedSome', { count, refused: refused.length }),
          description: <Refused refused={refused} tasks={tasks} />,
          duration: false,
        });
    },
  });
  const ask = () =>
    void modal.confirm({
      title: t('work.acceptSure', { count: meant.length }),
      content: t('work.acceptHelp'),
      onOk: () => accept.mutateAsync(meant).catch(() => undefined),
    });
  return (
    <div className="page-extra no-print" style={{ marginBottom: 12, paddingInlineStart: 16 }}>
      <Checkbox
        checked={meant.length > 0 && meant.length === waiting.length}
        indeterminate={meant.length > 0 && meant.length < waiting.length}
        onChange={({ target }) => onChoose(new Set(target.checked ? waiting : []))}
      >
        {t('work.chooseAll')}
      </Checkbox>
      <Button type="primary" disabled={meant.length === 0} loading={accept.isPending} onClick={ask}>
        {t('work.acceptChosen', { count: meant.length })}
      </Button>
    </div>
  );
}

interface RefusedProps {
  readonly refused: Schema<'BulkOutcomeDto'>['refused'];
  readonly tasks: readonly TaskInList[];
}

/** Which were not accepted, by the reason. */
function Refused({ refused, tasks }: RefusedProps) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  const reasonOf = (code: string): string =>
    t(`work.notAccepted.${code}` as 'work.notAccepted.forbidden', { defaultValue: code });
  const nameOf = (id: string): string => {
    const task = tasks.find((each) => each.id === id);
    return task ? `${titleOf(task)}（${task.unit.name}）` : id;
  };
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {[...new Set(refused.map(({ code }) => code))].map((code) => {
        const names = refused.filter((each) => each.code === code).map(({ taskId }) => nameOf(taskId));
        return <li key={code}>{t('policy.named', { name: reasonOf(code), value: names.join(t('policy.and')) })}</li>;
      })}
    </ul>
  );
}
