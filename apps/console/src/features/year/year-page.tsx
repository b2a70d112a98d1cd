import { Button, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Nothing, Shown } from '../../shared/page-state';
import { type CycleInList, cyclesFile, useCycles } from './cycle-queries';

/** The cycles of the committee for which somebody acts, and of those below it. */
export function YearPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const unit = useSession().actingUnit?.code ?? '';
  const cycles = useCycles({ unit, under: true });
  const language = useSheetLanguage();
  const start = may('cycle.start') && (
    <Button type="primary" onClick={() => void navigate('/year/start')}>
      {t('year.start')}
    </Button>
  );
  return (
    <Page
      title={t('year.title')}
      extra={
        <>
          <Out name="cycles" ask={() => cyclesFile(unit, language)} />
          {start}
        </>
      }
    >
      <Shown of={cycles}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t('year.none')} help={t('year.noneHelp')}>
              {start}
            </Nothing>
          ) : (
            <Table<CycleInList>
              rowKey="id"
              dataSource={[...items].sort((a, b) => b.year - a.year)}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              scroll={{ x: 'max-content' }}
              columns={[
                {
                  title: t('common.unit'),
                  render: (_, cycle) => <Link to={`/year/${cycle.id}`}>{cycle.unit.name}</Link>,
                },
                { title: t('year.theYear'), dataIndex: 'year' },
                {
                  title: t('board.phase'),
                  render: (_, { phase, state }) => (state === 'running' ? t(`phase.${phase}`) : '—'),
                },
                {
                  title: t('common.state'),
                  render: (_, { state }) => (
                    <Tag color={state === 'running' ? 'processing' : 'default'}>{t(`cycleState.${state}`)}</Tag>
                  ),
                },
                {
                  title: t('year.pack'),
                  render: (_, { pack }) => `${pack.key} ${pack.version}`,
                },
                { title: t('common.time'), render: (_, { startedAt }) => dayOf(startedAt) },
                {
                  title: t('nav.board'),
                  render: (_, { id }) => <Link to={`/board/${id}`}>{t('nav.board')}</Link>,
                },
              ]}
            />
          )
        }
      </Shown>
    </Page>
  );
}
