import { Alert, App, Button, Checkbox, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { timeOf } from '../../shared/days';
import { More } from '../../shared/more';
import { Nothing, Shown } from '../../shared/page-state';
import { ReasonForm } from '../../shared/reason-form';
import { useSignInOptions } from '../../shared/sign-in-options';
import { useAct } from '../../shared/use-act';
import { useRefusal } from '../../shared/use-refusal';
import { accountsKey } from './account-queries';
import {
  grantProposals,
  mostAtOnce,
  refuseProposal,
  type RoleProposal,
  type RoleProposals as Asked,
  useRoleProposals,
} from './proposal-queries';

/** What the identity provider names and the security administrator grants or refuses; where there is no provider, nothing is shown. */
export function RoleProposals() {
  const { t } = useTranslation();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const isTheirs = may('grant.readProposals');
  const proposals = useRoleProposals(isTheirs);
  const { data: options } = useSignInOptions();
  const count = proposals.data?.pages[0]?.count ?? 0;
  if (!isTheirs || (count === 0 && !options?.provider && !isOpen)) return null;
  return (
    <>
      <Button type={count > 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('proposals.open', { count })}
      </Button>
      {isOpen && <ProposalsDialog of={proposals} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ProposalsDialogProps {
  readonly of: Asked;
  readonly onClose: () => void;
}

function ProposalsDialog({ of, onClose }: ProposalsDialogProps) {
  const { t } = useTranslation();
  const { refusal, onRefused, forget } = useRefusal();
  const [refusing, setRefusing] = useState<RoleProposal | null>(null);
  const found = of.data?.pages.flatMap(({ items }) => items) ?? [];
  const told = {
    onDone: () => {
      forget();
      setRefusing(null);
    },
    // Somebody was quicker: what is there now is shown with what was refused.
    onRefused: (error: Error) => {
      setRefusing(null);
      void of.refetch();
      return onRefused(error);
    },
  };
  const refuse = useAct({ act: refuseProposal, changes: [accountsKey], said: () => t('proposals.refused'), ...told });
  return (
    <Modal open width={960} title={t('proposals.title')} footer={null} mask={{ closable: false }} onCancel={onClose}>
      <p className="muted">{t('proposals.help')}</p>
      {refusal && <Alert type="error" showIcon title={refusal} style={{ marginBottom: 12 }} />}
      <Shown of={of}>
        {() =>
          found.length === 0 ? (
            <Nothing title={t('proposals.empty')} help={t('proposals.emptyHelp')} />
          ) : (
            <>
              <Proposals found={found} told={told} onRefuse={setRefusing} />
              <More of={of} />
            </>
          )
        }
      </Shown>
      <ReasonForm
        isOpen={refusing !== null}
        title={t('proposals.refuse')}
        help={refusing ? t('proposals.refuseHelp', wordsFor(refusing, t(`post.${refusing.role}`))) : ''}
        isPending={refuse.isPending}
        onCancel={() => setRefusing(null)}
        onSaid={(reason) => refusing && refuse.mutate({ proposal: refusing, reason })}
      />
    </Modal>
  );
}

const wordsFor = ({ personName: person, login, unitName: unit }: RoleProposal, role: string) => ({
  ...{ person, login, unit, role },
});

interface ProposalsProps {
  readonly found: readonly RoleProposal[];
  readonly told: { readonly onDone: () => void; readonly onRefused: (error: Error) => boolean };
  readonly onRefuse: (proposal: RoleProposal) => void;
}

/** The proposals, of which several are granted together. */
function Proposals({ found, told, onRefuse }: ProposalsProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set(isChosen ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  // Of what was chosen, only what is still seen is meant.
  const meant = found.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const grant = useAct({
    ...{ act: grantProposals, changes: [accountsKey], ...told },
    said: ({ count }) => t('proposals.granted', { count }),
  });
  const ask = () =>
    void modal.confirm({
      title: t('proposals.grantSure', { count: meant.length }),
      content: t('proposals.grantHelp'),
      // A refusal has been told; the question need not stay.
      onOk: () => grant.mutateAsync(meant).catch(() => undefined),
    });
  const all = found.slice(0, mostAtOnce).map(({ id }) => id);
  return (
    <>
      <div className="page-extra" style={{ marginBottom: 12 }}>
        <Checkbox
          checked={meant.length > 0 && meant.length === all.length}
          indeterminate={meant.length > 0 && meant.length < all.length}
          onChange={({ target }) => setChosen(new Set(target.checked ? all : []))}
        >
          {t('proposals.chooseAll')}
        </Checkbox>
        <Button
          type="primary"
          disabled={meant.length === 0 || meant.length > mostAtOnce}
          loading={grant.isPending}
          onClick={ask}
        >
          {t('proposals.grant', { count: meant.length })}
        </Button>
      </div>
      <Table<RoleProposal>
        rowKey="id"
        size="small"
        scroll={{ x: 'max-content' }}
        pagination={false}
        dataSource={[...found]}
        columns={[
          {
            title: t('accounts.person'),
            render: (_, proposal) => (
              <Checkbox
                aria-label={t('proposals.choose', wordsFor(proposal, t(`post.${proposal.role}`)))}
                checked={chosen.has(proposal.id)}
                onChange={({ target }) => choose(proposal.id, target.checked)}
              >
                {proposal.personName}
              </Checkbox>
            ),
          },
          { title: t('signIn.login'), dataIndex: 'login' },
          { title: t('common.unit'), dataIndex: 'unitName' },
          { title: t('accounts.roles'), render: (_, { role }) => t(`post.${role}`) },
          { title: t('proposals.issuer'), dataIndex: 'issuer' },
          { title: t('proposals.since'), render: (_, { proposedAt }) => timeOf(proposedAt) },
          {
            title: t('common.actions'),
            render: (_, proposal) => (
              <Button
                size="small"
                danger
                aria-label={`${t('proposals.refuse')} ${proposal.personName} ${t(`post.${proposal.role}`)}`}
                onClick={() => onRefuse(proposal)}
              >
                {t('proposals.refuse')}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
