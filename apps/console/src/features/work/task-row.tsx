import { Tag } from 'antd';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTaskTitle } from '../../shared/task-title';
import { Due } from './due';
import type { TaskInList } from './task-queries';

const colours: Readonly<Record<TaskInList['state'], string>> = {
  assigned: 'blue',
  acknowledged: 'default',
  submitted: 'purple',
  returned: 'orange',
  accepted: 'green',
  cancelled: 'default',
};

export function StateTag({ state }: { readonly state: TaskInList['state'] }) {
  const { t } = useTranslation();
  return <Tag color={colours[state]}>{t(`taskState.${state}`)}</Tag>;
}

interface TaskRowProps {
  readonly task: TaskInList;
  readonly ref?: Ref<HTMLAnchorElement>;
  /** Stands before it where tasks are chosen, to be dealt with together. */
  readonly box?: ReactNode;
}

/** One task in a list: what, whose, in which state, until when. */
export function TaskRow({ task, ref, box }: TaskRowProps) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  const isReview = task.state === 'submitted';
  const isLate = isReview ? task.isReviewOverdue : task.isOverdue;
  const isOpen = task.state !== 'accepted' && task.state !== 'cancelled';
  return (
    <li className={box ? 'task-choice' : undefined}>
      {box}
      <Link to={`/tasks/${task.id}`} className="task-row" ref={ref}>
        <span className={`mark ${isLate ? 'late' : ''}`} aria-hidden />
        <span>
          <strong>{titleOf(task)}</strong> <StateTag state={task.state} />
          <span className="muted">
            {' '}
            {t(`taskKind.${task.kind}`)} · {t('work.for', { unit: task.unit.name })} ·{' '}
            {t('work.supervisedBy', { unit: task.supervisingUnit.name })}
          </span>
        </span>
        <Due
          on={isReview ? (task.reviewDueOn ?? task.dueOn) : task.dueOn}
          isOverdue={isLate}
          isProvisional={task.dueIsProvisional}
          isOpen={isOpen}
        />
      </Link>
    </li>
  );
}
