import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnType } from 'antd';
import { useTranslation } from 'react-i18next';
import { answered, api, type Schema } from '../../api/client';
import { Nothing, Shown } from '../../shared/page-state';
import { TrendChart, type TrendLine } from './trend-chart';

type Trend = Schema<'TrendDto'>;
type YearTrend = Schema<'YearTrendDto'>;
type Point = Schema<'TrendPointDto'>;

/** A year changes by the week; counting one of a large province is not asked for more often. */
const keptFor = 600_000;

/** How much was handed in, accepted and late over the year, beside the plan and the year before. */
export function BoardTrend({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation();
  const trend = useQuery({
    queryKey: ['trend', cycleId],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/trend', { params: { path: { id: cycleId } } })),
    staleTime: keptFor,
  });
  return (
    <Shown of={trend}>
      {(found) =>
        found.points.length === 0 ? (
          <Nothing title={t('board.noTrend')} />
        ) : (
          <>
            <p className="muted">{t('board.trendHelp')}</p>
            <section className="card">
              <TrendLines trend={found} />
            </section>
            <TrendTable trend={found} />
          </>
        )
      }
    </Shown>
  );
}

const shareOf = (figure: number, tasks: number): number => (tasks === 0 ? 0 : figure / tasks);

/** What was handed in by the same week of the year before. */
const sharesBefore = (before: YearTrend, weeks: readonly number[]): readonly (number | null)[] =>
  weeks.map((week) => {
    const point = before.points.findLast((each) => each.week <= week);
    return point ? shareOf(point.submitted, before.tasks) : 0;
  });

function TrendLines({ trend }: { readonly trend: Trend }) {
  const { t } = useTranslation();
  const { points, tasks, lastYear } = trend;
  const line = (name: 'due' | 'submitted' | 'accepted' | 'overdue', colour: string, dashes?: string): TrendLine => ({
    name: t(`board.trendLines.${name}`),
    colour,
    ...(dashes === undefined ? {} : { dashes }),
    shares: points.map((point) => (point.isPast || name === 'due' ? shareOf(point[name], tasks) : null)),
  });
  const lines: readonly TrendLine[] = [
    line('due', '#8a8f98', '6 4'),
    line('submitted', '#2f7dd1'),
    line('accepted', '#3f9152', '12 3'),
    line('overdue', '#d64545', '3 3'),
    ...(lastYear === null
      ? []
      : [
          {
            ...{ name: t('board.submittedIn', { year: lastYear.year }), colour: '#9a86c9', dashes: '2 5' },
            shares: sharesBefore(
              lastYear,
              points.map(({ week }) => week),
            ),
          },
        ]),
  ];
  return (
    <TrendChart title={t('board.trendTitle', { year: trend.year })} days={points.map(({ on }) => on)} lines={lines} />
  );
}

function TrendTable({ trend: { points, tasks } }: { readonly trend: Trend }) {
  const { t } = useTranslation();
  const figure = (name: 'due' | 'submitted' | 'accepted' | 'overdue'): TableColumnType<Point> => ({
    title: t(`board.trendLines.${name}`),
    align: 'right',
    className: 'number',
    render: (_, point) =>
      point.isPast || name === 'due' ? `${point[name]} (${Math.round(100 * shareOf(point[name], tasks))}%)` : '—',
  });
  return (
    <div style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('board.trendTable')}>
      <Table<Point>
        rowKey="week"
        size="small"
        pagination={false}
        dataSource={[...points]}
        columns={[
          { title: t('board.weekUntil'), dataIndex: 'on', className: 'number' },
          ...(['due', 'submitted', 'accepted', 'overdue'] as const).map(figure),
        ]}
      />
    </div>
  );
}
