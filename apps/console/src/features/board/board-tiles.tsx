import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BoardRow, CycleInList } from '../year/cycle-queries';

interface BoardTilesProps {
  readonly rows: readonly BoardRow[];
  readonly cycles: readonly CycleInList[];
}

/** How much of a unit's work is late, as a colour that stays readable under black and white text. */
const shadeOf = (share: number): string =>
  share === 0 ? 'transparent' : `color-mix(in srgb, #c62828 ${Math.round(12 + share * 60)}%, transparent)`;

/** A tile for each subordinate, the darker the more is late; a click goes into its own year. */
export function BoardTiles({ rows, cycles }: BoardTilesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const cycleOf = new Map(cycles.map((cycle) => [cycle.unit.id, cycle.id]));
  return (
    <>
      <p className="muted">{t('board.tileHelp')}</p>
      <div className="tiles">
        {rows.map((row) => {
          const below = cycleOf.get(row.unitId);
          return (
            <button
              key={row.unitId}
              type="button"
              className="tile"
              style={{ background: shadeOf(row.total === 0 ? 0 : Math.min(1, row.overdue / row.total)) }}
              onClick={() => void navigate(below ? `/board/${below}` : `/organization/${row.unitCode}`)}
            >
              <strong>{row.unitName}</strong>
              <div className="number">
                {t('board.acceptedShare')} {row.total === 0 ? '—' : `${Math.round((100 * row.accepted) / row.total)}%`}
              </div>
              <div className="number">
                {t('board.overdue')} {row.overdue} / {row.total}
              </div>
              {!row.hasTopLeader && <div>{t('board.noLeader')}</div>}
              {!row.hasReporter && <div>{t('board.noReporter')}</div>}
            </button>
          );
        })}
      </div>
    </>
  );
}
