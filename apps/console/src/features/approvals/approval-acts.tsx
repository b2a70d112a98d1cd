import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TakeOut, useSheetLanguage } from '../../shared/out';
import { ReasonForm } from '../../shared/reason-form';
import { useAct } from '../../shared/use-act';
import { accountsKey } from '../administration/account-queries';
import { cyclesKey } from '../year/cycle-queries';
import {
  type Approval,
  approvalsKey,
  approve,
  type DecidedApproval,
  personsFile,
  publish,
  refuse,
  withdraw,
} from './approval-queries';

interface ApprovalActsProps {
  readonly approval: Approval;
  /** What is asked, in words. */
  readonly what: string;
  readonly onDecided: (decided: DecidedApproval) => void;
}

/** Agree, refuse with a reason, or take back what one has asked for. */
export function ApprovalActs({ approval, what, onDecided }: ApprovalActsProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [isRefusing, setRefusing] = useState(false);
  const changes = [approvalsKey, accountsKey];
  const agree = useAct({ act: approve, changes, onDone: onDecided });
  const takeBack = useAct({ act: withdraw, changes, said: () => t('approvals.withdrawn') });
  const sayNo = useAct({
    ...{ act: refuse, changes, said: () => t('approvals.refused') },
    onDone: () => setRefusing(false),
  });
  const ask = (name: 'approve' | 'withdraw', act: () => Promise<unknown>) =>
    void modal.confirm({
      title: t(`approvals.${name}`),
      content: `${what}${t(`approvals.${name}Help`)}`,
      onOk: () => act().catch(() => undefined),
    });
  return (
    <Space wrap>
      {approval.mayDecide && (
        <>
          <Button size="small" type="primary" onClick={() => ask('approve', () => agree.mutateAsync(approval))}>
            {t('approvals.approve')}
          </Button>
          <Button size="small" danger onClick={() => setRefusing(true)}>
            {t('approvals.refuse')}
          </Button>
        </>
      )}
      {approval.mayWithdraw && (
        <Button size="small" onClick={() => ask('withdraw', () => takeBack.mutateAsync(approval))}>
          {t('approvals.withdraw')}
        </Button>
      )}
      {approval.mayTake && <Agreed approval={approval} />}
      <ReasonForm
        isOpen={isRefusing}
        title={t('approvals.refuse')}
        help={what}
        isPending={sayNo.isPending}
        onCancel={() => setRefusing(false)}
        onSaid={(reason) => sayNo.mutate({ approval, reason })}
      />
    </Space>
  );
}

/** What whoever asked does with the agreement of another: take the file, or publish. */
function Agreed({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation();
  const language = useSheetLanguage();
  const doIt = useAct({
    act: () => publish(approval),
    changes: [approvalsKey, cyclesKey],
    said: ({ cycles, tasks }) => t('year.steered', { cycles, tasks }),
  });
  return approval.act === 'cycle.publish' ? (
    <Button size="small" type="primary" loading={doIt.isPending} onClick={() => doIt.mutate(undefined)}>
      {t('approvals.publish')}
    </Button>
  ) : (
    <TakeOut name="persons" label={t('approvals.take')} ask={() => personsFile(approval, language)} />
  );
}
