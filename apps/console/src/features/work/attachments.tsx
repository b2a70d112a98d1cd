import { DeleteOutlined, InboxOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Progress, Upload } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { newId } from '../../api/new-id';
import { useAct } from '../../shared/use-act';
import { inLanguage, type LocalText } from './form-types';
import { type Task, taskKey } from './task-queries';
import { type Attachment, uploadFile } from './upload-file';
import { useQueryClient } from '@tanstack/react-query';

interface Evidence {
  readonly key: string;
  readonly title: LocalText;
  readonly isRequired?: boolean;
}

export const evidenceOf = (task: Task): readonly Evidence[] =>
  (task.item.definition['evidence'] as readonly Evidence[] | undefined) ?? [];

interface UnderWay {
  readonly id: string;
  readonly name: string;
  readonly share: number;
}

/** The files that wait for the next submission: dropped, chosen or pasted, each under the evidence that it is. */
export function Attachments({ task }: { readonly task: Task }) {
  const { t, i18n } = useTranslation();
  const { notification } = App.useApp();
  const queries = useQueryClient();
  const [underWay, setUnderWay] = useState<readonly UnderWay[]>([]);
  const asked = evidenceOf(task);
  const remove = useAct({
    act: (id: string) =>
      answered(api.DELETE('/api/v1/attachments/{id}', { params: { path: { id }, header: newAct() } })),
    changes: [taskKey(task.id)],
  });
  const send = async (file: File, evidenceKey: string | null) => {
    const id = newId();
    const put = (share: number) =>
      setUnderWay((all) => [...all.filter((each) => each.id !== id), { id, name: file.name, share }]);
    put(0);
    try {
      await uploadFile({ taskId: task.id, file, evidenceKey, onProgress: put });
    } catch (error) {
      notification.error({ title: t('task.uploadFailed'), description: (error as Error).message });
    } finally {
      setUnderWay((all) => all.filter((each) => each.id !== id));
      await queries.invalidateQueries({ queryKey: taskKey(task.id) });
    }
  };
  const first = asked[0]?.key ?? null;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      for (const file of event.clipboardData?.files ?? []) void send(file, first);
    };
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('paste', onPaste);
    };
  });
  const groups: readonly (Evidence | null)[] = asked.length === 0 ? [null] : asked;
  return (
    <>
      {groups.map((evidence) => (
        <section
          key={evidence?.key ?? ''}
          aria-label={evidence ? inLanguage(evidence.title, i18n.language) : t('task.evidence')}
        >
          <h3>
            {evidence ? inLanguage(evidence.title, i18n.language) : t('task.evidence')}
            {evidence?.isRequired === true && <span className="muted"> · {t('task.evidenceNeeded')}</span>}
          </h3>
          <Upload.Dragger
            multiple
            showUploadList={false}
            customRequest={({ file, onSuccess }) => {
              void send(file as File, evidence?.key ?? null).then(() => onSuccess?.(null));
            }}
          >
            <InboxOutlined aria-hidden /> {t('task.drop')}
          </Upload.Dragger>
          <FileList
            files={task.pendingAttachments.filter(
              ({ evidenceKey }) => evidence === null || evidenceKey === evidence.key,
            )}
            onRemove={(id) => remove.mutate(id)}
          />
        </section>
      ))}
      {underWay.map(({ id, name, share }) => (
        <div key={id} role="status">
          {t('task.uploading')} {name}
          <Progress percent={Math.round(share * 100)} size="small" aria-label={t('task.uploading')} />
        </div>
      ))}
    </>
  );
}

interface FileListProps {
  readonly files: readonly Attachment[];
  readonly onRemove?: (id: string) => void;
}

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export function FileList({ files, onRemove }: FileListProps) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ul style={{ listStyle: 'none', padding: 0 }}>
      {files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={`/api/v1/attachments/${file.id}/content`} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="muted number">{sizeOf(file.sizeBytes)}</span>
          {onRemove && (
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={`${t('common.remove')} ${file.name}`}
              onClick={() => onRemove(file.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
