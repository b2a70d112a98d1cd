import { Button, Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { dayOf, lastDayOf, timeOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Shown } from '../../shared/page-state';
import { PagedTable } from '../../shared/paged-table';
import { EndDelegation } from './end-delegation';
import { type Delegation, delegationStates, useDelegablePosts, useDelegations } from './delegation-queries';
import { NewDelegationForm } from './new-delegation-form';

/** Who acts for whom: what one has delegated and was delegated; to administrators all. */
export function DelegationsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { actingDelegation } = useSession();
  const [params, setParams] = useSearchParams();
  const state = delegationStates.find((each) => each === params.get('state'));
  const mayGive = may('delegation.give');
  return (
    <Page title={t('delegations.title')} extra={mayGive && actingDelegation === null && <Give />}>
      <p className="muted">{t(mayGive ? 'delegations.help' : 'delegations.administrationHelp')}</p>
      {actingDelegation !== null && <p className="muted">{t('delegations.actingHelp')}</p>}
      <section className="card">
        <Select
          allowClear
          style={{ width: 160 }}
          aria-label={t('common.state')}
          placeholder={t('common.state')}
          value={state ?? null}
          options={delegationStates.map((each) => ({ value: each, label: t(`delegations.state.${each}`) }))}
          onChange={(chosen: string | undefined) => setParams(chosen ? { state: chosen } : {})}
        />
      </section>
      <Delegations state={state} />
    </Page>
  );
}

/** Has a colleague act in a post of one's own. */
function Give() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const posts = useDelegablePosts();
  const close = () => setOpen(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('delegations.give')}
      </Button>
      <Modal
        open={isOpen}
        title={t('delegations.give')}
        footer={null}
        mask={{ closable: false }}
        destroyOnHidden
        onCancel={close}
      >
        <Shown of={posts}>{(data) => <NewDelegationForm posts={data} onGiven={close} />}</Shown>
      </Modal>
    </>
  );
}

function Delegations({ state }: { readonly state: Delegation['state'] | undefined }) {
  const { t } = useTranslation();
  const delegations = useDelegations(state);
  return (
    <PagedTable<Delegation>
      of={delegations}
      empty={{ title: t('delegations.empty'), help: t('delegations.emptyHelp') }}
      columns={[
        {
          title: t('delegations.from'),
          render: (_, { fromName, isGiven }) => <Name of={fromName} isOwn={isGiven} />,
        },
        {
          title: t('delegations.to'),
          render: (_, { toName, isReceived }) => <Name of={toName} isOwn={isReceived} />,
        },
        {
          title: t('delegations.post'),
          render: (_, { unitName, role }) => `${unitName} ${t(`post.${role}`)}`,
        },
        {
          title: t('delegations.period'),
          render: (_, { fromAt, toAt }) => t('delegations.fromTo', { from: dayOf(fromAt), to: lastDayOf(toAt) }),
        },
        { title: t('common.reason'), render: (_, { reason }) => <span className="reason">{reason}</span> },
        { title: t('common.state'), render: (_, delegation) => <State delegation={delegation} /> },
        {
          title: t('common.actions'),
          render: (_, delegation) => delegation.mayEnd && <EndDelegation delegation={delegation} />,
        },
      ]}
    />
  );
}

interface NameProps {
  readonly of: string;
  /** Whether it is the reader. */
  readonly isOwn: boolean;
}

function Name({ of, isOwn }: NameProps) {
  const { t } = useTranslation();
  return isOwn ? t('delegations.oneself', { name: of }) : of;
}

const colours = {
  planned: 'default',
  running: 'processing',
  lapsed: 'warning',
  over: 'default',
  ended: 'error',
} as const;

function State({ delegation }: { readonly delegation: Delegation }) {
  const { t } = useTranslation();
  const { state, endedAt, endedByName, endReason } = delegation;
  const ended = endedAt === null ? '' : [endedByName, timeOf(endedAt), endReason].filter(Boolean).join(' ');
  return (
    <>
      <Tag color={colours[state]}>{t(`delegations.state.${state}`)}</Tag>
      <div className="muted reason">{ended}</div>
    </>
  );
}
