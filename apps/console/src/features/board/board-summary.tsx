import { phases } from '@zehuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { addressOf } from '../work/task-address';
import type { BoardRow, Cycle } from '../year/cycle-queries';
import { acceptedShare } from './board-row';

interface BoardSummaryProps {
  readonly cycle: Pick<Cycle, 'id' | 'phase' | 'unit'>;
  readonly rows: readonly BoardRow[];
}

type Sum = 'total' | 'assigned' | 'submitted' | 'accepted' | 'overdue' | 'reviewsOverdue';

/** The whole branch in a line of figures, each of which leads to what it counts. */
export function BoardSummary({ cycle, rows }: BoardSummaryProps) {
  const { t } = useTranslation();
  const sum = (name: Sum): number => rows.reduce((total, row) => total + row[name], 0);
  const [total, accepted] = [sum('total'), sum('accepted')];
  const tasks = { view: 'all', unit: cycle.unit.code, isUnder: true, tree: cycle.id } as const;
  const stuck = `/board/${cycle.id}?as=stuck`;
  const vacant = rows.filter(({ hasTopLeader, hasReporter }) => !hasTopLeader || !hasReporter).length;
  return (
    <section className="card figures" aria-label={t('board.summary')}>
      <Figure name={t('board.phase')} note={<Phases rows={rows} />}>
        {t(`phase.${cycle.phase}`)}
      </Figure>
      <Figure name={t('board.acceptedShare')} note={`${accepted} / ${total}`}>
        {acceptedShare({ total, accepted })}
      </Figure>
      <Figure name={t('board.total')} to={addressOf(tasks)}>
        {total}
      </Figure>
      <Figure name={t('board.notReceived')} to={addressOf({ ...tasks, state: 'assigned' })}>
        {sum('assigned')}
      </Figure>
      <Figure name={t('board.inReview')} to={addressOf({ ...tasks, state: 'submitted' })}>
        {sum('submitted')}
      </Figure>
      <Figure name={t('board.overdue')} to={addressOf({ ...tasks, isOverdueOnly: true })} isBad={sum('overdue') > 0}>
        {sum('overdue')}
      </Figure>
      <Figure name={t('board.reviewsOverdue')} to={stuck} isBad={sum('reviewsOverdue') > 0}>
        {sum('reviewsOverdue')}
      </Figure>
      {vacant > 0 && (
        <Figure name={t('board.vacant')} to={`/board/${cycle.id}?as=table`} isBad>
          {vacant}
        </Figure>
      )}
    </section>
  );
}

interface FigureProps {
  readonly name: string;
  readonly children: string | number;
  readonly note?: ReactNode;
  readonly to?: string;
  readonly isBad?: boolean;
}

function Figure({ name, children, note, to, isBad = false }: FigureProps) {
  const { t } = useTranslation();
  const value = <span className={isBad ? 'figure bad number' : 'figure number'}>{children}</span>;
  return (
    <div>
      <div className="muted">{name}</div>
      {to === undefined || children === 0 ? (
        value
      ) : (
        <Link to={to} aria-label={t('policy.named', { name, value: children })}>
          {value}
        </Link>
      )}
      {note !== undefined && <div className="muted number">{note}</div>}
    </div>
  );
}

/** How many subordinates are in which phase of their own year. */
function Phases({ rows }: Pick<BoardSummaryProps, 'rows'>) {
  const { t } = useTranslation();
  const counts = phases.flatMap((phase) => {
    const count = rows.filter((row) => row.phase === phase).length;
    return count === 0 ? [] : [t('board.phaseCount', { phase: t(`phase.${phase}`), count })];
  });
  return <span aria-label={t('board.phases')}>{counts.join(' · ')}</span>;
}
