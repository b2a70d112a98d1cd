import { Alert, Radio, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { FileDialog, Faults } from '../../shared/file-dialog';
import { useSheetLanguage } from '../../shared/out';
import { tasksKey } from './task-queries';

type HandedIn = Schema<'HandedInDto'>;
type Mode = HandedIn['mode'];

const bodyOf = (file: File, mode: Mode): FormData => {
  const form = new FormData();
  form.set('mode', mode);
  form.set('file', file);
  return form;
};

/** A filled workbook goes up: what is wrong cell by cell, or what would be kept, and then that. */
export function HandInDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useSheetLanguage();
  const [mode, setMode] = useState<Mode>('draft');
  const send = (file: File, dryRun: boolean): Promise<HandedIn> =>
    answered(
      api.POST('/api/v1/tasks/workbook', {
        params: { query: { dryRun, language }, header: newAct() },
        body: { file: file.name, mode },
        bodySerializer: () => bodyOf(file, mode),
      }),
    );
  const label = ({ tasks, faults }: HandedIn): string | null =>
    tasks.length === 0 || faults.length > 0 ? null : t(`workbook.${mode}Now`, { count: tasks.length });
  return (
    <FileDialog<HandedIn>
      title={t('workbook.up')}
      help={t('workbook.help')}
      accept=".xlsx"
      option={`${mode} ${language}`}
      chooser={
        <Radio.Group value={mode} onChange={({ target }) => setMode(target.value as Mode)} style={{ marginBottom: 12 }}>
          <Radio value="draft">{t('workbook.draft')}</Radio>
          <Radio value="submit">{t('workbook.submit')}</Radio>
        </Radio.Group>
      }
      ask={send}
      confirm={label}
      said={({ tasks }) => t(`workbook.${mode}Done`, { count: tasks.length })}
      changes={[tasksKey]}
      onClose={onClose}
    >
      {(preview) => <Outcome of={preview} />}
    </FileDialog>
  );
}

function Outcome({ of: { tasks, faults, unchanged, empty } }: { readonly of: HandedIn }) {
  const { t } = useTranslation();
  if (faults.length > 0)
    return (
      <>
        <Alert type="error" showIcon title={t('workbook.faults', { count: faults.length })} />
        <Faults faults={faults.map(({ sheet, cell, message }) => ({ pointer: `${sheet} ${cell}`, message }))} />
      </>
    );
  return (
    <>
      <Alert
        type={tasks.length === 0 ? 'info' : 'success'}
        showIcon
        title={t('workbook.counts', { count: tasks.length, unchanged, empty })}
      />
      {tasks.length > 0 && (
        <Table
          size="small"
          rowKey="taskId"
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          dataSource={[...tasks]}
          columns={[
            { title: t('file.place'), render: (_, { sheet, row }) => `${sheet} ${row}` },
            { title: t('workbook.task'), dataIndex: 'title' },
          ]}
        />
      )}
    </>
  );
}
