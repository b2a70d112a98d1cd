import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { answered, api, type Schema } from '../../api/client';
import { Shown } from '../../shared/page-state';
import type { BoardRow } from '../year/cycle-queries';
import { type MapShape, mapShapeOf, type Region } from './board-map-shape';
import { placeOf, shadeOf, useFigures } from './board-row';
import { Tiles } from './board-tiles';

interface BoardMapProps {
  readonly unitCode: string;
  readonly rows: readonly BoardRow[];
}

/** The operator's map of the subordinates, coloured as their tiles are; who is not on it has a tile beneath. */
export function BoardMap({ unitCode, rows }: BoardMapProps) {
  const { t } = useTranslation();
  const map = useQuery({
    queryKey: ['map', unitCode],
    queryFn: () => answered(api.GET('/api/v1/units/{code}/map', { params: { path: { code: unitCode } } })),
    // The API reads the file when it starts.
    staleTime: Infinity,
  });
  return (
    <>
      <p className="muted">{t('board.mapHelp')}</p>
      <Shown of={map}>{(found) => <DrawnMap map={found} rows={rows} />}</Shown>
    </>
  );
}

interface DrawnMapProps {
  readonly map: Schema<'UnitMapDto'>;
  readonly rows: readonly BoardRow[];
}

function DrawnMap({ map: { approval, features }, rows }: DrawnMapProps) {
  const { t } = useTranslation();
  const shape = useMemo(() => mapShapeOf(features), [features]);
  const rowsByCode = new Map(rows.map((row) => [row.unitCode, row]));
  const places = shape.regions.flatMap((region) => {
    const row = rowsByCode.get(region.code);
    return row ? [{ region, row }] : [];
  });
  const beside = rows.filter(({ unitCode }) => !places.some(({ row }) => row.unitCode === unitCode));
  return (
    <>
      {places.length > 0 && (
        <figure className="map">
          <MapSheet shape={shape} places={places} />
          <figcaption className="muted">{t('board.approval', { number: approval })}</figcaption>
        </figure>
      )}
      {beside.length > 0 && (
        <section>
          <h2>{t('board.notOnMap')}</h2>
          <Tiles rows={beside} />
        </section>
      )}
    </>
  );
}

interface Place {
  readonly region: Region;
  readonly row: BoardRow;
}

interface MapSheetProps {
  readonly shape: MapShape;
  readonly places: readonly Place[];
}

/** The regions, and their names above them: letters of a drawing would shrink with it. */
function MapSheet({ shape: { width, height }, places }: MapSheetProps) {
  const { t } = useTranslation();
  const figuresOf = useFigures();
  const [pointed, setPointed] = useState<BoardRow>();
  const textOf = (row: BoardRow): string => [row.unitName, ...figuresOf(row)].join(' ');
  return (
    <>
      <div
        className="map-sheet"
        style={{ aspectRatio: `${width} / ${height}`, ['--map-ratio' as string]: width / height }}
      >
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('board.map')}>
          {places.map(({ region, row }) => (
            <Link
              key={row.unitId}
              to={placeOf(row, 'map')}
              className="map-region"
              aria-label={textOf(row)}
              onFocus={() => setPointed(row)}
              onMouseEnter={() => setPointed(row)}
            >
              <path d={region.path} style={{ fill: shadeOf(row) }} />
            </Link>
          ))}
        </svg>
        {places.map(({ region, row }) => (
          <MapLabel key={row.unitId} region={region} row={row} height={height} width={width} />
        ))}
      </div>
      {/* Whoever listens has the name of the region. */}
      <p aria-hidden className="number map-pointed no-print">
        {pointed ? textOf(pointed) : '\u00a0'}
      </p>
    </>
  );
}

/** From which size on, in the units of the drawing, a region has room for its figures besides its name. */
const roomy = { width: 100, height: 80 };

function MapLabel({ region, row, width, height }: Place & Pick<MapShape, 'width' | 'height'>) {
  const figuresOf = useFigures();
  const isRoomy = region.width >= roomy.width && region.height >= roomy.height;
  return (
    <span
      aria-hidden
      className={isRoomy ? 'map-label' : 'map-label map-label-small'}
      style={{
        left: `${(100 * (region.x - region.width / 2)) / width}%`,
        top: `${(100 * region.y) / height}%`,
        width: `${(100 * region.width) / width}%`,
      }}
    >
      <strong>{row.unitName}</strong>
      {isRoomy &&
        figuresOf(row).map((figure) => (
          <span key={figure} className="number map-figure">
            {figure}
          </span>
        ))}
    </span>
  );
}
