import { Alert, Button, Descriptions, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { answered, api, newAct } from '../../api/client';
import { Page } from '../../shared/page';
import { PageFailure } from '../../shared/page-failure';
import { Shown } from '../../shared/page-state';
import { useTaskTitle } from '../../shared/task-title';
import { useAct } from '../../shared/use-act';
import { Delegate } from './delegate-task';
import { Due } from './due';
import { needsSignature, SignaturePanel } from './signature';
import { TaskActs } from './task-acts';
import { TaskForm } from './task-form';
import { SubmissionView, TaskPast } from './task-past';
import type { PackForm } from './form-types';
import { StateTag } from './task-row';
import { mayDo, type Task, taskKey, useTask } from './task-queries';

/** One task: what is asked, what is handed in, what was done, and what this person may do. */
export function TaskPage() {
  const { id = '' } = useParams();
  const task = useTask(id);
  return (
    <Shown of={task} failure={PageFailure}>
      {(found) => <TaskView key={found.id} task={found} />}
    </Shown>
  );
}

function TaskView({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const titleOf = useTaskTitle();
  const mayFill = mayDo(task, 'task.submit');
  const { currentSubmission: submission } = task;
  const isReview = task.state === 'submitted';
  const returned = task.state === 'returned' ? submission?.review?.reason : null;
  return (
    <Page title={titleOf(task)} extra={<TaskActs task={task} />}>
      <p>
        <Link to="/tasks">{t('nav.work')}</Link> / <StateTag state={task.state} />{' '}
        <Due
          on={isReview ? (task.reviewDueOn ?? task.dueOn) : task.dueOn}
          isOverdue={isReview ? task.isReviewOverdue : task.isOverdue}
          isProvisional={task.dueIsProvisional}
          isOpen={task.state !== 'accepted' && task.state !== 'cancelled'}
        />
      </p>
      {returned && (
        <Alert
          type="warning"
          showIcon
          title={t('task.returnedBecause')}
          description={returned}
          style={{ marginBottom: 16 }}
        />
      )}
      <div className="columns">
        <div>
          {mayFill && needsSignature(task) && (
            <div style={{ marginBottom: 16 }}>
              <SignaturePanel task={task} />
            </div>
          )}
          {mayFill ? (
            <section className="card" aria-label={t('task.form')}>
              <TaskForm task={task} mayAttach={mayDo(task, 'attachment.add')} />
            </section>
          ) : (
            submission && <SubmissionView submission={submission} form={task.form as PackForm | null} />
          )}
          <section className="card">
            <TaskPast task={task} />
          </section>
        </div>
        <aside>
          <section className="card">
            <About task={task} />
          </section>
          <section className="card">
            <Comment task={task} />
          </section>
        </aside>
      </div>
    </Page>
  );
}

function About({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const { definition } = task.item;
  const measures = (definition['measures'] as readonly string[] | undefined) ?? [];
  const assisting = (definition['assistingUnits'] as readonly string[] | undefined) ?? [];
  const lead = definition['leadUnit'] as string | undefined;
  const rows = [
    { key: 'responsible', label: t('task.responsible'), children: task.unit.name },
    { key: 'issuedBy', label: t('task.issuedBy'), children: task.supervisingUnit.name },
    ...(task.stuckAt
      ? [
          {
            key: 'stuck',
            label: t('common.state'),
            children: stuckText(task, t('task.stuckAt', { unit: task.stuckAt.unit.name })),
          },
        ]
      : []),
    ...(task.delegatePersonId === null
      ? []
      : [{ key: 'delegate', label: t('task.delegateTo'), children: <Delegate task={task} /> }]),
    ...(lead ? [{ key: 'lead', label: t('task.leadUnit'), children: lead }] : []),
    ...(assisting.length > 0
      ? [{ key: 'assisting', label: t('task.assistingUnits'), children: assisting.join('、') }]
      : []),
    ...(measures.length > 0
      ? [
          {
            key: 'measures',
            label: t('task.measures'),
            children: (
              <ul style={{ margin: 0, paddingInlineStart: 18 }}>
                {measures.map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    ...(task.score === null ? [] : [{ key: 'score', label: t('task.score'), children: task.score }]),
  ];
  return <Descriptions column={1} size="small" layout="vertical" colon={false} items={rows} />;
}

const stuckText = ({ stuckAt }: Task, text: string): string =>
  stuckAt?.person ? `${text}（${stuckAt.person.name}）` : text;

function Comment({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const say = useAct({
    act: () =>
      answered(
        api.POST('/api/v1/tasks/{id}/comments', {
          params: { path: { id: task.id }, header: newAct() },
          body: { text },
        }),
      ),
    changes: [taskKey(task.id)],
    onDone: () => setText(''),
  });
  if (!mayDo(task, 'task.comment')) return null;
  return (
    <>
      <Input.TextArea
        aria-label={t('task.comment')}
        placeholder={t('task.comment')}
        autoSize={{ minRows: 2 }}
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button
        style={{ marginTop: 8 }}
        disabled={text.trim() === ''}
        loading={say.isPending}
        onClick={() => say.mutate(undefined)}
      >
        {t('task.comment')}
      </Button>
    </>
  );
}
