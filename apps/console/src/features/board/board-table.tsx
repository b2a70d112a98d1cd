import { Table, type TableColumnType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf, type TaskFilter } from '../work/task-address';
import type { BoardRow } from '../year/cycle-queries';

interface BoardTableProps {
  readonly cycleId: string;
  readonly rows: readonly BoardRow[];
}

const figures = [
  'total',
  'assigned',
  'acknowledged',
  'submitted',
  'returned',
  'accepted',
  'overdue',
  'reviewsOverdue',
  'escalations',
] as const;

const titles = {
  total: 'board.total',
  assigned: 'board.notReceived',
  acknowledged: 'board.toDo',
  submitted: 'board.inReview',
  returned: 'board.returned',
  accepted: 'taskState.accepted',
  overdue: 'board.overdue',
  reviewsOverdue: 'board.reviewsOverdue',
  escalations: 'board.escalations',
} as const satisfies Record<(typeof figures)[number], string>;

/** The tasks that a figure counts; of escalations, those of which a committee above was told. */
function tasksBehind(
  cycleId: string,
  { unitCode, cycleId: own }: BoardRow,
  figure: (typeof figures)[number],
): TaskFilter {
  const all = { view: 'all', unit: unitCode, isUnder: true, tree: cycleId } as const;
  switch (figure) {
    case 'total':
      return all;
    case 'overdue':
      return { ...all, isOverdueOnly: true };
    case 'reviewsOverdue':
      // Those that the board's own committee reviews are not the subordinate's.
      return { ...all, tree: own, isReviewOverdueOnly: true };
    case 'escalations':
      return { ...all, isEscalatedOnly: true };
    case 'assigned':
    case 'acknowledged':
    case 'submitted':
    case 'returned':
    case 'accepted':
      return { ...all, state: figure };
  }
}

/** All figures of each subordinate; each can be sorted by, and leads to the tasks that it counts. */
export function BoardTable({ cycleId, rows }: BoardTableProps) {
  const { t } = useTranslation();
  const columns: TableColumnType<BoardRow>[] = [
    {
      title: t('board.unit'),
      fixed: 'left',
      sorter: (a, b) => a.unitCode.localeCompare(b.unitCode),
      render: (_, row) => (
        <>
          {row.cycleId ? <Link to={`/board/${row.cycleId}?as=table`}>{row.unitName}</Link> : row.unitName}{' '}
          {!row.hasTopLeader && <Tag color="error">{t('board.noLeader')}</Tag>}
          {!row.hasReporter && <Tag color="warning">{t('board.noReporter')}</Tag>}
        </>
      ),
    },
    { title: t('board.phase'), render: (_, { phase }) => (phase ? t(`phase.${phase}`) : '—') },
    { title: t('board.units'), dataIndex: 'units', align: 'right', sorter: (a, b) => a.units - b.units },
    ...figures.map((name): TableColumnType<BoardRow> => ({
      title: t(titles[name]),
      dataIndex: name,
      align: 'right',
      sorter: (a, b) => a[name] - b[name],
      className: 'number',
      render: (_, row) => {
        const count = row[name];
        if (count === 0) return 0;
        const words = t('board.countOf', { unit: row.unitName, figure: t(titles[name]), count });
        return (
          <Link to={addressOf(tasksBehind(cycleId, row, name))} aria-label={words}>
            {count}
          </Link>
        );
      },
    })),
  ];
  return (
    <Table
      rowKey="unitId"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      sticky
      dataSource={[...rows]}
      columns={columns}
    />
  );
}
