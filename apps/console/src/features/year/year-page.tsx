import { Button, Select, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useMay, useSession } from '../../app/session';
import { dayOf } from '../../shared/days';
import { More } from '../../shared/more';
import { Page } from '../../shared/page';
import { Out, useSheetLanguage } from '../../shared/out';
import { Nothing, Shown } from '../../shared/page-state';
import { type CycleInList, cyclesFile, useCycles } from './cycle-queries';
import { YearlyStart } from './yearly-start';

/** From next year's, which is prepared in December, nine years back. */
const yearsToChoose = (): readonly number[] => {
  const next = Number(dayOf(new Date()).slice(0, 4)) + 1;
  return Array.from({ length: 10 }, (_, back) => next - back);
};

/** The cycles of the committee for which somebody acts, and of those below it. */
export function YearPage() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const unit = useSession().actingUnit?.code ?? '';
  const [params, setParams] = useSearchParams();
  const year = params.has('year') ? Number(params.get('year')) : null;
  const cycles = useCycles(unit, year);
  const found = cycles.data?.pages.flatMap(({ items }) => items) ?? [];
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
          <Select<number>
            aria-label={t('year.theYear')}
            placeholder={t('year.theYear')}
            allowClear
            style={{ minWidth: 110 }}
            value={year}
            options={yearsToChoose().map((each) => ({ value: each, label: each }))}
            onChange={(chosen: number | undefined) =>
              setParams(chosen === undefined ? {} : { year: String(chosen) }, { replace: true })
            }
          />
          <Out name="cycles" ask={() => cyclesFile(unit, year, language)} />
          {start}
        </>
      }
    >
      <YearlyStart />
      <Shown of={cycles}>
        {() =>
          found.length === 0 ? (
            <Nothing title={t('year.none')} help={t('year.noneHelp')}>
              {start}
            </Nothing>
          ) : (
            <>
              <Table<CycleInList>
                rowKey="id"
                dataSource={found.sort((a, b) => b.year - a.year || a.unit.code.localeCompare(b.unit.code))}
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
              <More of={cycles} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}
