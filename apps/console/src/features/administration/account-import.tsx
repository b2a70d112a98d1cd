import { Alert, Button, Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct, type Schema } from '../../api/client';
import { dayOf } from '../../shared/days';
import { FileDialog } from '../../shared/file-dialog';
import { TakeOut, useSheetLanguage } from '../../shared/out';
import { saveFile } from '../../shared/save-file';
import { accountsKey } from './account-queries';

type Plan = Schema<'AccountImportPlanDto'>;
type Planned = Schema<'PlannedAccountDto'>;

const bodyOf = (file: File) => ({
  body: { file: file.name },
  bodySerializer: () => {
    const form = new FormData();
    form.set('file', file);
    return form;
  },
});

const preview = (file: File): Promise<Plan> => answered(api.POST('/api/v1/accounts/imports/preview', bodyOf(file)));

/** Accounts from a sheet: what would be made is shown first, and first passwords come as a file, this once. */
export function AccountImport() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<Blob | null>(null);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('accounts.import')}</Button>
      {isOpen && <ImportDialog onTold={setTold} onClose={() => setOpen(false)} />}
      {told && <FirstPasswords file={told} onClose={() => setTold(null)} />}
    </>
  );
}

interface ImportDialogProps {
  readonly onTold: (passwords: Blob) => void;
  readonly onClose: () => void;
}

function ImportDialog({ onTold, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const language = useSheetLanguage();
  const run = async (file: File): Promise<null> => {
    const params = { query: { language }, header: newAct() };
    onTold(await answered(api.POST('/api/v1/accounts/imports', { params, ...bodyOf(file), parseAs: 'blob' })));
    return null;
  };
  const template = () =>
    api.GET('/api/v1/accounts/imports/template', { params: { query: { language } }, parseAs: 'blob' });
  return (
    <FileDialog<Plan | null>
      title={t('accounts.import')}
      help={t('accounts.importHelp')}
      accept=".xlsx,.csv"
      chooser={
        <span style={{ marginInlineEnd: 8 }}>
          <TakeOut name="accounts" label={t('accounts.template')} ask={template} />
        </span>
      }
      ask={(file, dryRun) => (dryRun ? preview(file) : run(file))}
      confirm={(plan) => (plan?.accounts.length ? t('accounts.importNow', { count: plan.accounts.length }) : null)}
      said={() => t('accounts.importDone')}
      changes={[accountsKey]}
      onClose={onClose}
    >
      {(plan) => plan && <Accounts of={plan} />}
    </FileDialog>
  );
}

function Accounts({ of: { accounts, unchanged } }: { readonly of: Plan }) {
  const { t } = useTranslation();
  return (
    <>
      <Alert
        type={accounts.length === 0 ? 'info' : 'success'}
        showIcon
        title={t('accounts.importCounts', { count: accounts.length, unchanged })}
        style={{ marginBottom: 12 }}
      />
      {accounts.length > 0 && (
        <Table<Planned>
          size="small"
          rowKey="row"
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={[...accounts]}
          columns={[
            { title: t('import.row'), dataIndex: 'row', align: 'right' },
            { title: t('signIn.login'), dataIndex: 'login' },
            { title: t('accounts.person'), dataIndex: 'name' },
            { title: t('organization.code'), dataIndex: 'unitCode' },
            {
              title: t('common.unit'),
              render: (_, { unitName, isByProvider }) => (
                <>
                  {unitName} {isByProvider && <Tag>{t('accounts.byProvider')}</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

/** The one file in which first passwords are told, until it is put away. */
function FirstPasswords({ file, onClose }: { readonly file: Blob; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const save = () => saveFile(file, `first-passwords-${dayOf(new Date())}.xlsx`);
  return (
    <Modal
      open
      title={t('accounts.passwords')}
      mask={{ closable: false }}
      afterOpenChange={(isOpen) => isOpen && save()}
      footer={[
        <Button key="again" onClick={save}>
          {t('accounts.passwordsAgain')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('accounts.passwordsKept')}
        </Button>,
      ]}
      onCancel={onClose}
    >
      <Alert type="warning" showIcon title={t('accounts.passwordsOnce')} />
    </Modal>
  );
}
