import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Table, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../api/new-id';
import { type Fault, isProblem } from '../api/problem';
import { Failure, Loading } from './page-state';
import { useAct } from './use-act';

interface FileDialogProps<Answer> {
  readonly title: string;
  readonly help: string;
  readonly accept: string;
  /** What is chosen beside the file; the preview is asked again when it changes. */
  readonly option?: string;
  readonly chooser?: ReactNode;
  readonly ask: (file: File, dryRun: boolean) => Promise<Answer>;
  /** What the button says that does it; null where there is nothing to do or something is wrong. */
  readonly confirm: (preview: Answer) => string | null;
  readonly said: (done: Answer) => string;
  readonly changes: readonly QueryKey[];
  readonly onClose: () => void;
  readonly children: (preview: Answer) => ReactNode;
}

interface Chosen {
  readonly file: File;
  readonly key: string;
}

/** A file that changes much at once: chosen, then what would come of it, and done only after that was seen. */
export function FileDialog<Answer>({ children, ask, confirm, said, changes, onClose, ...of }: FileDialogProps<Answer>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = (dryRun: boolean) => (chosen ? ask(chosen.file, dryRun) : Promise.reject(new Error('No file')));
  const preview = useQuery({
    queryKey: ['file-preview', chosen?.key, of.option],
    queryFn: () => send(true),
    enabled: chosen !== null,
    ...{ retry: false, gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false },
  });
  const run = useAct({
    act: () => send(false),
    changes,
    said,
    onDone: onClose,
    // Somebody was quicker: what is wrong now is shown where it was right before.
    onRefused: (error) => {
      void preview.refetch();
      return isProblem(error, 'import-refused');
    },
  });
  const label = preview.data === undefined ? null : confirm(preview.data);
  return (
    <Modal
      open
      width={760}
      title={of.title}
      onCancel={onClose}
      okText={label ?? t('common.done')}
      okButtonProps={{ disabled: label === null || preview.isFetching, loading: run.isPending }}
      onOk={() => run.mutate(undefined)}
    >
      <p className="muted">{of.help}</p>
      {of.chooser}
      <Upload
        accept={of.accept}
        showUploadList={false}
        beforeUpload={(file) => {
          setChosen({ file, key: newId() });
          return false;
        }}
      >
        <Button>{chosen ? chosen.file.name : t('file.choose')}</Button>
      </Upload>
      <div style={{ marginTop: 16 }} aria-live="polite">
        {chosen && <Preview of={preview}>{children}</Preview>}
      </div>
    </Modal>
  );
}

interface PreviewProps<Answer> {
  readonly of: {
    readonly data: Answer | undefined;
    readonly error: Error | null;
    readonly isFetching: boolean;
    readonly refetch: () => unknown;
  };
  readonly children: (preview: Answer) => ReactNode;
}

function Preview<Answer>({ of: { data, error, isFetching, refetch }, children }: PreviewProps<Answer>) {
  const { t } = useTranslation();
  if (isFetching) return <Loading rows={3} />;
  if (isProblem(error, 'import-refused'))
    return (
      <>
        <Alert type="error" showIcon title={t('file.refused')} description={error.message} />
        <Faults faults={error.faults} />
      </>
    );
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data === undefined ? null : children(data);
}

/** What is wrong in a file, place by place. */
export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useTranslation();
  return (
    <Table<Fault>
      size="small"
      rowKey={({ pointer, message }) => `${pointer} ${message}`}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      dataSource={[...faults]}
      columns={[
        { title: t('file.place'), dataIndex: 'pointer' },
        { title: t('file.whatToDo'), dataIndex: 'message' },
      ]}
    />
  );
}
