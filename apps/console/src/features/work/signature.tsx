import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { Actor } from '../../shared/actor';
import { timeOf } from '../../shared/days';
import { useAct } from '../../shared/use-act';
import type { PackForm } from './form-types';
import { FormValuesView } from './task-past';
import { mayDo, type Task } from './task-queries';

type TaskDraft = Schema<'TaskDraftDto'>;

/** Whether what this task asks for leaves the unit only with the top leader's signature. */
export const needsSignature = ({ item }: Task): boolean => item.definition['signedBy'] !== undefined;

/** Beside the task's own: when the task has moved on, its draft is gone and not asked for again. */
export const draftKey = (id: string) => ['drafts', id] as const;

/** What the unit is about to submit and who has signed it; null where nothing is kept, or somebody may not see it. */
export const useServerDraft = (task: Task) =>
  useQuery<TaskDraft | null>({
    queryKey: [...draftKey(task.id), task.hasDraft, task.submissionCount],
    queryFn: () =>
      task.hasDraft
        ? answered(api.GET('/api/v1/tasks/{id}/draft', { params: { path: { id: task.id } } }))
        : Promise.resolve(null),
    enabled: mayDo(task, 'task.readDraft') && needsSignature(task),
  });

/** Says how far the signature has come; to the leader it shows what is to be signed, and takes the signature. */
export function SignaturePanel({ task }: { readonly task: Task }) {
  const { t } = useTranslation();
  const draft = useServerDraft(task).data;
  const sign = useAct({
    act: ({ version }: TaskDraft) =>
      answered(
        api.POST('/api/v1/tasks/{id}/signature', {
          params: { path: { id: task.id }, header: { ...newAct(), 'If-Match': `"${version}"` } },
        }),
      ),
    changes: [draftKey(task.id)],
    said: () => t('signature.signedNow'),
  });
  const signerOf = ({ person, onBehalfOf }: NonNullable<TaskDraft['signature']>): string =>
    onBehalfOf === null ? (person?.name ?? '') : t('common.onBehalf', { name: person?.name ?? '', onBehalfOf });
  if (draft === undefined) return null;
  if (draft === null) return <Alert type="info" showIcon title={t('signature.needed')} />;
  if (draft.signature)
    return (
      <Alert
        type="success"
        showIcon
        title={t('signature.signed', {
          name: signerOf(draft.signature),
          time: timeOf(draft.signature.at),
        })}
      />
    );
  if (!mayDo(task, 'task.sign'))
    return <Alert type="info" showIcon title={t('signature.waiting', { time: timeOf(draft.savedAt) })} />;
  return (
    <section className="card" aria-label={t('signature.toSign')}>
      <h2 style={{ marginTop: 0 }}>{t('signature.toSign')}</h2>
      <p className="muted">
        <Actor of={draft} /> · {timeOf(draft.savedAt)}
      </p>
      <FormValuesView values={draft.form} form={task.form as PackForm | null} />
      {draft.note && <p>{draft.note}</p>}
      <Button type="primary" loading={sign.isPending} onClick={() => sign.mutate(draft)}>
        {t('signature.sign')}
      </Button>
    </section>
  );
}
