import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BoardRow } from '../year/cycle-queries';
import { placeOf, shadeOf, useFigures } from './board-row';

interface BoardTilesProps {
  readonly rows: readonly BoardRow[];
}

/** A tile for each subordinate, the darker the more is late; a click goes into its own year. */
export function BoardTiles({ rows }: BoardTilesProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="muted">{t('board.tileHelp')}</p>
      <Tiles rows={rows} />
    </>
  );
}

/** The tiles alone. */
export function Tiles({ rows }: BoardTilesProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const figuresOf = useFigures();
  return (
    <div className="tiles">
      {rows.map((row) => (
        <button
          key={row.unitId}
          type="button"
          className="tile"
          style={{ background: shadeOf(row) }}
          onClick={() => void navigate(placeOf(row))}
        >
          <strong>{row.unitName}</strong>
          {figuresOf(row).map((figure) => (
            <div key={figure} className="number">
              {figure}
            </div>
          ))}
          <Shares of={row} />
          {!row.hasTopLeader && <div>{t('board.noLeader')}</div>}
          {!row.hasReporter && <div>{t('board.noReporter')}</div>}
        </button>
      ))}
    </div>
  );
}

/** How the tasks of a row are shared out; whoever does not see it has the figures. */
function Shares({ of: { total, accepted, submitted, overdue, cancelled } }: { readonly of: BoardRow }) {
  const shares = { accepted, submitted, open: total - accepted - submitted - overdue - cancelled, overdue };
  return (
    <div className="shares" aria-hidden>
      {Object.entries(shares).map(([name, count]) => (
        <span key={name} className={name} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}
