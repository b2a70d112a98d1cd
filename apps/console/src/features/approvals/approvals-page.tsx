import { Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { PagedTable } from '../../shared/paged-table';
import { ToldOnce } from '../../shared/told-once';
import { ApprovalActs } from './approval-acts';
import { type Approval, approvalStates, type DecidedApproval, useApprovals } from './approval-queries';
import { useApprovalWords } from './approval-words';

/** What waits for a second person: asked by one, agreed to or refused by another. */
export function ApprovalsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [decided, setDecided] = useState<DecidedApproval | null>(null);
  const state = approvalStates.find((each) => each === params.get('state'));
  return (
    <Page title={t('approvals.title')}>
      <p className="muted">{t('approvals.help')}</p>
      <section className="card">
        <Select
          allowClear
          style={{ width: 160 }}
          aria-label={t('common.state')}
          placeholder={t('common.state')}
          value={state ?? null}
          options={approvalStates.map((each) => ({ value: each, label: t(`approvals.state.${each}`) }))}
          onChange={(chosen: string | undefined) => setParams(chosen ? { state: chosen } : {})}
        />
      </section>
      <Approvals state={state} onDecided={setDecided} />
      <Outcome decided={decided} onClose={() => setDecided(null)} />
    </Page>
  );
}

interface OutcomeProps {
  readonly decided: DecidedApproval | null;
  readonly onClose: () => void;
}

/** What came of an agreement: done, refused because the right was gone, or a password to be handed over. */
function Outcome({ decided, onClose }: OutcomeProps) {
  const { t } = useTranslation();
  const said = decided?.isAskerWithoutRight ? t('approvals.withoutRight') : t('approvals.approved');
  return (
    <Modal
      open={decided !== null}
      title={t('approvals.title')}
      footer={null}
      mask={{ closable: false }}
      destroyOnHidden
      onCancel={onClose}
    >
      {decided?.password ? (
        <ToldOnce title={`${decided.login ?? ''} ${t('accounts.passwordOnce')}`} secret={decided.password} />
      ) : (
        <p>{said}</p>
      )}
    </Modal>
  );
}

interface ApprovalsProps {
  readonly state: Approval['state'] | undefined;
  readonly onDecided: (decided: DecidedApproval) => void;
}

function Approvals({ state, onDecided }: ApprovalsProps) {
  const { t } = useTranslation();
  const words = useApprovalWords();
  const approvals = useApprovals(state);
  return (
    <PagedTable<Approval>
      of={approvals}
      empty={{ title: t('approvals.empty'), help: t('approvals.emptyHelp') }}
      columns={[
        { title: t('approvals.what'), render: (_, approval) => words.what(approval) },
        { title: t('approvals.asker'), render: (_, approval) => words.asker(approval) },
        { title: t('common.reason'), render: (_, { reason }) => <span className="reason">{reason}</span> },
        { title: t('approvals.until'), render: (_, { expiresAt }) => timeOf(expiresAt) },
        { title: t('common.state'), render: (_, approval) => <State approval={approval} /> },
        {
          title: t('common.actions'),
          render: (_, approval) => (
            <ApprovalActs approval={approval} what={words.what(approval)} onDecided={onDecided} />
          ),
        },
      ]}
    />
  );
}

const colours = {
  asked: 'processing',
  approved: 'success',
  refused: 'error',
  withdrawn: 'default',
  expired: 'warning',
} as const;

function State({ approval }: { readonly approval: Approval }) {
  const { t } = useTranslation();
  const { decided } = useApprovalWords();
  return (
    <>
      <Tag color={colours[approval.state]}>{t(`approvals.state.${approval.state}`)}</Tag>
      <div className="muted">{decided(approval)}</div>
    </>
  );
}
