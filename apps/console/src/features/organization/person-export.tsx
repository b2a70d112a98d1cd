import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, newAct } from '../../api/client';
import { ReasonForm } from '../../shared/reason-form';
import { useAct } from '../../shared/use-act';
import { approvalsKey } from '../approvals/approval-queries';

/** Asks to take out the persons of one's unit and all below it: a second person has to agree. */
export function AskPersonExport() {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const ask = useAct({
    act: (reason: string) =>
      answered(api.POST('/api/v1/units/person-exports', { params: { header: newAct() }, body: { reason } })),
    changes: [approvalsKey],
    said: () => t('approvals.asked'),
    onDone: () => setAsking(false),
  });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('organization.askPersons')}</Button>
      <ReasonForm
        isOpen={isAsking}
        title={t('organization.askPersons')}
        help={t('organization.askPersonsHelp')}
        isPending={ask.isPending}
        onCancel={() => setAsking(false)}
        onSaid={(reason) => ask.mutate(reason)}
      />
    </>
  );
}
