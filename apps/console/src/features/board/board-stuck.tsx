import { useQuery } from '@tanstack/react-query';
import { Alert, Table, type TableColumnType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api, type Schema } from '../../api/client';
import { useCalendar } from '../../shared/calendar';
import { dayOf, workingDaysBetween } from '../../shared/days';
import { Nothing, Shown } from '../../shared/page-state';
import { addressOf } from '../work/task-address';

type StuckRow = Schema<'StuckRowDto'>;

/** The list of just the tasks that a row counts, or of those among them that are late. */
const tasksOf = ({ side, unitCode, cycleId }: StuckRow, isLateOnly = false): string =>
  side === 'supervising'
    ? addressOf({ view: 'review', unit: unitCode, cycle: cycleId, isReviewOverdueOnly: isLateOnly })
    : addressOf({ view: 'all', unit: unitCode, cycle: cycleId, isOverdueOnly: true });

/** What holds up a cycle and those below it: a row for each who must act before others can. */
export function BoardStuck({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation();
  const stuck = useQuery({
    queryKey: ['cycles', 'stuck', cycleId],
    queryFn: () => answered(api.GET('/api/v1/cycles/{id}/stuck', { params: { path: { id: cycleId } } })),
    refetchInterval: 30_000,
  });
  return (
    <Shown of={stuck}>
      {({ items, hasMore }) =>
        items.length === 0 ? (
          <Nothing title={t('board.nothingStuck')} />
        ) : (
          <>
            <p className="muted">{t('board.stuckHelp')}</p>
            {hasMore && <Alert type="info" title={t('board.stuckMore')} style={{ marginBottom: 12 }} />}
            <StuckTable rows={items} />
          </>
        )
      }
    </Shown>
  );
}

function StuckTable({ rows }: { readonly rows: readonly StuckRow[] }) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  const today = dayOf(new Date());
  const waited = ({ waitingSince, dueOn }: StuckRow): number =>
    Math.max(0, workingDaysBetween(waitingSince === null ? dueOn : dayOf(waitingSince), today, calendar));
  const columns: TableColumnType<StuckRow>[] = [
    {
      title: t('board.unit'),
      dataIndex: 'unitName',
      sorter: (a, b) => a.unitCode.localeCompare(b.unitCode),
    },
    {
      title: t('board.waitsFor'),
      filters: (['responsible', 'supervising'] as const).map((side) => ({
        value: side,
        text: t(`board.sides.${side}`),
      })),
      onFilter: (side, row) => row.side === side,
      render: (_, { side }) => <Tag color={side === 'responsible' ? 'red' : 'purple'}>{t(`board.sides.${side}`)}</Tag>,
    },
    {
      title: t('board.withWhom'),
      render: (_, { persons }) =>
        persons.length === 0 ? (
          <span className="muted">{t('board.nobody')}</span>
        ) : (
          persons.map(({ name }) => name).join('、')
        ),
    },
    {
      title: t('board.total'),
      align: 'right',
      className: 'number',
      sorter: (a, b) => a.tasks - b.tasks,
      render: (_, row) => <Link to={tasksOf(row)}>{row.tasks}</Link>,
    },
    {
      title: t('board.overdue'),
      align: 'right',
      className: 'number',
      sorter: (a, b) => a.overdue - b.overdue,
      render: (_, row) => (row.overdue === 0 ? 0 : <Link to={tasksOf(row, true)}>{row.overdue}</Link>),
    },
    { title: t('board.earliestDue'), dataIndex: 'dueOn', className: 'number' },
    {
      title: t('board.waited'),
      align: 'right',
      className: 'number',
      sorter: (a, b) => waited(a) - waited(b),
      render: (_, row) => waited(row),
    },
  ];
  return (
    <Table
      rowKey={({ side, cycleId, unitId }) => `${side}/${cycleId}/${unitId}`}
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      sticky
      dataSource={[...rows]}
      columns={columns}
    />
  );
}
