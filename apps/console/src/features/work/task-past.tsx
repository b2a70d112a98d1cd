import { Select, Table, Tabs, Tag, Timeline } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schema } from '../../api/client';
import { useMay } from '../../app/session';
import { Actor } from '../../shared/actor';
import { timeOf } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import { FileList } from './attachments';
import { inLanguage, type PackForm } from './form-types';
import { type Task, taskKey, useHistory, useSubmissions } from './task-queries';
import { TaskTold } from './task-told';

/** What was done about a task, what was handed in, how its versions differ, and who was told of it. */
export function TaskPast({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Tabs
      items={[
        { key: 'history', label: t('task.history'), children: <History taskId={task.id} /> },
        {
          key: 'submissions',
          label: `${t('task.submissions')} ${task.submissionCount}`,
          children: <Submissions task={task} />,
        },
        ...(task.submissionCount > 1
          ? [{ key: 'compare', label: t('task.compare'), children: <Difference task={task} /> }]
          : []),
        ...(may('reminder.read')
          ? [{ key: 'told', label: t('task.told.title'), children: <TaskTold taskId={task.id} /> }]
          : []),
      ]}
    />
  );
}

function History({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation();
  const history = useHistory(taskId);
  const kindOf = (kind: string): string => t(`task.events.${kind}` as 'task.events.issued', { defaultValue: kind });
  return (
    <Shown of={history}>
      {({ items }) => (
        <Timeline
          items={items.map((event) => ({
            content: (
              <>
                <div>
                  <strong>{kindOf(event.kind)}</strong> <span className="muted number">{timeOf(event.at)}</span>
                </div>
                <div className="muted">
                  <Actor of={event} />
                </div>
                {event.reason && <div>{event.reason}</div>}
              </>
            ),
          }))}
        />
      )}
    </Shown>
  );
}

function Submissions({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const submissions = useSubmissions(task.id);
  return (
    <Shown of={submissions}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('state.empty')} />
        ) : (
          <>
            {[...items].reverse().map((submission) => (
              <SubmissionView key={submission.id} submission={submission} form={task.form as PackForm | null} />
            ))}
          </>
        )
      }
    </Shown>
  );
}

interface SubmissionViewProps {
  readonly submission: Schema<'SubmissionDto'>;
  readonly form: PackForm | null;
}

/** One version as it was handed in. */
export function SubmissionView({ submission, form }: SubmissionViewProps) {
  const { t } = useTranslation();
  return (
    <article className="card">
      <strong>{t('task.compareFrom', { version: submission.version })}</strong>{' '}
      <span className="muted">
        <Actor of={submission} />
      </span>{' '}
      <span className="muted number">{timeOf(submission.submittedAt)}</span>{' '}
      {submission.isLate && <Tag color="error">{t('task.late')}</Tag>}
      {submission.review && (
        <>
          <Tag>{t(`task.events.${submission.review.verdict}`)}</Tag>
          <span className="muted">
            <Actor of={submission.review} />
          </span>
        </>
      )}
      {submission.review?.reason && (
        <p>
          {t('task.returnedBecause')}：{submission.review.reason}
        </p>
      )}
      <FormValuesView values={submission.form} form={form} />
      {submission.note && <p>{submission.note}</p>}
      <FileList files={submission.attachments} />
    </article>
  );
}

interface FormValuesViewProps {
  readonly values: Readonly<Record<string, unknown>>;
  readonly form: PackForm | null;
}

/** What a form was filled in with, under the titles of the pack. */
export function FormValuesView({ values, form }: FormValuesViewProps) {
  const { i18n } = useTranslation();
  const fields = form?.fields ?? Object.keys(values).map((key) => ({ key, title: { zh: key } }));
  return (
    <dl>
      {fields.map((field) => (
        <div key={field.key}>
          <dt className="muted">{inLanguage(field.title, i18n.language)}</dt>
          <dd style={{ whiteSpace: 'pre-wrap', margin: '0 0 8px' }}>
            <Value value={values[field.key]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A value of a form, for reading. */
function Value({ value }: { readonly value: unknown }) {
  const { t } = useTranslation();
  if (value === undefined || value === null || value === '') return <span className="muted">{t('common.none')}</span>;
  if (typeof value === 'boolean') return value ? t('common.yes') : t('common.no');
  if (typeof value === 'string' || typeof value === 'number') return <>{value}</>;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return <>{value.join('、')}</>;
  return <pre style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{JSON.stringify(value, null, 2)}</pre>;
}

function Difference({ task }: { readonly task: Task }) {
  const { t, i18n } = useTranslation();
  const [from, setFrom] = useState(task.submissionCount - 1);
  const [to, setTo] = useState(task.submissionCount);
  const query = { from: String(from), to: String(to) };
  const difference = useQuery({
    queryKey: [...taskKey(task.id), 'difference', from, to],
    queryFn: () =>
      answered(api.GET('/api/v1/tasks/{id}/submissions/difference', { params: { path: { id: task.id }, query } })),
  });
  const versions = Array.from({ length: task.submissionCount }, (_, place) => ({
    value: place + 1,
    label: t('task.compareFrom', { version: place + 1 }),
  }));
  const titleOf = (pointer: string): string => {
    const key = pointer.split('/')[1] ?? pointer;
    const field = (task.form as PackForm | null)?.fields.find((each) => each.key === key);
    return field ? inLanguage(field.title, i18n.language) : pointer;
  };
  return (
    <>
      <div className="page-extra">
        <Select aria-label={t('task.before')} value={from} options={versions} onChange={setFrom} />
        <Select aria-label={t('task.after')} value={to} options={versions} onChange={setTo} />
      </div>
      <Shown of={difference}>
        {({ fields }) =>
          fields.length === 0 ? (
            <Nothing title={t('task.noDifference')} />
          ) : (
            <Table
              size="small"
              pagination={false}
              rowKey="pointer"
              dataSource={[...fields]}
              columns={[
                { title: t('task.field'), dataIndex: 'pointer', render: titleOf },
                { title: t('task.before'), dataIndex: 'before', render: (value: unknown) => <Value value={value} /> },
                { title: t('task.after'), dataIndex: 'after', render: (value: unknown) => <Value value={value} /> },
              ]}
            />
          )
        }
      </Shown>
    </>
  );
}
