import { Progress, Steps, Table, Tabs, Tag, Timeline, Tooltip } from 'antd';
import { phases } from '@zehuan/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { timeOf } from '../../shared/days';
import { Actor } from '../../shared/actor';
import { Page } from '../../shared/page';
import { PageFailure } from '../../shared/page-failure';
import { Nothing, Shown } from '../../shared/page-state';
import { addressOf } from '../work/task-address';
import { type Cycle, useCycle, useResults, useTimeline } from './cycle-queries';
import { Items } from './items';
import { SteerActs } from './steer-acts';

/** One committee's year: where it stands, what it asks, what happened, and the acts that steer it. */
export function CyclePage() {
  const { id = '' } = useParams();
  const cycle = useCycle(id);
  return (
    <Shown of={cycle} failure={PageFailure}>
      {(found) => <CycleView cycle={found} />}
    </Shown>
  );
}

function CycleView({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const may = useMay();
  const isOwn = useSession().actingUnit?.id === cycle.unit.id;
  const { counts } = cycle;
  const tasks = { view: 'all', unit: cycle.unit.code, isUnder: true, cycle: cycle.id } as const;
  const done =
    counts.total === 0
      ? 0
      : Math.round((100 * ((counts.byState['accepted'] ?? 0) + (counts.byState['cancelled'] ?? 0))) / counts.total);
  return (
    <Page title={`${cycle.unit.name} ${cycle.year}`} extra={isOwn && <SteerActs cycle={cycle} />}>
      <section className="card">
        <Phases cycle={cycle} />
        <div className="page-extra" style={{ marginTop: 16, alignItems: 'center' }}>
          <Tag color={cycle.state === 'running' ? 'processing' : 'default'}>{t(`cycleState.${cycle.state}`)}</Tag>
          <span className="number">
            {t('board.total')} <Link to={addressOf(tasks)}>{counts.total}</Link> · {t('board.overdue')}{' '}
            <Link to={addressOf({ ...tasks, isOverdueOnly: true })}>{counts.overdue}</Link>
          </span>
          <Progress percent={done} style={{ maxWidth: 320 }} aria-label={t('year.progress')} />
        </div>
      </section>
      <section className="card">
        <Tabs
          items={[
            {
              key: 'items',
              label: t('year.items'),
              children: <Items cycle={cycle} tasks={tasks} mayChange={isOwn && may('arrangement.change')} />,
            },
            { key: 'timeline', label: t('year.timeline'), children: <Happened id={cycle.id} /> },
            ...(may('cycle.readResults') && isOwn
              ? [{ key: 'results', label: t('year.results'), children: <Results id={cycle.id} /> }]
              : []),
          ]}
        />
      </section>
    </Page>
  );
}

function Phases({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation();
  const current = phases.indexOf(cycle.phase);
  return (
    <Steps
      size="small"
      responsive
      current={cycle.state === 'closed' ? phases.length : current}
      items={cycle.phases.map((phase) => ({
        title: t(`phase.${phase.phase}`),
        content: (
          <span className="number">
            {t('year.from', { from: phase.opensOn.slice(5), to: phase.closesOn.slice(5) })}
            {phase.isProvisional && (
              <Tooltip title={t('common.provisionalHelp')}>
                <Tag style={{ marginInlineStart: 6 }}>{t('common.provisional')}</Tag>
              </Tooltip>
            )}
          </span>
        ),
      }))}
    />
  );
}

function Happened({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const timeline = useTimeline(id);
  const kindOf = (kind: string): string => t(`year.events.${kind}` as 'year.events.issued', { defaultValue: kind });
  return (
    <Shown of={timeline}>
      {({ items }) => (
        <Timeline
          items={[...items].reverse().map((event) => ({
            content: (
              <>
                <strong>{kindOf(event.kind)}</strong> <span className="muted number">{timeOf(event.at)}</span>{' '}
                <span className="muted">
                  <Actor of={event} />
                </span>
                {event.reason && <div>{event.reason}</div>}
              </>
            ),
          }))}
        />
      )}
    </Shown>
  );
}

function Results({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const results = useResults(id);
  return (
    <Shown of={results}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing title={t('state.empty')} />
        ) : (
          <Table
            rowKey="unitId"
            size="small"
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            dataSource={[...items]}
            columns={[
              ...(items.some(({ place }) => place !== null)
                ? [{ title: t('year.place'), dataIndex: 'place' as const, align: 'right' as const }]
                : []),
              { title: t('common.unit'), dataIndex: 'unitName' },
              { title: t('year.total'), dataIndex: 'total', align: 'right' },
              { title: t('year.grade'), dataIndex: 'grade' },
            ]}
          />
        )
      }
    </Shown>
  );
}
