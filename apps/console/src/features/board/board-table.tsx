import { Table, type TableColumnType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BoardRow, CycleInList } from '../year/cycle-queries';

interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly cycles: readonly CycleInList[];
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

/** All figures of each subordinate; each can be sorted by. */
export function BoardTable({ rows, cycles }: BoardTableProps) {
  const { t } = useTranslation();
  const cycleOf = new Map(cycles.map((cycle) => [cycle.unit.id, cycle.id]));
  const columns: TableColumnType<BoardRow>[] = [
    {
      title: t('board.unit'),
      fixed: 'left',
      sorter: (a, b) => a.unitCode.localeCompare(b.unitCode),
      render: (_, row) => {
        const below = cycleOf.get(row.unitId);
        return (
          <>
            {below ? <Link to={`/board/${below}?as=table`}>{row.unitName}</Link> : row.unitName}{' '}
            {!row.hasTopLeader && <Tag color="error">{t('board.noLeader')}</Tag>}
            {!row.hasReporter && <Tag color="warning">{t('board.noReporter')}</Tag>}
          </>
        );
      },
    },
    { title: t('board.phase'), render: (_, { phase }) => (phase ? t(`phase.${phase}`) : '—') },
    { title: t('board.units'), dataIndex: 'units', align: 'right', sorter: (a, b) => a.units - b.units },
    ...figures.map((name): TableColumnType<BoardRow> => ({
      title: t(titles[name]),
      dataIndex: name,
      align: 'right',
      sorter: (a, b) => a[name] - b[name],
      className: 'number',
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
